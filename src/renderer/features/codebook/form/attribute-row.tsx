/** One attribute in a table of them: its names, its type, whether it must be answered, and its details on demand. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { ATTRIBUTE_TYPES, type AttributeDefinition, type AttributeType } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Checkbox, TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import type { Patch } from '../model/patch.ts'
import { AttributeDetails } from './attribute-details.tsx'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { useTypeNames } from './type-names.ts'

export interface AttributeRowProps {
  attribute: AttributeDefinition
  all: readonly AttributeDefinition[]
  path: JsonPath
  startsOpen: boolean
  onChange(patch: Patch<AttributeDefinition>, field: string): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

export function AttributeRow({ attribute, all, path, startsOpen, onChange, onMove, onRemove }: AttributeRowProps) {
  const { t } = useLingui()
  const { problemAt, problemsBelow } = useEditing()
  const names = useTypeNames()
  const [isOpen, setIsOpen] = useState(startsOpen)
  const { name, title, type, required = false } = attribute
  const wrong = problemsBelow(...path)
  return (
    <li className="cb-attribute" aria-label={title === '' ? name : title}>
      <div className="cb-attribute-head">
        <IconButton label={isOpen ? t`Fewer details` : t`More details`} icon={isOpen ? <ChevronDown /> : <ChevronRight className="mirrored" />} pressed={isOpen} onPress={() => setIsOpen(!isOpen)} />
        <TextField label={<Trans>Title</Trans>} value={title} onChange={(text) => onChange({ title: text }, 'title')} {...errorOf(problemAt(...path, 'title'))} />
        <IdField label={<Trans>Name in exports</Trans>} value={name} onChange={(text) => onChange({ name: text }, 'name')} {...errorOf(problemAt(...path, 'name'))} />
        <SelectField label={<Trans>Takes</Trans>} options={ATTRIBUTE_TYPES.map((id) => ({ id, name: names[id] }))} value={type} onChange={(next) => onChange(retyped(attribute, next as AttributeType), 'type')} />
        <div className="cb-attribute-tools">
          <IconButton label={t`Up`} icon={<ArrowUp />} isDisabled={all[0] === attribute} onPress={() => onMove(-1)} />
          <IconButton label={t`Down`} icon={<ArrowDown />} isDisabled={all.at(-1) === attribute} onPress={() => onMove(1)} />
          <IconButton label={t`Take the attribute away`} icon={<X />} onPress={onRemove} />
        </div>
      </div>
      <div className="cb-attribute-facts">
        <Checkbox isSelected={required} onChange={(next) => onChange({ required: next ? true : undefined }, 'required')}><Trans>Must be answered</Trans></Checkbox>
        {!isOpen && <Facts attribute={attribute} />}
        {!isOpen && wrong > 0 && <span className="cb-wrong" role="status"><Trans>Something is wrong here; open the details.</Trans></span>}
      </div>
      {isOpen && <AttributeDetails attribute={attribute} all={all} path={path} onChange={onChange} />}
    </li>
  )
}

/** What another type has no use for goes with the type, since it would be refused. */
const retyped = ({ options }: AttributeDefinition, type: AttributeType): Patch<AttributeDefinition> =>
  ({ type, options: type === 'choice' ? (options ?? []) : undefined, min: undefined, max: undefined, default: undefined })

function Facts({ attribute: { type, options = [], min, max, when, default: initial } }: { attribute: AttributeDefinition }) {
  const { t } = useLingui()
  const facts = [
    ...(type === 'choice' ? [options.slice(0, 6).join(' · ') + (options.length > 6 ? ' …' : '')] : []),
    ...(min === undefined && max === undefined ? [] : [`${min ?? '−∞'} … ${max ?? '∞'}`]),
    ...(when === undefined ? [] : [t`asked where ${when.attribute} is ${when.in.join(', ')}`]),
    ...(initial === undefined ? [] : [t`begins with ${String(initial)}`]),
  ]
  return <span className="cb-facts one-line" dir="auto">{facts.join('  —  ')}</span>
}
