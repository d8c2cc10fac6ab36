/** One of a list, with its name above it and a refusal below. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import './field.css'
import './menu.css'

export interface SelectOption {
  readonly id: string
  readonly name: string
}

export interface SelectFieldProps {
  label: ReactNode
  labelHidden?: boolean
  options: readonly SelectOption[]
  /** One that is not among the options is shown as it is. */
  value: string | null
  onChange(value: string): void
  placeholder?: string
  error?: string
  isDisabled?: boolean
}

export function SelectField({ label, labelHidden = false, options, value, onChange, placeholder = '', error, isDisabled = false }: SelectFieldProps) {
  const listed = value === null || options.some(({ id }) => id === value) ? options : [...options, { id: value, name: value }]
  return (
    <Select className="field" value={value} onChange={(key) => { if (key !== null) onChange(String(key)) }} isInvalid={error !== undefined} placeholder={placeholder} isDisabled={isDisabled}>
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="input pick-button">
        <SelectValue className="select-value one-line">{({ selectedText, defaultChildren }) => (selectedText === null || selectedText === '' ? defaultChildren : <bdi>{selectedText}</bdi>)}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={listed}>
          {({ id, name }) => <ListBoxItem id={id} textValue={name} className="menu-item"><span className="menu-text" dir="auto">{name}</span></ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  )
}
