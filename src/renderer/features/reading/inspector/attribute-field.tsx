/** One question that the codebook asks about a label, in the form that suits its type. */
import { useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import type { Attributes } from '#core/spans/span.ts'
import { setAttribute } from '../commands/write-spans.ts'
import { isSpeaker } from '../commands/speaker.ts'
import type { Entry } from '../model/span-model.ts'
import { ChoiceField, ChoiceRow } from '../parts/choice-field.tsx'
import { DraftField } from '../parts/text-fields.tsx'
import { useSession } from '../screen/session-context.tsx'
import { asText } from './attribute-facts.tsx'
import { useOptionNames } from './option-names.ts'
import { ActorField, TargetField } from './registry-fields.tsx'
import { SpeakerField } from './speaker-field.tsx'

export function AttributeField({ entry, definition }: { entry: Entry; definition: AttributeDefinition }) {
  const session = useSession()
  const { t } = useLingui()
  const named = useOptionNames()
  const { name, title, type, options = [] } = definition
  const value = entry.span.attributes[name]
  const set = (next: Attributes[string]): void => setAttribute(session, entry, name, next)
  switch (type) {
    case 'choice': return <ChoiceField label={title} options={named(options)} value={asText(value)} onChange={set} />
    case 'flag': {
      const chosen = value === true ? 'yes' : value === false ? 'no' : null
      return <ChoiceRow label={title} options={named(['yes', 'no'])} value={chosen} onChange={(next) => set(next === null ? null : next === 'yes')} />
    }
    case 'text': return <DraftField label={title} value={asText(value) ?? ''} onCommit={(next) => set(next.trim() === '' ? null : next)} />
    case 'number': return <NumberField title={title} value={typeof value === 'number' ? value : null} notNumber={t`This is no number`} onChange={set} />
    case 'speaker': return <SpeakerField title={title} name={name} entry={entry} speaker={isSpeaker(value) ? value : null} />
    case 'actor': return <ActorField label={title} id={asText(value)} onChange={set} />
    case 'target': return <TargetField label={title} id={asText(value)} onChange={set} />
  }
}

/** Digits of either script, with a comma or point before the decimals; `NaN` where it is no number. */
const asNumber = (text: string): number => Number(text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[,٫]/, '.'))

function NumberField({ title, value, notNumber, onChange }: { title: string; value: number | null; notNumber: string; onChange(value: number | null): void }) {
  const session = useSession()
  const commit = (text: string): void => {
    const number = asNumber(text)
    if (text.trim() === '') onChange(null)
    else if (Number.isFinite(number)) onChange(number)
    else session.refuse(notNumber)
  }
  return <DraftField label={title} value={value === null ? '' : String(value)} inputMode="decimal" onCommit={commit} />
}
