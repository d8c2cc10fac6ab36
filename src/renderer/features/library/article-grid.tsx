/** The list of articles: a grid that is drawn only where it is looked at, and worked entirely from the keyboard. */
import { Trans, useLingui } from '@lingui/react/macro'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ArticleRow, ArticleSort } from '#contract/articles.ts'
import { matchesChosen } from '../../ui/chosen-keys.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { useColumns } from './columns.tsx'
import { GridHead } from './grid-head.tsx'
import { moveOf } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { type EditableField, isEditable } from './metadata-fields.ts'
import { useReadyView, useRows } from './rows.ts'
import type { LibrarySelection } from './use-selection.ts'
import type { View } from './view.ts'

/** Pixels; every row is one line. */
const ROW_HEIGHT = 42
const HEAD_HEIGHT = 34
/** Rows that are drawn and fetched above and below those in view. */
const AROUND = 12

export interface ArticleGridProps {
  view: View
  selection: LibrarySelection
  gridRef: RefObject<HTMLDivElement | null>
  onSort(sort: ArticleSort): void
  onOpen(row: ArticleRow): void
  /** Edits the article under the cursor, from this field on. */
  onEdit(field: EditableField): void
  onRemove(): void
  /** Told which article the cursor is on and how many there are. */
  onCursor(row: ArticleRow | undefined, total: number | null): void
}

export function ArticleGrid({ view, selection, gridRef, onSort, onOpen, onEdit, onRemove, onCursor }: ArticleGridProps) {
  const { t } = useLingui()
  const columns = useColumns()
  const [total, setTotal] = useState(0)
  const cursor = Math.min(selection.cursor, Math.max(0, total - 1))
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: AROUND,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row under the cursor stays drawn, since the grid points to it by id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(total > 0 ? [cursor] : [])])].sort((a, b) => a - b),
  })
  const shown = useReadyView(view)
  const rows = useRows(shown, Math.max(0, (virtual.range?.startIndex ?? 0) - AROUND), (virtual.range?.endIndex ?? 0) + AROUND)
  useEffect(() => { if (rows.total !== null) setTotal(rows.total) }, [rows.total])
  // Coming back from another screen, the list stands where it was left.
  const isBack = useRef(false)
  useEffect(() => {
    if (total === 0 || isBack.current) return
    isBack.current = true
    virtual.scrollToIndex(cursor, { align: 'center' })
  }, [total, cursor, virtual])

  const current = rows.at(cursor)
  useEffect(() => onCursor(current, rows.total), [current, rows.total, onCursor])

  const moveTo = (index: number, extend: boolean): void => {
    virtual.scrollToIndex(index)
    if (extend) selection.extendTo(index, rows.idsBetween)
    else selection.moveTo(index)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return
    const stroke = event.nativeEvent
    const move = moveOf(stroke, cursor, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT), total)
    const act = move !== null ? () => moveTo(move.to, move.extend)
      : matchesShortcut(stroke, 'Enter') ? () => { if (current !== undefined) onOpen(current) }
      : matchesShortcut(stroke, 'Space') ? () => { if (current !== undefined) selection.toggle(current.id, cursor) }
      : matchesChosen(stroke, 'library', 'Mod+A') ? selection.selectAll
      : matchesChosen(stroke, 'library', 'Escape') && selection.count(total) > 0 ? selection.clear
      : matchesChosen(stroke, 'library', 'F2') ? () => onEdit('title')
      : matchesChosen(stroke, 'library', 'Delete') ? onRemove
      : null
    if (act === null) return
    event.preventDefault()
    act()
  }
  const onRowClick = (event: MouseEvent, row: ArticleRow, index: number): void => {
    gridRef.current?.focus({ preventScroll: true })
    if (event.shiftKey) selection.extendTo(index, rows.idsBetween)
    else if (event.ctrlKey || event.metaKey) selection.toggle(row.id, index)
    else {
      selection.moveTo(index)
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fill]')?.dataset['fill'] : undefined
      if (isEditable(field)) onEdit(field)
    }
  }

  return (
    <div
      ref={gridRef} className="grid" role="grid" tabIndex={0} onKeyDown={onKeyDown}
      aria-label={t`Articles`} aria-multiselectable="true" aria-rowcount={total + 1} aria-colcount={columns.length + 1}
      {...(total > 0 ? { 'aria-activedescendant': `article-row-${cursor}` } : {})}
    >
      <GridHead columns={columns} sort={view.sort} onSort={onSort} selected={selection.count(total)} total={total} onSelectAll={selection.selectAll} onClear={selection.clear} />
      <div role="rowgroup" className="grid-body" aria-busy={shown !== view} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <GridRow
            key={index} index={index} start={start} row={rows.at(index)} columns={columns} isCurrent={index === cursor} isSelected={selection.has(rows.at(index)?.id)}
            onClick={onRowClick} onToggle={selection.toggle} onOpen={onOpen}
          />
        ))}
      </div>
      {rows.total === null && <p className="visually-hidden" role="status"><Trans>Loading articles</Trans></p>}
    </div>
  )
}
