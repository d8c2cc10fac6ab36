/** One of a few, all in sight: a row of buttons of which one is pressed. */
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import './choice.css'

export interface ChoiceProps<T extends string> {
  label: ReactNode
  value: T
  options: readonly { readonly id: T; readonly name: ReactNode }[]
  onChange(value: T): void
  help?: ReactNode
}

export function Choice<T extends string>({ label, value, options, onChange, help }: ChoiceProps<T>) {
  return (
    <RadioGroup className="choice" orientation="horizontal" value={value} onChange={(next) => onChange(next as T)}>
      <Label className="field-label">{label}</Label>
      <div className="choice-row">
        {options.map(({ id, name }) => <Radio key={id} value={id} className="choice-item">{name}</Radio>)}
      </div>
      {help !== undefined && <p className="field-help">{help}</p>}
    </RadioGroup>
  )
}
