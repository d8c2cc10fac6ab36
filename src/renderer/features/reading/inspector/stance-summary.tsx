/** A stance in two lines: who, toward what, how; then how it is said and by whom it was read. */
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Stance } from '#core/stance/stance.ts'
import { useActor, useTarget } from './registry-fields.tsx'
import { signed, useStanceWords } from './stance-words.ts'

export function StanceSummary({ stance }: { stance: Stance }) {
  const { t } = useLingui()
  const words = useStanceWords()
  const holder = useActor(stance.holder)
  const target = useTarget(stance.target)
  const value = words.value(stance.value)
  const facts = [
    words.scope(stance.scope),
    stance.explicitness === null ? null : words.explicitness(stance.explicitness),
    stance.sarcasm === true ? t`Sarcastic` : null,
    stance.confidence === null ? null : t`confidence ${stance.confidence}`,
    stance.evidence.length === 0 ? null : t`${plural(stance.evidence.length, { one: '# piece of evidence', other: '# pieces of evidence' })}`,
  ]
  return (
    <span className="stance-summary">
      <span className="stance-who">
        {holder === null ? <span className="missing"><Trans>no holder</Trans></span> : <bdi>{holder.name}</bdi>}
        <span aria-hidden="true" className="stance-arrow arrow-on">→</span>
        {target === null ? <span className="missing"><Trans>no target</Trans></span> : <bdi>{target.name}</bdi>}
      </span>
      <span className="muted">
        {value !== null && <strong className="stance-value">{value}{stance.intensity === null ? '' : ` ${signed(stance.intensity)}`}</strong>}
        {[value === null ? null : '', ...facts].filter((fact) => fact !== null).join(' · ')}
      </span>
    </span>
  )
}
