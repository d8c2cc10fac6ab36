/** A label explained while one decides: where it stands in the codebook, what it is, what it looks like, what it is not. */
import { Trans } from '@lingui/react/macro'
import type { CSSProperties, ReactNode } from 'react'
import { clausesAbout } from '#core/codebook/clauses.ts'
import { type Codebook, findLabel } from '#core/codebook/codebook.ts'
import { pathOf } from '#core/codebook/hierarchy.ts'
import { Dialog } from './dialog.tsx'
import { ExampleText } from './example-text.tsx'
import { Kbd } from './kbd.tsx'
import { colorCss } from './label-color.ts'
import { Markdown } from './markdown/markdown.tsx'
import './label-card.css'

export interface LabelCardProps {
  codebook: Codebook
  /** Id of the label; one that the codebook lacks is said to be missing. */
  label: string
}

/** The card by itself, for a popover or a column. */
export function LabelCard({ codebook, label: id }: LabelCardProps) {
  const label = findLabel(codebook, id)
  if (label === undefined) return <p><Trans>The codebook in force has no label <bdi>{id}</bdi>.</Trans></p>
  const clauses = clausesAbout(codebook.guidelines, label)
  const counterExamples = label.counterExamples ?? []
  return (
    <div className="label-card" style={{ '--c': colorCss(label.color) } as CSSProperties}>
      <p className="label-card-path">
        {pathOf(codebook.labels, label.id).slice(0, -1).map((parent) => <span key={parent.id}><bdi>{parent.title}</bdi><span aria-hidden="true" className="label-card-step"> › </span></span>)}
        <span className="label-card-name"><span className="label-card-swatch" aria-hidden="true" /><bdi>{label.title}</bdi></span>
        {label.key !== null && <Kbd keys={label.key} />}
        <code className="label-card-id"><bdi>{label.id}</bdi></code>
        {label.retired === true && <span className="label-card-retired"><Trans>retired</Trans></span>}
      </p>
      {label.definition === '' ? <p className="muted"><Trans>No definition yet.</Trans></p> : <p className="label-card-definition" dir="auto">{label.definition}</p>}
      {label.examples.length > 0 && <CardPart title={<Trans>Examples</Trans>}><Examples texts={label.examples} /></CardPart>}
      {counterExamples.length > 0 && <CardPart title={<Trans>Not this</Trans>}><Examples texts={counterExamples} struck /></CardPart>}
      {clauses.length > 0 && <CardPart title={<Trans>From the guidelines</Trans>}><Markdown source={clauses.join('\n\n')} /></CardPart>}
    </div>
  )
}

function CardPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="label-card-part">
      <h3 className="heading">{title}</h3>
      {children}
    </section>
  )
}

function Examples({ texts, struck = false }: { texts: readonly string[]; struck?: boolean }) {
  return (
    <ul className="label-card-examples">
      {texts.map((text, index) => <li key={index}><ExampleText text={text} struck={struck} /></li>)}
    </ul>
  )
}

/** The card over the window. Escape closes it, and the focus goes back to where it was. */
export function LabelCardDialog({ onClose, ...card }: LabelCardProps & { onClose(): void }) {
  const title = findLabel(card.codebook, card.label)?.title ?? card.label
  return <Dialog title={<bdi>{title}</bdi>} isOpen onClose={onClose}><LabelCard {...card} /></Dialog>
}
