/** Any number out of a few, as boxes to tick that flow on. */
import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, FieldError, Label, Text } from 'react-aria-components'
import { CheckMark } from './field.tsx'
import type { SelectOption } from './select-field.tsx'

export interface ChoicesFieldProps {
  label: ReactNode
  options: readonly SelectOption[]
  /** What is not among the options is shown as it is, so that it can be taken out. */
  value: readonly string[]
  onChange(value: string[]): void
  help?: ReactNode
  error?: string
}

export function ChoicesField({ label, options, value, onChange, help, error }: ChoicesFieldProps) {
  const known = new Set(options.map(({ id }) => id))
  const listed = [...options, ...value.filter((id) => !known.has(id)).map((id) => ({ id, name: id }))]
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange} isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {listed.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="checkbox choice">
            <CheckMark />
            <bdi>{name}</bdi>
          </Checkbox>
        ))}
      </div>
      {help !== undefined && <Text slot="description" className="field-help">{help}</Text>}
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  )
}
