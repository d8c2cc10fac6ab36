/** One of a few: as a row of buttons where they are few and short, else as a list. Choosing what is chosen takes it back. */
import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './parts.css'

export interface ChoiceFieldProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly isDisabled?: boolean
  readonly labelHidden?: boolean
}

/** Letters that fit one row of the inspector beside a label. */
const ROW_LETTERS = 26
const NONE = ' none'

export function ChoiceField(props: ChoiceFieldProps) {
  const letters = props.options.reduce((sum, option) => sum + option.name.length + 2, 0)
  return letters <= ROW_LETTERS ? <ChoiceRow {...props} /> : <ChoiceList {...props} />
}

export function ChoiceRow({ label, options, value, onChange, isDisabled = false, labelHidden = false }: ChoiceFieldProps) {
  return (
    <div className="row-field">
      <span className={labelHidden ? 'visually-hidden' : 'row-label'} aria-hidden="true">{label}</span>
      <ToggleButtonGroup
        className="choice-row"
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        isDisabled={isDisabled}
        onSelectionChange={(chosen) => onChange(([...chosen][0] as string | undefined) ?? null)}
      >
        {options.map((option) => <ToggleButton key={option.id} id={option.id} className="choice-button">{option.name}</ToggleButton>)}
      </ToggleButtonGroup>
    </div>
  )
}

function ChoiceList({ label, options, value, onChange, isDisabled = false, labelHidden = false }: ChoiceFieldProps) {
  const { t } = useLingui()
  return (
    <Select
      className="row-field"
      selectedKey={value}
      isDisabled={isDisabled}
      placeholder={t`not said`}
      onSelectionChange={(key) => onChange(key === NONE || key === null ? null : String(key))}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'row-label'}>{label}</Label>
      <Button className="select-button"><SelectValue className="one-line" /><ChevronDown /></Button>
      <Popover className="growing-list" offset={2} maxHeight={300}>
        <ListBox>
          {value !== null && <ListBoxItem id={NONE} className="growing-item muted">{t`not said`}</ListBoxItem>}
          {options.map((option) => <ListBoxItem key={option.id} id={option.id} textValue={option.name} className="growing-item"><bdi>{option.name}</bdi></ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  )
}
