/** An id: written into annotations and exports, so it changes only when one is done typing. Escape takes back what was typed. */
import { type ReactNode, useEffect, useState } from 'react'
import { TextField } from '../../../ui/field.tsx'

export function IdField({ label, help, error, value, onChange }: { label: ReactNode; help?: ReactNode; error?: string; value: string; onChange(value: string): void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = (): void => { if (text !== value) onChange(text) }
  return (
    <div onKeyDown={(event) => { if (event.key === 'Escape' && text !== value) { event.stopPropagation(); setText(value) } }}>
      <TextField
        label={label} {...(help === undefined ? {} : { help })} {...(error === undefined ? {} : { error })} value={text} onChange={setText} spellCheck="false"
        onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit() }}
      />
    </div>
  )
}
