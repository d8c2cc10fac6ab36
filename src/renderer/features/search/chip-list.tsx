/** The chips in front of what is typed: each can be taken off, turned round and changed, with the pointer or with keys. */
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Facet } from '#core/search/facets.ts'
import { formatList } from '../../ui/format.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'

interface ChipListProps {
  chips: readonly Facet[]
  onChange(chips: readonly Facet[]): void
  /** Puts a chip back into the field as text. */
  onEdit(chip: Facet): void
  /** Gives the keys back to the field. */
  onLeave(): void
}

export function ChipList({ chips, onChange, onEdit, onLeave }: ChipListProps) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const shown = chips.filter(({ field }) => field !== 'drop')
  if (shown.length === 0) return null
  const focus = (at: number): void => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('.omni-chip')
    if (at < 0) return
    if (buttons === undefined || at >= buttons.length) onLeave()
    else buttons[at]!.focus()
  }
  const remove = (chip: Facet): void => { onChange(chips.filter((other) => other !== chip)); onLeave() }
  const turn = (chip: Facet): void => onChange(chips.map((other) => (other === chip ? { ...chip, excluded: !chip.excluded } : other)))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, chip: Facet, at: number): void => {
    const forwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const act = matchesShortcut(event.nativeEvent, 'Delete') || matchesShortcut(event.nativeEvent, 'Backspace') ? () => remove(chip)
      : matchesShortcut(event.nativeEvent, '-') ? () => turn(chip)
      : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? () => focus(event.key === forwards ? at + 1 : at - 1)
      : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <ul ref={list} className="omni-chips" aria-label={t`Chips`}>
      {shown.map((chip, at) => {
        const words = formatList(chip.values.map((value) => value ?? t`none`))
        const name = chip.excluded ? t`not ${chip.field}: ${words}` : t`${chip.field}: ${words}`
        return (
          <li key={`${chip.field} ${chip.values.join('\u0000')} ${at}`}>
            <button type="button" className={`omni-chip${chip.excluded ? ' is-excluded' : ''}`} aria-label={name} title={t`Enter changes it, - turns it round, Delete takes it off`} onClick={() => onEdit(chip)} onKeyDown={(event) => onKeyDown(event, chip, at)}>
              <span className="chip-field" dir="ltr">{chip.excluded && '−'}{chip.field}</span>
              {chip.values.map((value, index) => <span key={value ?? ''}>{index > 0 && <span className="chip-or">·</span>}<bdi>{value ?? t`none`}</bdi></span>)}
            </button>
            <button type="button" tabIndex={-1} className="omni-chip-off" aria-label={t`Take off ${name}`} onClick={() => remove(chip)}><X aria-hidden="true" /></button>
          </li>
        )
      })}
    </ul>
  )
}
