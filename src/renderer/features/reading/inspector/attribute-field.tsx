/** One question of the codebook, in the form that suits its type. */
import { useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import { isSpeaker, type Attributes } from '#core/spans/span.ts'
import { ChoiceField, ChoiceRow } from '../parts/choice-field.tsx'
import { DraftField } from '../parts/text-fields.tsx'
import { asText } from './attribute-facts.tsx'
import { ClaimField } from './claim-field.tsx'
import { NumberField } from './number-field.tsx'
import { useOptionNames } from './option-names.ts'
import type { Subject } from './subject.ts'
import { ActorField, TargetField } from './registry-fields.tsx'
import { SpanField } from './span-field.tsx'
import { SpeakerField } from './speaker-field.tsx'

export function AttributeField({ definition, subject }: { definition: AttributeDefinition; subject: Subject }) {
  const { t } = useLingui()
  const named = useOptionNames()
  const { name, title, type, options = [] } = definition
  const value = subject.values[name]
  const set = (next: Attributes[string]): void => subject.set(name, next)
  switch (type) {
    case 'choice': return <ChoiceField label={title} options={named(options)} value={asText(value)} onChange={set} />
    case 'flag': {
      const chosen = value === true ? 'yes' : value === false ? 'no' : null
      return <ChoiceRow label={title} options={named(['yes', 'no'])} value={chosen} onChange={(next) => set(next === null ? null : next === 'yes')} />
    }
    case 'text': return <DraftField label={title} value={asText(value) ?? ''} onCommit={(next) => set(next.trim() === '' ? null : next)} />
    case 'number': return <NumberField definition={definition} value={typeof value === 'number' ? value : null} onChange={set} />
    case 'speaker': return <SpeakerField title={title} name={name} subject={subject} speaker={isSpeaker(value ?? null) ? value as Extract<typeof value, { implied: boolean }> : null} />
    case 'actor': return <ActorField label={title} id={asText(value)} onChange={set} />
    case 'target': return <TargetField label={title} id={asText(value)} onChange={set} />
    case 'claim': return <ClaimField label={title} id={asText(value)} placeholder={t`A claim of the registry`} onChange={set} />
    case 'span': return <SpanField title={title} name={name} subject={subject} id={asText(value)} />
  }
}
