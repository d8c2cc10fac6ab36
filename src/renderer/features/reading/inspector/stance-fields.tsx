/** The questions of a stance: who thinks what of what, how strongly and how sure, and which words show it. */
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { EXPLICITNESS, type Stance, STANCE_SCOPES } from '#core/stance/stance.ts'
import { type StancePatch, updateStance } from '../commands/write-stances.ts'
import { ChoiceField, ChoiceRow } from '../parts/choice-field.tsx'
import { DraftArea } from '../parts/text-fields.tsx'
import { useSession } from '../screen/session-context.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { useOptionNames } from './option-names.ts'
import { ActorField, TargetField } from './registry-fields.tsx'
import { CONFIDENCES, signed, useStanceWords } from './stance-words.ts'

export function StanceFields({ stance, isNew }: { stance: Stance; isNew: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const words = useStanceWords()
  const named = useOptionNames()
  const holder = useRef<HTMLInputElement>(null)
  const { codebook, article } = session.parts
  const set = (patch: StancePatch): void => updateStance(session, stance, patch)
  useEffect(() => { if (isNew) holder.current?.focus() }, [isNew])
  const { min, max } = codebook.stance.intensity
  // The scale is drawn from against to for, whole steps only.
  const steps = Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, at) => Math.ceil(min) + at)
  const asNumber = (chosen: string | null): number | null => (chosen === null ? null : Number(chosen))
  const scopes = STANCE_SCOPES.filter((scope) => scope !== 'span' || stance.span !== null)
  return (
    <>
      <ActorField label={t`Holder`} id={stance.holder} placeholder={t`Who holds it`} inputRef={holder} suggestion={article.metadata.outlet} onChange={(id) => set({ holder: id })} />
      <TargetField label={t`Toward`} id={stance.target} placeholder={t`What it is about`} onChange={(id) => set({ target: id })} />
      <ChoiceField label={t`Value`} options={codebook.stance.values.map((one) => ({ id: one.id, name: one.title }))} value={stance.value} onChange={(value) => set({ value })} />
      <ChoiceRow label={t`Strength`} options={steps.map((step) => ({ id: String(step), name: signed(step) }))} value={stance.intensity === null ? null : String(stance.intensity)} onChange={(value) => set({ intensity: asNumber(value) })} />
      <ChoiceRow label={t`Said`} options={EXPLICITNESS.map((id) => ({ id, name: words.explicitness(id) }))} value={stance.explicitness} onChange={(value) => set({ explicitness: value as Stance['explicitness'] })} />
      <ChoiceRow label={t`Sarcasm`} options={named(['yes', 'no'])} value={stance.sarcasm === null ? null : stance.sarcasm ? 'yes' : 'no'} onChange={(value) => set({ sarcasm: value === null ? null : value === 'yes' })} />
      <ChoiceRow label={t`Confidence`} options={CONFIDENCES.map((value) => ({ id: String(value), name: String(value) }))} value={stance.confidence === null ? null : String(stance.confidence)} onChange={(value) => set({ confidence: asNumber(value) })} />
      <ChoiceField label={t`Scope`} options={scopes.map((id) => ({ id, name: words.scope(id) }))} value={stance.scope} onChange={(value) => { if (value !== null) set({ scope: value as Stance['scope'] }) }} />
      <ActorField label={t`Reported by`} id={stance.reported_by} placeholder={t`if second-hand`} onChange={(id) => set({ reported_by: id })} />
      <EvidenceField stance={stance} onChange={(evidence) => set({ evidence })} />
      <DraftArea label={t`Note`} placeholder={t`Note`} value={stance.note ?? ''} onDone={() => session.focusText()} onCommit={(note) => set({ note: note.trim() === '' ? null : note })} />
    </>
  )
}
