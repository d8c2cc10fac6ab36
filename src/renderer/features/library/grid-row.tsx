/** One article as a row; a bar of the same height until its page has come. */
import { memo, type MouseEvent } from 'react'
import type { ArticleRow } from '#contract/articles.ts'
import { CheckMark } from '../../ui/field.tsx'
import type { Column } from './columns.tsx'

interface GridRowProps {
  index: number
  /** Distance from the head in pixels. */
  start: number
  row: ArticleRow | undefined
  columns: readonly Column[]
  isCurrent: boolean
  isSelected: boolean
  onClick(event: MouseEvent, row: ArticleRow, index: number): void
  onToggle(id: string, index: number): void
  onOpen(row: ArticleRow): void
}

export const GridRow = memo(function GridRow({ index, start, row, columns, isCurrent, isSelected, onClick, onToggle, onOpen }: GridRowProps) {
  const place = { transform: `translateY(${start}px)` }
  const shared = { role: 'row', id: `article-row-${index}`, 'aria-rowindex': index + 2, style: place } as const
  if (row === undefined) {
    return <div {...shared} className="grid-row grid-columns is-loading" aria-busy="true"><span role="gridcell" className="cell"><span className="loading-bar" /></span></div>
  }
  return (
    <div {...shared} className={`grid-row grid-columns${isCurrent ? ' is-current' : ''}`} aria-selected={isSelected} onClick={(event) => onClick(event, row, index)} onDoubleClick={() => onOpen(row)}>
      <span role="gridcell" className="cell cell-check" onClick={(event) => { event.stopPropagation(); onToggle(row.id, index) }}><CheckMark /></span>
      {columns.map((column) => <span key={column.id} role="gridcell" className={`cell cell-${column.id}`}>{column.cell(row)}</span>)}
    </div>
  )
})
