/** What somebody else answered, to be read and not changed: names and answers as text, without fields. */
import type { ReactNode } from 'react'
import './parts.css'

export interface FactRow {
  readonly name: string
  /** `null` where nothing was said: the row is left out. */
  readonly value: ReactNode
}

export function Facts({ rows }: { rows: readonly FactRow[] }) {
  const said = rows.filter(({ value }) => value !== null && value !== undefined && value !== '')
  if (said.length === 0) return null
  return (
    <dl className="facts">
      {said.map(({ name, value }) => <div key={name} className="fact"><dt>{name}</dt><dd dir="auto">{value}</dd></div>)}
    </dl>
  )
}
