/** The names of the columns; each sorts by its column, then the other way round, then not at all. */
import { useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ArticleSort } from '#contract/articles.ts'
import { DEFAULT_SORT } from '../../state/library-view.ts'
import { CheckMark } from '../../ui/field.tsx'
import { type Column, DESCENDING_FIRST } from './columns.tsx'

interface GridHeadProps {
  columns: readonly Column[]
  sort: ArticleSort
  selected: number
  total: number
  onSort(sort: ArticleSort): void
  onSelectAll(): void
  onClear(): void
}

export function GridHead({ columns, sort, selected, total, onSort, onSelectAll, onClear }: GridHeadProps) {
  const { t } = useLingui()
  const isAll = total > 0 && selected === total
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-columns">
        <span role="columnheader" className="cell cell-check">
          <button type="button" role="checkbox" className="head-check" tabIndex={-1} aria-label={t`Select all`} aria-checked={isAll ? 'true' : selected > 0 ? 'mixed' : 'false'} data-selected={isAll || undefined} data-indeterminate={(selected > 0 && !isAll) || undefined} onClick={isAll ? onClear : onSelectAll}>
            <CheckMark isIndeterminate={selected > 0 && !isAll} />
          </button>
        </span>
        {columns.map((column) => <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />)}
      </div>
    </div>
  )
}

function HeadCell({ column, sort, onSort }: { column: Column; sort: ArticleSort; onSort(sort: ArticleSort): void }) {
  const isSorted = sort.by === column.id
  const first = DESCENDING_FIRST.includes(column.id)
  // Once, the other way round, and back to the order of the files.
  const next: ArticleSort = !isSorted ? { by: column.id, descending: first } : sort.descending === first ? { by: column.id, descending: !first } : DEFAULT_SORT
  return (
    <span role="columnheader" className={`cell cell-${column.id}`} aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="head-button" onClick={() => onSort(next)}>
        {column.name}
        {isSorted && (sort.descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
      </button>
    </span>
  )
}
