/** What is marked in a list, by id, in the order in which it was marked. */
import { useCallback, useState } from 'react'

export interface Marks<Row> {
  readonly marked: ReadonlyMap<string, Row>
  readonly toggle: (row: Row) => void
  readonly clear: () => void
}

export function useMarks<Row extends { readonly id: string }>(): Marks<Row> {
  const [marked, setMarked] = useState<ReadonlyMap<string, Row>>(new Map())
  const toggle = useCallback((row: Row) => setMarked((before) => {
    const next = new Map(before)
    if (!next.delete(row.id)) next.set(row.id, row)
    return next
  }), [])
  const clear = useCallback(() => setMarked(new Map()), [])
  return { marked, toggle, clear }
}
