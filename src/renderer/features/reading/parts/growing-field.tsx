/** A field over a list that grows as one types: choose what is there, or make what is not. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, type QueryKey } from '@tanstack/react-query'
import { ChevronDown, Plus, X } from 'lucide-react'
import { type ContextType, type KeyboardEvent, type ReactNode, type Ref, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { Button, ComboBox, ComboBoxStateContext, Input, type Key, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { focusNextField } from './next-field.ts'
import './parts.css'

export interface Choice {
  readonly id: string
  /** `null` while it is being looked up. */
  readonly name: string | null
  /** Shown small beside the name. */
  readonly detail?: string
}

export interface GrowingFieldProps {
  readonly label: ReactNode
  /** What is chosen now, by name; `null` is nothing. */
  readonly value: Choice | null
  readonly queryKey: (query: string) => QueryKey
  readonly search: (query: string) => Promise<readonly Choice[]>
  readonly onChoose: (id: string | null) => void
  /** Makes an entry of this name and chooses it; resolves in either case when that is answered. */
  readonly onCreate: (name: string) => Promise<void>
  /** A name that the text offers, to take with one press. */
  readonly suggestion?: string | null
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly labelHidden?: boolean
  /** After an entry was taken from the list. False lets Enter go on to the next field. */
  readonly onTaken?: () => boolean
}

/** Id of the entry that makes a new one. */
const CREATE = ' create'
/** Tallest list (pixels). */
export const LIST_HEIGHT = 300

/** What is typed and what was chosen. Both follow the value where that changes; `reset` brings its name back, unless a new one is being made. */
function useDraft(value: Choice | null) {
  const [text, setText] = useState(value?.name ?? '')
  const [chosen, setChosen] = useState<string | null>(value?.id ?? null)
  const [typing, setTyping] = useState(false)
  const id = value?.id ?? null
  const name = value === null ? '' : value.name
  const isBeingMade = chosen?.startsWith(CREATE) === true
  const reset = (): void => { if (name !== null && !isBeingMade) setText(name) }
  useEffect(() => setChosen(id), [id])
  useEffect(() => { if (name !== null) setText(name) }, [id, name])
  return { text, setText, chosen, setChosen, typing, setTyping, reset }
}

