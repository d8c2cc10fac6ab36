/** The library's lists: articles with counts, filtered, sorted, page by page. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export type SortColumn = 'title' | 'outlet' | 'published' | 'language' | 'length' | 'progress' | 'spans' | 'source_file'

export interface LibraryFilter {
  readonly outlet?: readonly (string | null)[] | undefined
  readonly language?: readonly (string | null)[] | undefined
  readonly progress?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly missing?: 'outlet' | 'published' | 'title' | 'author' | 'language' | undefined
}

export interface LibraryRow {
  readonly id: string
  readonly number: number
  readonly title: string | null
  readonly first_line: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly page_date: string | null
  readonly language: string | null
  readonly source_file: string | null
  readonly url: string | null
  readonly length: number
  readonly spans: number
  readonly my_spans: number
  readonly stances: number
  readonly progress: string
}

const SPANS = '(SELECT count(*) FROM span WHERE span.article = article.id AND span.deleted = 0)'
/** What the annotator said, else what their work shows. */
const PROGRESS = `coalesce((SELECT progress FROM layer WHERE layer.article = article.id AND layer.annotator = @me AND layer.deleted = 0),
  CASE WHEN EXISTS (SELECT 1 FROM span WHERE span.article = article.id AND span.annotator = @me AND span.deleted = 0)
    OR EXISTS (SELECT 1 FROM stance WHERE stance.article = article.id AND stance.annotator = @me AND stance.deleted = 0) THEN 'in_progress' ELSE 'new' END)`

const ORDER: Record<SortColumn, string> = {
  title: 'coalesce(title, first_line) COLLATE NOCASE', outlet: 'outlet', published: 'published', language: 'language', length: 'length',
  progress: `CASE ${PROGRESS} WHEN 'new' THEN 0 WHEN 'in_progress' THEN 1 ELSE 2 END`, spans: SPANS, source_file: 'source_file',
}

const COLUMNS = `id, number, title, first_line, outlet, byline, published, page_date, language, source_file, url, length, ${SPANS} AS spans,
  (SELECT count(*) FROM span WHERE span.article = article.id AND span.annotator = @me AND span.deleted = 0) AS my_spans,
  (SELECT count(*) FROM stance WHERE stance.article = article.id AND stance.deleted = 0) AS stances, ${PROGRESS} AS progress`

/** Conditions with bound parameters; lists travel as JSON so that their length never changes the statement. */
function conditions(filter: LibraryFilter): { where: string; values: Record<string, string> } {
  const where = ['deleted = 0']
  const values: Record<string, string> = {}
  for (const column of ['outlet', 'language'] as const) {
    const wanted = filter[column]
    if (!wanted?.length) continue
    where.push(`(${column} IN (SELECT value FROM json_each(@${column}))${wanted.includes(null) ? ` OR ${column} IS NULL` : ''})`)
    values[column] = JSON.stringify(wanted.filter((value) => value !== null))
  }
  if (filter.progress?.length) {
    where.push(`${PROGRESS} IN (SELECT value FROM json_each(@progress))`)
    values['progress'] = JSON.stringify(filter.progress)
  }
  if (filter.from) { where.push('published >= @from'); values['from'] = filter.from }
  if (filter.to) { where.push(`published < @to || 'T~'`); values['to'] = filter.to }
  if (filter.missing) where.push(`${filter.missing === 'author' ? 'byline' : filter.missing} IS NULL`)
  return { where: where.join(' AND '), values }
}

/** Orders in which an article may have no value. */
const OPTIONAL: readonly SortColumn[] = ['outlet', 'published', 'language', 'source_file']

/** Missing values come last in either direction, and ties fall in order of source file and id. */
const orderBy = (by: SortColumn, descending: boolean): string =>
  `${OPTIONAL.includes(by) ? `${ORDER[by]} IS NULL, ` : ''}${ORDER[by]} ${descending ? 'DESC' : 'ASC'}, source_file, id`

/** Ids in an order, from `offset` on; at most `limit`. */
export function libraryIds(
  db: ReadableDb, me: string, filter: LibraryFilter, by: SortColumn, descending: boolean, offset: number, limit: number,
): readonly string[] {
  const { where, values } = conditions(filter)
  return statement(db, `SELECT id FROM article WHERE ${where} ORDER BY ${orderBy(by, descending)} LIMIT @limit OFFSET @offset`)
    .pluck().all({ me, ...values, limit, offset }) as string[]
}

/** How many articles a filter lets through. */
export function libraryCount(db: ReadableDb, me: string, filter: LibraryFilter): number {
  const { where, values } = conditions(filter)
  return statement(db, `SELECT count(*) FROM article WHERE ${where}`).pluck().get({ me, ...values }) as number
}

/** One page with the total. Ids are ordered first: sorting whole rows would count the spans of every article. */
export function libraryPage(
  db: ReadableDb, me: string, filter: LibraryFilter, by: SortColumn, descending: boolean, offset: number, limit: number,
): { readonly total: number; readonly rows: readonly LibraryRow[] } {
  return { total: libraryCount(db, me, filter), rows: libraryRows(db, me, libraryIds(db, me, filter, by, descending, offset, limit)) }
}

/** Library rows of given articles, in the order of the ids; those that are gone are left out. */
export function libraryRows(db: ReadableDb, me: string, ids: readonly string[]): readonly LibraryRow[] {
  const rows = statement(db, `SELECT ${COLUMNS} FROM article WHERE deleted = 0 AND id IN (SELECT value FROM json_each(@ids))`).all({ me, ids: JSON.stringify(ids) }) as LibraryRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Where an article stands in an order (from 0), and the ids before and after it; all `null` where the filter leaves it out. */
export interface Neighbours { readonly previous: string | null; readonly next: string | null; readonly place: number | null }

export function neighbours(db: ReadableDb, me: string, filter: LibraryFilter, by: SortColumn, descending: boolean, id: string): Neighbours {
  const { where, values } = conditions(filter)
  const row = statement(db, `SELECT previous, next, place FROM (SELECT id, lag(id) OVER w AS previous, lead(id) OVER w AS next, row_number() OVER w - 1 AS place FROM article WHERE ${where} WINDOW w AS (ORDER BY ${orderBy(by, descending)})) WHERE id = @id`)
    .get({ me, id, ...values }) as Neighbours | undefined
  return row ?? { previous: null, next: null, place: null }
}

export interface LayerCount { readonly article: string; readonly annotator: string; readonly spans: number; readonly progress: string }

/** Who has begun the given articles, with the number of their spans. */
export const layerCounts = (db: ReadableDb, ids: readonly string[]): readonly LayerCount[] =>
  statement(db, `SELECT article, annotator, sum(spans) AS spans, max(progress) AS progress FROM (
      SELECT article, annotator, count(*) AS spans, '' AS progress FROM span WHERE deleted = 0 AND article IN (SELECT value FROM json_each(@ids)) GROUP BY article, annotator
      UNION ALL SELECT article, annotator, 0, progress FROM layer WHERE deleted = 0 AND article IN (SELECT value FROM json_each(@ids))
    ) GROUP BY article, annotator ORDER BY article, annotator`).all({ ids: JSON.stringify(ids) }) as LayerCount[]

export const facet = (db: ReadableDb, column: 'outlet' | 'language'): readonly { value: string | null; count: number }[] =>
  statement(db, `SELECT ${column} AS value, count(*) AS count FROM article WHERE deleted = 0 GROUP BY ${column} ORDER BY count DESC, value`).all() as { value: string | null; count: number }[]
