/** Why something is suggested, in words: the rule, what was decided before, what was learnt, or the model that said so. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { FeatureKind, Reason } from '#core/suggestions/suggestion.ts'
import { formatNumber, formatPercent } from './format.ts'
import './reasons.css'

export function Reasons({ why }: { why: readonly Reason[] }) {
  return <ul className="reasons">{why.map((reason, index) => <li key={index}><OneReason reason={reason} /></li>)}</ul>
}

function OneReason({ reason }: { reason: Reason }) {
  switch (reason.kind) {
    case 'rule': return <Trans>The rule <bdi className="reason-name">{reason.name}</bdi> finds <bdi className="reason-words">{reason.matched}</bdi>.</Trans>
    case 'memory': return <Memory {...reason} />
    case 'features': return <Features features={reason.features} />
    case 'model': return (
      <>
        <Trans>Said by <bdi className="reason-name">{reason.name}</bdi>.</Trans>
        {reason.note !== null && <> <bdi>{reason.note}</bdi></>}
        {reason.score !== null && reason.score < 1 && <> <Trans>Found again in a text that changed, {formatPercent(reason.score)} sure.</Trans></>}
      </>
    )
  }
}

function Memory({ words, accepted, rejected, passed }: Extract<Reason, { kind: 'memory' }>) {
  const [yes, no, left] = [formatNumber(accepted), formatNumber(rejected), formatNumber(passed)]
  return (
    <>
      <Trans>Decided before on <bdi className="reason-words">{words}</bdi>: {yes} for, {no} against.</Trans>
      {passed > 0 && <> <Plural value={passed} one="Read once without it." other={`Read ${left} times without it.`} /></>}
    </>
  )
}

function Features({ features }: { features: Extract<Reason, { kind: 'features' }>['features'] }) {
  return (
    <>
      <Trans>Learnt from the project:</Trans>
      {features.map(({ on, value, weight }) => <span key={`${on} ${value}`} className="reason-feature"><Feature on={on} value={value} /> <span className="num muted">{formatPercent(weight)}</span></span>)}
    </>
  )
}

function Feature({ on, value }: { on: FeatureKind; value: string }) {
  const { i18n } = useLingui()
  const words = WORDS.get(value)
  if (words !== undefined) return <span className="muted">{i18n._(words)}</span>
  // "1 قال": how far away, then the word; the ends of a paragraph are signs.
  const [, , neighbour] = on === 'before' || on === 'after' ? /^(\d) (.*)$/u.exec(value) ?? [] : []
  const shown = (neighbour ?? value).replace(/^sign (?:before|after) /u, '')
  if (shown === '^' || shown === '$') return <span className="muted">{shown === '^' ? <Trans>at the start of the paragraph</Trans> : <Trans>at the end of the paragraph</Trans>}</span>
  return <><span className="muted">{i18n._(NAMES[on])}</span> <bdi className="reason-words">{on === 'letters' ? shown.replace(/^\^|\$$/gu, '') : shown}</bdi></>
}

/** What a feature is about; its value stands after it, in its own direction. */
const NAMES: Readonly<Record<FeatureKind, MessageDescriptor>> = {
  word: msg`holds`, beginning: msg`begins with`, ending: msg`ends with`, letters: msg`letters`, before: msg`before it`, after: msg`after it`, clitic: msg`written onto it`, length: msg`words`, place: msg`place`, form: msg`form`, near: msg`near the target`,
}
/** Forms and places are words of the program, not of the text. */
const WORDS: ReadonlyMap<string, MessageDescriptor> = new Map([
  ['quotation', msg`a quotation`], ['content', msg`what follows “that”`], ['clause', msg`a clause`], ['sentence', msg`a sentence`], ['digits', msg`with figures`],
  ['starts a sentence', msg`starts a sentence`], ['paragraph 0', msg`first paragraph`], ['paragraph 1', msg`second paragraph`], ['paragraph 2', msg`third paragraph`], ['paragraph 3', msg`fourth paragraph`], ['paragraph 4', msg`further down`],
  ['sign before space', msg`a space before`], ['sign after space', msg`a space after`], ['sign before edge', msg`begins the paragraph`], ['sign after edge', msg`ends the paragraph`], ['sign before letter', msg`begins inside a word`], ['sign after letter', msg`ends inside a word`],
])
