/** When something is asked or holds: always, or where another attribute has one of some values. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { AttributeDefinition, Condition } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { ChoicesField } from '../../../ui/choices-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import { errorOf } from './error-of.ts'
import { LinesField } from './lines-field.tsx'

export interface ConditionFieldProps {
  label: string
  /** What it means that there is no condition, e.g. "Always asked". */
  none: string
  /** Attributes that may be asked about. */
  definitions: readonly AttributeDefinition[]
  condition: Condition | undefined
  path: JsonPath
  onChange(condition: Condition | undefined): void
}

const ALWAYS = ' always'

/** What a condition begins with: the first value that the attribute takes, so that it can hold at once. */
const firstValues = ({ type, options }: AttributeDefinition): Condition['in'] => (type === 'choice' ? (options ?? []).slice(0, 1) : type === 'flag' ? [true] : [])

export function ConditionField({ label, none, definitions, condition, path, onChange }: ConditionFieldProps) {
  const { t } = useLingui()
  const { problemAt, problemWithin } = useEditing()
  // The values of the other types are ids or speakers, which cannot be listed here.
  const askable = definitions.filter(({ type }) => type === 'choice' || type === 'flag' || type === 'number' || type === 'text')
  const choose = (name: string): void => {
    const definition = definitions.find((one) => one.name === name)
    onChange(definition === undefined ? undefined : { attribute: name, in: firstValues(definition) })
  }
  return (
    <div className="cb-condition">
      <SelectField
        label={label} value={condition?.attribute ?? ALWAYS} onChange={choose} {...errorOf(problemAt(...path) ?? problemAt(...path, 'attribute'))}
        options={[{ id: ALWAYS, name: none }, ...askable.map(({ name, title }) => ({ id: name, name: t`only where “${title}” is…` }))]}
      />
      {condition !== undefined && <ConditionValues condition={condition} definition={definitions.find(({ name }) => name === condition.attribute)} error={problemWithin(...path, 'in')} onChange={onChange} />}
    </div>
  )
}

/** The values that a condition, or a need of a rule, lists. */
export function ConditionValues({ condition, definition, error, onChange }: { condition: Condition; definition: AttributeDefinition | undefined; error: string | undefined; onChange(condition: Condition): void }) {
  const { t } = useLingui()
  const take = (values: Condition['in']): void => onChange({ ...condition, in: values })
  if (definition?.type === 'flag') {
    return <ChoicesField label={<Trans>one of</Trans>} options={[{ id: 'true', name: t`yes` }, { id: 'false', name: t`no` }]} value={condition.in.map(String)} onChange={(values) => take(values.map((value) => value === 'true'))} {...errorOf(error)} />
  }
  if (definition?.type === 'choice') {
    const options = (definition.options ?? []).map((option) => ({ id: option, name: option }))
    // Kept in the order of the options, so that ticking one does not reorder the source.
    const inOrder = (values: readonly string[]): string[] => [...options.map(({ id }) => id).filter((id) => values.includes(id)), ...values.filter((value) => !options.some(({ id }) => id === value))]
    return <ChoicesField label={<Trans>one of</Trans>} options={options} value={condition.in.map(String)} onChange={(values) => take(inOrder(values))} {...errorOf(error)} />
  }
  const isNumber = definition?.type === 'number'
  return <LinesField label={<Trans>one of, one a line</Trans>} value={condition.in.map(String)} onChange={(lines) => take(isNumber ? lines.map((line) => (Number.isFinite(Number(line)) ? Number(line) : line)) : lines)} {...errorOf(error)} />
}
