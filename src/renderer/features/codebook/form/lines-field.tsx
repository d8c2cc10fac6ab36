/** A list of short names, one a line, each line in its own direction. */
import { type ReactNode, useState } from 'react'
import { TextArea } from '../../../ui/text-area.tsx'

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((line, at) => line === other[at])

/** Empty lines are kept while one types, and are no names. */
export function LinesField({ label, help, error, value, onChange }: { label: ReactNode; help?: ReactNode; error?: string; value: readonly string[]; onChange(value: readonly string[]): void }) {
  const [text, setText] = useState(value.join('\n'))
  // What changed elsewhere is shown; what one types stays as it is typed.
  const shown = isSame(linesOf(text), value) ? text : value.join('\n')
  return (
    <div className="cb-lines">
      <TextArea label={label} {...(help === undefined ? {} : { help })} {...(error === undefined ? {} : { error })} rows={2} value={shown} onChange={(next) => { setText(next); if (!isSame(linesOf(next), value)) onChange(linesOf(next)) }} />
    </div>
  )
}
