/** One of a few: as a row of buttons where they are few and short, else as a list. Choosing what is chosen takes it back. */
import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { WithTooltip } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { meantKey } from '../../../ui/shortcut.ts'
import { useGoOn } from './use-go-on.ts'
import './parts.css'

export interface ChoiceFieldProps {
  readonly label: string
  /** `meaning` says what a short name stands for. */
  readonly options: readonly { readonly id: string; readonly name: string; readonly meaning?: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Letters that fit one row of the inspector beside a label, and in a row of their own under it. */
const ROW_LETTERS = 26
const WIDE_LETTERS = 44
const NONE = ' none'

export function ChoiceField(props: ChoiceFieldProps) {
  const letters = props.options.reduce((sum, option) => sum + option.name.length + 2, 0)
  if (letters > WIDE_LETTERS) return <ChoiceList {...props} />
  return <ChoiceRow {...props} isWide={letters > ROW_LETTERS} />
}

/** A digit chooses the option at that place and goes on to the next question. */
function Digits({ className, options, onChange, children }: Pick<ChoiceFieldProps, 'options' | 'onChange'> & { className: string; children: ReactNode }) {
  const goOn = useGoOn()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const option = /^[1-9]$/.test(meantKey(event.nativeEvent)) ? options[Number(meantKey(event.nativeEvent)) - 1] : undefined
    if (option === undefined) return
    event.preventDefault()
    event.stopPropagation()
    goOn(() => onChange(option.id), event.currentTarget)
  }
  return <div className={className} data-field onKeyDownCapture={onKeyDown}>{children}</div>
}

export function ChoiceRow({ label, options, value, onChange, isWide = false }: ChoiceFieldProps & { readonly isWide?: boolean }) {
  return (
    <Digits className={isWide ? 'row-field wide' : 'row-field'} options={options} onChange={onChange}>
      <span className="row-label" aria-hidden="true">{label}</span>
      <ToggleButtonGroup
        className="choice-row"
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(chosen) => onChange(([...chosen][0] as string | undefined) ?? null)}
      >
        {options.map((option, at) => {
          const button = <ToggleButton key={option.id} id={option.id} className="choice-button" data-digit={at + 1}><bdi>{option.name}</bdi></ToggleButton>
          return option.meaning === undefined ? button : <WithTooltip key={option.id} text={option.meaning}>{button}</WithTooltip>
        })}
      </ToggleButtonGroup>
    </Digits>
  )
}

function ChoiceList({ label, options, value, onChange }: ChoiceFieldProps) {
  const { t } = useLingui()
  return (
    <Digits className="choice-list" options={options} onChange={onChange}>
      <Select className="row-field" selectedKey={value} placeholder={t`not said`} onSelectionChange={(key) => onChange(key === NONE || key === null ? null : String(key))}>
        <Label className="row-label">{label}</Label>
        <Button className="select-button"><SelectValue className="one-line" /><ChevronDown /></Button>
        <Popover className="growing-list" offset={2} maxHeight={300}>
          <ListBox>
            {value !== null && <ListBoxItem id={NONE} className="growing-item muted">{t`not said`}</ListBoxItem>}
            {options.map((option, at) => (
              <ListBoxItem key={option.id} id={option.id} textValue={option.name} className="growing-item">
                <span className="growing-name"><bdi>{option.name}</bdi>{option.meaning !== undefined && <span className="label-definition">{option.meaning}</span>}</span>
                {at < 9 && <Kbd keys={String(at + 1)} />}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </Digits>
  )
}