export function GrowingField(props: GrowingFieldProps) {
  const { label, value, search, queryKey, onChoose, onCreate, suggestion = null, placeholder, isDisabled = false, inputRef, labelHidden = false, onTaken } = props
  const { t } = useLingui()
  const { text, setText, chosen, setChosen, typing, setTyping, reset } = useDraft(value)
  const [isSettled, setSettled] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const byEnter = useRef(false)
  const query = typing ? text.trim() : ''
  const found = useQuery({ queryKey: queryKey(query), queryFn: () => search(query), placeholderData: (before) => before, enabled: typing })
  // Until the answer to what is typed has come, nobody knows whether it is new.
  const isAnswered = found.isError || (found.data !== undefined && !found.isPlaceholderData)
  const items = itemsOf(found.data ?? [], isAnswered, query, suggestion, value)
  // What Enter takes while the arrows have chosen nothing: the best answer to what is typed, else what the text offers.
  const first = query !== '' || (suggestion !== null && items[0]?.name === suggestion) ? (items[0]?.id ?? null) : null

  const choose = (key: Key | null): void => {
    const item = items.find((one) => one.id === key)
    setTyping(false)
    // On leaving the field, what was chosen before comes once more.
    if (item === undefined || key === chosen) return reset()
    setChosen(item.id)
    setText(item.name ?? '')
    setSettled(true)
    if (item.id.startsWith(CREATE)) void onCreate(item.id.slice(CREATE.length)).finally(() => setChosen((now) => (now === item.id ? null : now)))
    else if (item.id !== value?.id) onChoose(item.id)
    if (onTaken?.() !== true && byEnter.current && box.current !== null) focusNextField(box.current)
  }

  return (
    <ComboBox
      className="growing"
      items={items}
      inputValue={text}
      onInputChange={(next) => { setText(next); if (next !== (value?.name ?? '')) setTyping(true) }}
      onSelectionChange={choose}
      onOpenChange={(open, trigger) => { if (open && trigger !== 'input') setTyping(true) }}
      onBlur={() => { setTyping(false); setSettled(false); reset() }}
      selectedKey={chosen}
      // The list must not open again because what was chosen changes the text.
      menuTrigger={isSettled ? 'manual' : 'focus'}
      allowsEmptyCollection={false}
      isDisabled={isDisabled}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'row-label'}>{label}</Label>
      <EnterTakes place={box} byEnter={byEnter} first={first} isAnswered={isAnswered} isTyping={typing}>
        <Input className="growing-input" dir="auto" ref={inputRef} onInput={() => setSettled(false)} placeholder={placeholder ?? t`Type a name`} />
        {value !== null && !isDisabled && <button type="button" className="growing-clear" aria-label={t`Clear`} onClick={() => { setChosen(null); onChoose(null) }}><X /></button>}
        <Button className="growing-open"><ChevronDown /></Button>
      </EnterTakes>
      <Popover className="growing-list" offset={2} maxHeight={LIST_HEIGHT}>
        <ListBox<Choice>>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name ?? ''} className="growing-item">
              {item.id.startsWith(CREATE) ? <><Plus /><span className="growing-name"><Trans>New:</Trans> <bdi>{item.name}</bdi></span></> : <><bdi className="growing-name">{item.name}</bdi><span className="muted">{item.detail}</span></>}
              {item.id === first && <Kbd keys="Enter" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Takes an entry of the open list. */
function take(list: ContextType<typeof ComboBoxStateContext>, id: string | null): void {
  if (id === null) return
  list?.setSelectedKey(id)
  list?.close()
}

interface EnterTakesProps {
  readonly place: RefObject<HTMLDivElement | null>
  /** Whether Enter was the last key: a choice by mouse leaves the focus where it is. */
  readonly byEnter: RefObject<boolean>
  readonly first: string | null
  readonly isAnswered: boolean
  readonly isTyping: boolean
  readonly children: ReactNode
}

/** Holds the field's own parts, and has Enter take the first entry where the arrows have chosen none; before the answer has come, as soon as it has. */
function EnterTakes({ place, byEnter, first, isAnswered, isTyping, children }: EnterTakesProps) {
  const list = useContext(ComboBoxStateContext)
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isAnswered) return
    setWanted(false)
    take(list, first)
  }, [isWanted, isAnswered, list, first])
  const onKeyDown = (event: KeyboardEvent): void => {
    byEnter.current = event.key === 'Enter'
    if (event.key !== 'Enter') setWanted(false)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement) || !isTyping) return
    if (event.target.getAttribute('aria-activedescendant') || (isAnswered && first === null)) return
    event.preventDefault()
    event.stopPropagation()
    if (!isAnswered) setWanted(true)
    else take(list, first)
  }
  return <div className="growing-box" ref={place} data-field onKeyDownCapture={onKeyDown} onPointerDown={() => { byEnter.current = false }}>{children}</div>
}

/** What was found, and what may be made: what was typed, at the end, or what the text offers, at the start, unless it is there already. */
function itemsOf(found: readonly Choice[], isAnswered: boolean, query: string, suggestion: string | null, value: Choice | null): Choice[] {
  const name = query === '' ? (suggestion ?? '') : query
  const known = found.find((choice) => choice.name === name)
  const fresh = !isAnswered || name === '' || name === value?.name || known !== undefined ? [] : [{ id: `${CREATE}${name}`, name }]
  if (known !== undefined) return [known, ...found.filter((choice) => choice !== known)]
  return query === '' ? [...fresh, ...found] : [...found, ...fresh]
}
