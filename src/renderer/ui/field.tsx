/** Fields of a form, each with its name above it and help or refusal below. */
import type { ReactNode, Ref } from 'react'
import { Checkbox as AriaCheckbox, FieldError, Input, Label, Switch as AriaSwitch, Text, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { Check, Minus } from 'lucide-react'
import './field.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: ReactNode
  /** Shows the name to assistive technology only. */
  labelHidden?: boolean
  help?: ReactNode
  error?: string
  placeholder?: string
  /** Text of people and articles: takes its direction from what is typed. */
  dir?: 'auto' | 'ltr'
  inputRef?: Ref<HTMLInputElement>
}

export function TextField({ label, labelHidden = false, help, error, placeholder, dir = 'auto', inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined}>
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Input className="input" dir={dir} {...(placeholder === undefined ? {} : { placeholder })} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      {help !== undefined && <Text slot="description" className="field-help">{help}</Text>}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}

export interface CheckboxProps {
  isSelected: boolean
  isIndeterminate?: boolean
  onChange(selected: boolean): void
  help?: ReactNode
  children: ReactNode
}

export function Checkbox({ help, children, isIndeterminate = false, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} isIndeterminate={isIndeterminate} className="checkbox">
      <CheckMark isIndeterminate={isIndeterminate} />
      <span className="checkbox-text">
        {children}
        {help !== undefined && <span className="field-help">{help}</span>}
      </span>
    </AriaCheckbox>
  )
}

/** The box of a checkbox, drawn; its state comes from the part around it. */
export function CheckMark({ isIndeterminate = false }: { isIndeterminate?: boolean }) {
  return <span className="checkmark" aria-hidden="true">{isIndeterminate ? <Minus /> : <Check />}</span>
}

export function Switch({ children, ...props }: { isSelected: boolean; onChange(selected: boolean): void; children: ReactNode }) {
  return (
    <AriaSwitch {...props} className="switch">
      <span className="switch-track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  )
}
