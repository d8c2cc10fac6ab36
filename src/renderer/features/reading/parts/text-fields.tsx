/** Fields for words and numbers that write when one leaves them or presses Enter, so that each is one step of undo. */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
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

/** Keeps what is typed until it is committed; Escape brings back what was. */
function useDraft(value: string, onCommit: (value: string) => void) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commit = (): void => { if (draft !== value) onCommit(draft) }
  return { draft, setDraft, commit, reset: () => setDraft(value) }
}

export function DraftField({ label, value, onCommit, isDisabled = false, placeholder, inputRef, inputMode }: DraftFieldProps) {
  const { draft, setDraft, commit, reset } = useDraft(value, onCommit)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') reset()
  }
  return (
    <TextField className="row-field" value={draft} isDisabled={isDisabled} onChange={setDraft} onBlur={commit} onKeyDown={onKeyDown}>
      <Label className="row-label">{label}</Label>
      <Input className="row-input" dir="auto" ref={inputRef} inputMode={inputMode ?? 'text'} placeholder={placeholder ?? ''} />
    </TextField>
  )
}

/** Mod+Enter commits and leaves the line feeds to Enter. */
export function DraftArea({ label, value, onCommit, isDisabled = false, placeholder, areaRef }: Omit<DraftFieldProps, 'inputRef' | 'inputMode'> & { readonly areaRef?: Ref<HTMLTextAreaElement> }) {
  const { draft, setDraft, commit, reset } = useDraft(value, onCommit)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit()
    if (event.key === 'Escape') reset()
  }
  return (
    <TextField className="area-field" value={draft} isDisabled={isDisabled} onChange={setDraft} onBlur={commit} onKeyDown={onKeyDown}>
      <Label className="visually-hidden">{label}</Label>
      <TextArea className="area-input" dir="auto" ref={areaRef} rows={1} placeholder={placeholder ?? ''} />
    </TextField>
  )
}
