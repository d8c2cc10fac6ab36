/** One stance: who thinks what of what, how strongly and how sure, and which words show it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Stance } from '#core/stance/stance.ts'
import { IconButton } from '../../../ui/button.tsx'
import { removeStance, type StancePatch, updateStance } from '../commands/write-stances.ts'
import { ChoiceField, ChoiceRow } from '../parts/choice-field.tsx'
import { DraftArea } from '../parts/text-fields.tsx'
import { useSession } from '../screen/session-context.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { ActorField, TargetField, useActor, useTarget } from './registry-fields.tsx'

const CONFIDENCES = [0.2, 0.4, 0.6, 0.8, 1] as const

export function StanceCard({ stance, isNew }: { stance: Stance; isNew: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(isNew)
  const holder = useRef<HTMLInputElement>(null)
  const isMine = stance.annotator === session.parts.me.id
  const isDisabled = !isMine || session.parts.readOnly !== null
  const set = (patch: StancePatch): void => updateStance(session, stance, patch)
  useEffect(() => { if (isNew) holder.current?.focus() }, [isNew])
  return (
    <section className="card stance" aria-label={t`Stance`}>
      <header className="stance-head">
        <button type="button" className="more-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? <ChevronDown /> : <ChevronRight />}<Summary stance={stance} /></button>
        {!isDisabled && <IconButton label={t`Remove this stance`} icon={<Trash2 />} placement="left" onPress={() => removeStance(session, stance)} />}
      </header>
      {isOpen && (
        <>
          <ActorField label={t`Holder`} id={stance.holder} isDisabled={isDisabled} placeholder={t`Who holds it`} inputRef={holder} suggestion={session.parts.article.metadata.outlet} onChange={(id) => set({ holder: id })} />
          <TargetField label={t`Toward`} id={stance.target} isDisabled={isDisabled} placeholder={t`What it is about`} onChange={(id) => set({ target: id })} />
          <ValueField stance={stance} isDisabled={isDisabled} onChange={set} />
          <IntensityField stance={stance} isDisabled={isDisabled} onChange={set} />
          <Details stance={stance} isDisabled={isDisabled} onChange={set} />
        </>
      )}
    </section>
  )
}

interface PartProps { stance: Stance; isDisabled: boolean; onChange(patch: StancePatch): void }

function ValueField({ stance, isDisabled, onChange }: PartProps) {
  const { t } = useLingui()
  const { values } = useSession().parts.codebook.stance
  return <ChoiceField label={t`Value`} options={values.map((value) => ({ id: value.id, name: value.title }))} value={stance.value} isDisabled={isDisabled} onChange={(value) => onChange({ value })} />
}

/** The scale is drawn from against to for, whole steps only. */
function IntensityField({ stance, isDisabled, onChange }: PartProps) {
  const { t } = useLingui()
  const { min, max } = useSession().parts.codebook.stance.intensity
  const steps = Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, at) => Math.ceil(min) + at)
  return <ChoiceRow label={t`Strength`} options={steps.map((step) => ({ id: String(step), name: signed(step) }))} value={stance.intensity === null ? null : String(stance.intensity)} isDisabled={isDisabled} onChange={(value) => onChange({ intensity: value === null ? null : Number(value) })} />
}

/** The stance in two lines: who, toward what, how; then how it is said, by whom it was read. */
function Summary({ stance }: { stance: Stance }) {
  const session = useSession()
  const { t } = useLingui()
  const holder = useActor(stance.holder)
  const target = useTarget(stance.target)
  const value = session.parts.codebook.stance.values.find((one) => one.id === stance.value)?.title ?? stance.value
  const scopes = { article: t`article`, paragraph: t`paragraph`, sentence: t`sentence`, span: t`span` }
  const facts = [
    scopes[stance.scope],
    stance.explicitness === 'explicit' ? t`explicit` : stance.explicitness === 'implicit' ? t`implicit` : null,
    stance.sarcasm === true ? t`sarcastic` : null,
    stance.confidence === null ? null : t`confidence ${stance.confidence}`,
    stance.evidence.length === 0 ? null : t`${stance.evidence.length} evidence`,
    stance.annotator === session.parts.me.id ? null : session.annotatorName(stance.annotator),
  ]
  return (
    <span className="stance-summary">
      <span className="stance-who">
        {holder === null ? <span className="missing"><Trans>no holder</Trans></span> : <bdi>{holder.name}</bdi>}
        <span aria-hidden="true" className="stance-arrow">→</span>
        {target === null ? <span className="missing"><Trans>no target</Trans></span> : <bdi>{target.name}</bdi>}
      </span>
      <span className="muted">
        {value !== null && <strong className="stance-value">{value}{stance.intensity === null ? '' : ` ${signed(stance.intensity)}`}</strong>}
        {[value === null ? null : '', ...facts].filter((fact) => fact !== null).join(' · ')}
      </span>
    </span>
  )
}

const signed = (step: number): string => (step < 0 ? `−${-step}` : step > 0 ? `+${step}` : '0')

function Details({ stance, isDisabled, onChange }: PartProps) {
  const { t } = useLingui()
  const flag = stance.sarcasm === null ? null : stance.sarcasm ? 'yes' : 'no'
  return (
    <>
      <ChoiceRow label={t`Said`} options={[{ id: 'explicit', name: t`explicit` }, { id: 'implicit', name: t`implicit` }]} value={stance.explicitness} isDisabled={isDisabled} onChange={(value) => onChange({ explicitness: value as Stance['explicitness'] })} />
      <ChoiceRow label={t`Sarcasm`} options={[{ id: 'yes', name: t`yes` }, { id: 'no', name: t`no` }]} value={flag} isDisabled={isDisabled} onChange={(value) => onChange({ sarcasm: value === null ? null : value === 'yes' })} />
      <ChoiceRow label={t`Confidence`} options={CONFIDENCES.map((value) => ({ id: String(value), name: String(value) }))} value={stance.confidence === null ? null : String(stance.confidence)} isDisabled={isDisabled} onChange={(value) => onChange({ confidence: value === null ? null : Number(value) })} />
      <ChoiceField label={t`Scope`} options={[{ id: 'article', name: t`article` }, { id: 'paragraph', name: t`paragraph` }, { id: 'sentence', name: t`sentence` }, ...(stance.span === null ? [] : [{ id: 'span', name: t`span` }])]} value={stance.scope} isDisabled={isDisabled} onChange={(value) => { if (value !== null) onChange({ scope: value as Stance['scope'] }) }} />
      <ActorField label={t`Reported by`} id={stance.reported_by} isDisabled={isDisabled} placeholder={t`if second-hand`} onChange={(id) => onChange({ reported_by: id })} />
      <EvidenceField stance={stance} isDisabled={isDisabled} onChange={(evidence) => onChange({ evidence })} />
      <DraftArea label={t`Note`} placeholder={t`Note`} value={stance.note ?? ''} isDisabled={isDisabled} onCommit={(note) => onChange({ note: note.trim() === '' ? null : note })} />
      {isDisabled && <p className="card-note"><Trans>Only its author can change a stance.</Trans></p>}
    </>
  )
}
