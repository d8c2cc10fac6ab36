/** Fields for words and numbers that write when one leaves them, so that each is one step of undo. What is typed is never dropped: undo takes it back. */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { useGoOn } from './use-go-on.ts'
import './parts.css'

export interface DraftFieldProps {
  readonly label: ReactNode
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly isDisabled?: boolean
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly inputMode?: 'decimal'
}

/** Keeps what is typed until it is committed. */
function useDraft(value: string, onCommit: (value: string) => void) {
  const [draft, setDraft] = useState(value)
  useEffect(() => {
    setDraft(value)
    committed.current = value
  }, [value])
  const committed = useRef(value)
  const commit = (): void => {
    if (draft === value || draft === committed.current) return
    committed.current = draft
    onCommit(draft)
  }
  return { draft, setDraft, commit }
}

export function DraftField({ label, value, onCommit, isDisabled = false, placeholder, inputRef, inputMode }: DraftFieldProps) {
  const place = useRef<HTMLDivElement>(null)
  const goOn = useGoOn()
  const { draft, setDraft, commit } = useDraft(value, onCommit)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // The key must not press what takes the focus now.
    event.preventDefault()
    if (place.current !== null) goOn(commit, place.current)
  }
  return (
    <TextField ref={place} data-field className="row-field" value={draft} isDisabled={isDisabled} onChange={setDraft} onBlur={commit} onKeyDown={onKeyDown}>
      <Label className="row-label">{label}</Label>
      <Input className="row-input" dir="auto" ref={inputRef} inputMode={inputMode ?? 'text'} placeholder={placeholder ?? ''} />
    </TextField>
  )
}

/** Mod+Enter commits and goes on to `onDone`; line feeds are left to Enter. */
export function DraftArea({ label, value, onCommit, isDisabled = false, placeholder, areaRef, onDone }: Omit<DraftFieldProps, 'inputRef' | 'inputMode'> & { readonly areaRef?: Ref<HTMLTextAreaElement>; readonly onDone?: () => void }) {
  const { draft, setDraft, commit } = useDraft(value, onCommit)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    commit()
    onDone?.()
  }
  return (
    <TextField data-field className="area-field" value={draft} isDisabled={isDisabled} onChange={setDraft} onBlur={commit} onKeyDown={onKeyDown}>
      <Label className="visually-hidden">{label}</Label>
      <TextArea className="area-input" dir="auto" ref={areaRef} rows={1} placeholder={placeholder ?? ''} />
    </TextField>
  )
}
