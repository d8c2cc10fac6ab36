/** One question in its context: what is asked, where it stands, why it is asked now, and the answers. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, CornerUpRight, SkipForward, X } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { Question } from '#contract/suggestions.ts'
import { type Codebook, findLabel } from '#core/codebook/codebook.ts'
import type { Edge } from '#core/spans/nudge.ts'
import { firstStrongDirection } from '#core/text/direction.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate, formatPercent } from '../../ui/format.ts'
import { labelColor, UNKNOWN_LABEL_COLOR } from '../../ui/label-color.ts'
import { Reasons } from '../../ui/reasons.tsx'
import { contextOf, type Shown } from './edges.ts'

interface QuestionViewProps {
  question: Question
  codebook: Codebook
  shown: Shown
  edge: Edge
  /** Whether the edges can be moved here. */
  isMovable: boolean
  isChanged: boolean
  onAnswer(given: 'accepted' | 'rejected' | 'skipped'): void
  onOpen(): void
}

export function QuestionView({ question, codebook, shown, edge, isMovable, isChanged, onAnswer, onOpen }: QuestionViewProps) {
  const { t } = useLingui()
  const mark = useRef<HTMLElement>(null)
  useEffect(() => { mark.current?.scrollIntoView({ block: 'center' }) }, [question.id])
  const label = question.label === null ? undefined : findLabel(codebook, question.label)
  const context = contextOf(question)
  const direction = firstStrongDirection(context) ?? 'ltr'
  return (
    <article className="focus-question" style={{ '--c': label === undefined ? UNKNOWN_LABEL_COLOR : labelColor(label) } as CSSProperties} aria-label={t`The question`}>
      <header className="focus-where">
        <bdi className="focus-title one-line">{question.title}</bdi>
        <span className="focus-facts">
          {question.outlet === null ? <span className="missing"><Trans>no outlet</Trans></span> : <bdi>{question.outlet}</bdi>}
          {question.published === null ? <span className="missing"><Trans>no date</Trans></span> : <span className="num">{formatDate(question.published)}</span>}
        </span>
      </header>
      <h2 className="focus-asks"><Asks question={question} codebook={codebook} /></h2>
      <div className="focus-context" dir={direction} lang={question.language ?? undefined} tabIndex={0} role="region" aria-label={t`The passage`}>
        {context.slice(0, shown.start)}
        <mark ref={mark} className={`focus-mark${isMovable ? ` edge-${edge}` : ''}`}>{context.slice(shown.start, shown.end)}</mark>
        {context.slice(shown.end)}
      </div>
      <div className="focus-why">
        <h3 className="heading"><Trans>Why this one now</Trans></h3>
        <p className="focus-sure num">
          {question.probability === null ? <Trans>Its source does not say how sure it is.</Trans> : <Trans>{formatPercent(question.probability)} likely.</Trans>}
          {question.skipped && <> <Trans>You put it off before.</Trans></>}
        </p>
        <Reasons why={question.why} />
      </div>
      <footer className="focus-answers">
        <Button kind="primary" keys="A" icon={<Check />} onPress={() => onAnswer('accepted')}>{isChanged ? <Trans>Yes, with these edges</Trans> : <Trans>Yes</Trans>}</Button>
        <Button keys="R" icon={<X />} onPress={() => onAnswer('rejected')}><Trans>No</Trans></Button>
        <Button keys="S" icon={<SkipForward />} onPress={() => onAnswer('skipped')}><Trans>Later</Trans></Button>
        <Button kind="quiet" keys="O" icon={<CornerUpRight />} onPress={onOpen}><Trans>In the article</Trans></Button>
      </footer>
    </article>
  )
}

/** The question itself, a whole sentence for each kind. */
function Asks({ question, codebook }: { question: Question; codebook: Codebook }) {
  if (question.kind === 'stance' && question.stance !== null) {
    const { holder, target, value } = question.stance
    const name = <span className="focus-label">{codebook.stance.values.find(({ id }) => id === value)?.title ?? value}</span>
    if (holder !== null && target !== null) return <Trans>Does <bdi>{holder}</bdi> take this stance towards <bdi>{target}</bdi>: {name}?</Trans>
    if (target !== null) return <Trans>Is this the stance towards <bdi>{target}</bdi>: {name}?</Trans>
    return <Trans>Is this the stance here: {name}?</Trans>
  }
  const name = <span className="focus-label"><bdi>{findLabel(codebook, question.label ?? '')?.title ?? question.label}</bdi></span>
  return question.kind === 'label' ? <Trans>Would {name} be the better label?</Trans> : <Trans>Is this {name}?</Trans>
}
