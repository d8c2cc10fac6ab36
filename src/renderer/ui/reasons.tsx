/** Why something is suggested, in words: the rule, what was decided before, what was learnt, or the model that said so. */
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
        {reason.score !== null && <> <Trans>Found again in a text that changed, {formatPercent(reason.score)} sure.</Trans></>}
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
  const names = useFeatureNames()
  return (
    <>
      <Trans>Learnt from the project:</Trans>
      {features.map(({ on, value, weight }) => (
        <span key={`${on} ${value}`} className="reason-feature">
          <span className="muted">{names[on]}</span> {value !== '' && <bdi className="reason-words">{value}</bdi>} <span className="num muted">{formatPercent(weight)}</span>
        </span>
      ))}
    </>
  )
}

function useFeatureNames(): Readonly<Record<FeatureKind, string>> {
  const { t } = useLingui()
  return {
    word: t`word`, beginning: t`beginning`, ending: t`ending`, letters: t`letters`, before: t`word before`, after: t`word after`, clitic: t`clitic`, length: t`length`, place: t`place`, form: t`form`, near: t`near it`,
  }
}
