/** One of a few names in a line of text, to be changed from a list. */
import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

export interface SmallSelectProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: string
  /** The value in words, also where it is none of the options. */
  readonly shown: string
  readonly onChange: (id: string) => void
}

export function SmallSelect({ label, options, value, shown, onChange }: SmallSelectProps) {
  return (
    <Select aria-label={label} selectedKey={value} onSelectionChange={(key) => { if (key !== null && key !== value) onChange(String(key)) }}>
      <Button className="small-select"><SelectValue><bdi>{shown}</bdi></SelectValue><ChevronDown /></Button>
      <Popover className="growing-list" offset={2}>
        <ListBox>
          {options.map(({ id, name }) => <ListBoxItem key={id} id={id} textValue={name} className="growing-item"><bdi className="growing-name">{name}</bdi></ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  )
}
