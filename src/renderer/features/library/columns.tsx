/** The columns of the library: what each shows, and what it can be sorted by. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import type { ArticleRow, ArticleSort } from '#contract/articles.ts'
import { formatDate, formatLanguage, formatNumber } from '../../ui/format.ts'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import type { EditableField } from './metadata-fields.ts'

export interface Column {
  readonly id: ArticleSort['by']
  readonly name: string
  readonly cell: (row: ArticleRow) => ReactNode
}

/** Largest values first is what one wants to see of these. */
export const DESCENDING_FIRST: readonly ArticleSort['by'][] = ['published', 'length', 'spans', 'progress']

export function useColumns(): readonly Column[] {
  const { t } = useLingui()
  return useMemo(() => [
    { id: 'title', name: t`Title`, cell: (row) => <Title row={row} /> },
    { id: 'outlet', name: t`Outlet`, cell: (row) => (row.outlet === null ? <Missing field="outlet"><Trans>no outlet</Trans></Missing> : <bdi>{row.outlet}</bdi>) },
    { id: 'published', name: t`Date`, cell: (row) => (row.published === null ? <Missing field="published"><Trans>no date</Trans></Missing> : <span className="num">{formatDate(row.published)}</span>) },
    { id: 'language', name: t`Language`, cell: (row) => (row.language === null ? <Missing field="language"><Trans>unknown</Trans></Missing> : formatLanguage(row.language)) },
    { id: 'length', name: t`Length`, cell: (row) => <span className="num">{formatNumber(row.length)}</span> },
    { id: 'progress', name: t`Progress`, cell: (row) => <ProgressMark progress={row.progress} text /> },
    { id: 'spans', name: t`Labels`, cell: (row) => <Labels row={row} /> },
  ], [t])
}

function Title({ row }: { row: ArticleRow }) {
  return <span className={`row-title one-line${row.untitled ? ' is-untitled' : ''}`} dir="auto">{row.title}</span>
}

/** A click on it goes to the field that fills it. */
function Missing({ field, children }: { field: EditableField; children: ReactNode }) {
  return <span className="missing" data-fill={field}>{children}</span>
}

/** All labels of the article, and mine among them where others have worked on it too. */
function Labels({ row }: { row: ArticleRow }) {
  if (row.spans === 0) return <span className="muted" aria-label="0">–</span>
  return (
    <span className="num">
      {formatNumber(row.spans)}
      {row.my_spans > 0 && row.my_spans < row.spans && <span className="muted"> · <Trans>{formatNumber(row.my_spans)} mine</Trans></span>}
    </span>
  )
}
