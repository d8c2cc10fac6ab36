/** One question that the codebook asks about a label, in the form that suits its type. */
import { useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import type { Attributes, Speaker } from '#core/spans/span.ts'
import { updateSpan } from '../commands/write-spans.ts'
import type { Entry } from '../model/span-model.ts'
import { ChoiceField, ChoiceRow } from '../parts/choice-field.tsx'
import { DraftField } from '../parts/text-fields.tsx'
import { useSession } from '../screen/session-context.tsx'
import { ActorField, TargetField } from './registry-fields.tsx'
import { SpeakerField } from './speaker-field.tsx'

/** An attribute without a value is not written at all. */
export function withAttribute(attributes: Attributes, name: string, value: Attributes[string]): Attributes {
  const { [name]: _old, ...rest } = attributes
  return value === null ? rest : { ...rest, [name]: value }
}

const isSpeaker = (value: Attributes[string] | undefined): value is Speaker => typeof value === 'object' && value !== null && !Array.isArray(value)
const asText = (value: Attributes[string] | undefined): string | null => (typeof value === 'string' ? value : null)

export function AttributeField({ entry, definition, isDisabled }: { entry: Entry; definition: AttributeDefinition; isDisabled: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const { name, title, type, options = [] } = definition
  const value = entry.span.attributes[name]
  const set = (next: Attributes[string]): void => updateSpan(session, entry, { attributes: withAttribute(entry.span.attributes, name, next) })
  switch (type) {
    case 'choice': return <ChoiceField label={title} options={options.map((id) => ({ id, name: id }))} value={asText(value)} isDisabled={isDisabled} onChange={set} />
    case 'flag': {
      const chosen = value === true ? 'yes' : value === false ? 'no' : null
      return <ChoiceRow label={title} options={[{ id: 'yes', name: t`yes` }, { id: 'no', name: t`no` }]} value={chosen} isDisabled={isDisabled} onChange={(next) => set(next === null ? null : next === 'yes')} />
    }
    case 'text': return <DraftField label={title} value={asText(value) ?? ''} isDisabled={isDisabled} onCommit={(next) => set(next.trim() === '' ? null : next)} />
    case 'number': return <NumberField title={title} value={typeof value === 'number' ? value : null} isDisabled={isDisabled} onChange={set} />
    case 'speaker': return <SpeakerField title={title} entry={entry} speaker={isSpeaker(value) ? value : null} isDisabled={isDisabled} onChange={set} />
    case 'actor': return <ActorField label={title} id={asText(value)} isDisabled={isDisabled} onChange={set} />
    case 'target': return <TargetField label={title} id={asText(value)} isDisabled={isDisabled} onChange={set} />
  }
}

function NumberField({ title, value, isDisabled, onChange }: { title: string; value: number | null; isDisabled: boolean; onChange(value: number | null): void }) {
  const session = useSession()
  const { t } = useLingui()
  const commit = (text: string): void => {
    const number = Number(text.replace(',', '.'))
    if (text.trim() === '') onChange(null)
    else if (Number.isFinite(number)) onChange(number)
    else session.announce(t`This is no number`)
  }
  return <DraftField label={title} value={value === null ? '' : String(value)} inputMode="decimal" isDisabled={isDisabled} onCommit={commit} />
}
