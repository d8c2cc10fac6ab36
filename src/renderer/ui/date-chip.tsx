/** A chip that narrows the list to a range of publication dates, both ends included. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components'
import { Button } from './button.tsx'
import { formatDate } from './format.ts'
import './choice-chip.css'

interface DateChipProps {
  from: string | undefined
  to: string | undefined
  onChange(range: { from: string | undefined; to: string | undefined }): void
}

export function DateChip({ from, to, onChange }: DateChipProps) {
  const { t } = useLingui()
  const isSet = from !== undefined || to !== undefined
  return (
    <DialogTrigger>
      <AriaButton className={`filter-chip${isSet ? ' is-set' : ''}`}>
        {isSet ? <Trans>Date:</Trans> : <Trans>Date</Trans>}
        {isSet && <span className="filter-value">{from === undefined ? '…' : formatDate(from)} – {to === undefined ? '…' : formatDate(to)}</span>}
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <Popover className="popover" placement="bottom start" offset={6}>
        <Dialog className="filter-dialog filter-dates" aria-label={t`Date`}>
          <DayField name={t`From`} value={from} onChange={(value) => onChange({ from: value, to })} />
          <DayField name={t`To`} value={to} onChange={(value) => onChange({ from, to: value })} />
          {isSet && <Button kind="quiet" onPress={() => onChange({ from: undefined, to: undefined })}><Trans>Any date</Trans></Button>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function DayField({ name, value, onChange }: { name: string; value: string | undefined; onChange(value: string | undefined): void }) {
  return (
    <TextField className="field" type="date" value={value ?? ''} onChange={(text) => onChange(text === '' ? undefined : text)}>
      <Label className="field-label">{name}</Label>
      <Input className="input num" />
    </TextField>
  )
}
