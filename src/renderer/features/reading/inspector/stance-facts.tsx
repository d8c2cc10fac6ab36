/** A stance that somebody else wrote, or that may not be written now, as text. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Stance } from '#core/stance/stance.ts'
import { Facts } from '../parts/facts.tsx'
import { useSession } from '../screen/session-context.tsx'
import { ActorName, TargetName } from './attribute-facts.tsx'
import { EvidenceLinks } from './evidence-field.tsx'
import { signed, useStanceWords } from './stance-words.ts'

export function StanceFacts({ stance }: { stance: Stance }) {
  const session = useSession()
  const { t } = useLingui()
  const words = useStanceWords()
  const name = session.annotatorName(stance.annotator)
  return (
    <>
      <Facts
        rows={[
          { name: t`Holder`, value: stance.holder === null ? null : <ActorName id={stance.holder} /> },
          { name: t`Toward`, value: stance.target === null ? null : <TargetName id={stance.target} /> },
          { name: t`Value`, value: words.value(stance.value) },
          { name: t`Strength`, value: stance.intensity === null ? null : signed(stance.intensity) },
          { name: t`Said`, value: stance.explicitness === null ? null : words.explicitness(stance.explicitness) },
          { name: t`Sarcasm`, value: words.flag(stance.sarcasm) },
          { name: t`Confidence`, value: stance.confidence === null ? null : String(stance.confidence) },
          { name: t`Scope`, value: words.scope(stance.scope) },
          { name: t`Reported by`, value: stance.reported_by === null ? null : <ActorName id={stance.reported_by} /> },
          { name: t`Evidence`, value: stance.evidence.length === 0 ? null : <EvidenceLinks evidence={stance.evidence} /> },
          { name: t`Note`, value: stance.note },
        ]}
      />
      <p className="card-note">{session.parts.readOnly ?? <Trans>Written by <bdi>{name}</bdi>: only they can change it.</Trans>}</p>
    </>
  )
}
