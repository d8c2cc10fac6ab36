/** A field for several lines, as tall as what stands in it. */
import type { ReactNode } from 'react'
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import './field.css'

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: ReactNode
  labelHidden?: boolean
  help?: ReactNode
  error?: string
  placeholder?: string
  rows?: number
  /** `read`: text of articles, in the face it is read in. */
  face?: 'ui' | 'read'
}

export function TextArea({ label, labelHidden = false, help, error, placeholder, rows = 1, face = 'ui', ...props }: TextAreaProps) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined}>
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <AriaTextArea className={`input area ${face}`} dir="auto" rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
      {help !== undefined && <Text slot="description" className="field-help">{help}</Text>}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
