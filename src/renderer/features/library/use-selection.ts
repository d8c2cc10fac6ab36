/** Where the cursor of the library is, and which articles are selected. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { reportError } from '../../state/errors.ts'
import { useLibraryView } from '../../state/library-view.ts'
import { ALL, countOf, isSelected, NONE, only, type Selection, toggle, withRange } from './selection.ts'
import type { Rows } from './rows.ts'

export interface LibrarySelection {
  /** Row number. */
  readonly cursor: number
  readonly selection: Selection
  has(id: string | undefined): boolean
  /** Of `total` that the filter lets through. */
  count(total: number): number
  moveTo(index: number): void
  /** Moves there and selects all rows from where the range began. */
  extendTo(index: number, idsBetween: Rows['idsBetween']): void
  toggle(id: string, index: number): void
  selectAll(): void
  clear(): void
}

export function useSelection(): LibrarySelection {
  const { cursor, setCursor } = useLibraryView()
  const [selection, setSelection] = useState<Selection>(NONE)
  // Where a range began and what was selected before it; rewritten by every step that is not part of a range.
  const range = useRef<{ anchor: number; before: Selection } | null>(null)
  const latestRange = useRef(0)

  const moveTo = useCallback((index: number) => {
    range.current = null
    setCursor(index)
  }, [setCursor])
  const extendTo = useCallback((index: number, idsBetween: Rows['idsBetween']) => {
    const from = (range.current ??= { anchor: cursor, before: selection })
    setCursor(index)
    const round = (latestRange.current += 1)
    idsBetween(Math.min(from.anchor, index), Math.max(from.anchor, index))
      .then((ids) => { if (round === latestRange.current) setSelection(withRange(from.before, ids)) }, reportError)
  }, [cursor, selection, setCursor])
  const toggleOne = useCallback((id: string, index: number) => {
    range.current = null
    latestRange.current += 1
    setCursor(index)
    setSelection((current) => toggle(current, id))
  }, [setCursor])
  const set = useCallback((next: Selection) => {
    range.current = null
    latestRange.current += 1
    setSelection(next)
  }, [])

  return useMemo(() => ({
    cursor,
    selection,
    has: (id) => id !== undefined && isSelected(selection, id),
    count: (total) => countOf(selection, total),
    moveTo,
    extendTo,
    toggle: toggleOne,
    selectAll: () => set(ALL),
    clear: () => set(only([])),
  }), [cursor, selection, moveTo, extendTo, toggleOne, set])
}

/** Everything was what stood there when it was selected: once more comes in, nothing is selected, so that no step touches what was never chosen. */
export function useNoLatecomers({ selection, clear }: LibrarySelection, total: number | null): void {
  const before = useRef(total)
  useEffect(() => {
    if (selection.all && total !== null && before.current !== null && total > before.current) clear()
    before.current = total
  }, [selection, total, clear])
}
