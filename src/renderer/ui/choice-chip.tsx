/** A chip that narrows the list to chosen values of one field. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components'
import { CheckMark } from './field.tsx'
import { formatNumber } from './format.ts'
import './choice-chip.css'

export interface Choice { readonly value: string | null; readonly name: string; readonly count: number | null }

interface ChoiceChipProps {
  name: string
  choices: readonly Choice[]
  selected: readonly (string | null)[]
  /** A hook that counts by value what the choices themselves do not say; called only while the chip is open. */
  useCounts?: () => ReadonlyMap<string, number>
  isSingle?: boolean
  onChange(values: (string | null)[]): void
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map()
const useNoCounts = (): ReadonlyMap<string, number> => NO_COUNTS

/** More choices than this get a field to find one in. */
const FINDABLE = 8
/** Keys of a list box are strings: `null` is this one, which no outlet or language is called. */
const NULL_KEY = '\u0000'
const keyOf = (value: string | null): string => value ?? NULL_KEY
const valueOf = (key: string): string | null => (key === NULL_KEY ? null : key)

export function ChoiceChip(props: ChoiceChipProps) {
  const { name, choices, selected } = props
  const names = choices.filter((choice) => selected.includes(choice.value)).map((choice) => choice.name)
  return (
    <DialogTrigger>
      <AriaButton className={`filter-chip${selected.length > 0 ? ' is-set' : ''}`}>
        {name}{selected.length > 0 && ':'}
        {selected.length > 0 && <span className="filter-value"><bdi>{names[0] ?? ''}</bdi>{names.length > 1 && ` +${names.length - 1}`}</span>}
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <Popover className="popover" placement="bottom start" offset={6}>
        <Dialog className="filter-dialog" aria-label={name}><Choices {...props} /></Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Choices({ name, choices, selected, useCounts = useNoCounts, isSingle = false, onChange }: ChoiceChipProps) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const counted = useCounts()
  const collator = new Intl.Collator('ar', { sensitivity: 'base' })
  const holds = (text: string): boolean => [...text].some((_, at) => collator.compare(text.slice(at, at + find.length), find) === 0)
  const shown = choices.filter((choice) => find === '' || holds(choice.name))
  return (
    <>
      {choices.length > FINDABLE && (
        <SearchField className="filter-find" aria-label={t`Find in ${name}`} value={find} onChange={setFind} autoFocus>
          <Input className="input" dir="auto" placeholder={t`Find…`} />
        </SearchField>
      )}
      <ListBox
        className="filter-list" aria-label={name} escapeKeyBehavior="none" selectionMode={isSingle ? 'single' : 'multiple'} autoFocus={choices.length <= FINDABLE}
        selectedKeys={selected.map(keyOf)}
        onSelectionChange={(keys) => onChange(keys === 'all' ? choices.map((choice) => choice.value) : [...keys].map((key) => valueOf(String(key))))}
        renderEmptyState={() => <p className="filter-none muted"><Trans>Nothing here.</Trans></p>}
      >
        {shown.map((choice) => {
          const count = choice.count ?? counted.get(choice.value ?? '') ?? null
          return (
            <ListBoxItem key={keyOf(choice.value)} id={keyOf(choice.value)} textValue={choice.name} className="filter-item">
              <CheckMark />
              <span className={`one-line filter-name${choice.value === null ? ' muted' : ''}`}><bdi>{choice.name}</bdi></span>
              {count !== null && <span className="num muted">{formatNumber(count)}</span>}
            </ListBoxItem>
          )
        })}
      </ListBox>
    </>
  )
}
