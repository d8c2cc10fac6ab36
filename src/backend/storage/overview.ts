/** Counts for tables and charts. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

/** Where a dimension comes from: its id, and the name to be shown where that is another. */
const COLUMNS: Readonly<Record<string, { readonly id: string; readonly name?: string; readonly table?: string }>> = {
  label: { id: 'a.label' }, value: { id: 'a.value' }, scope: { id: 'a.scope' }, codebook: { id: 'a.codebook' },
  claim: { id: 'a.claim', table: 'claim', name: 'text' }, target: { id: 'a.target', table: 'target', name: 'name' },
  holder: { id: 'a.holder', table: 'actor', name: 'name' }, speaker: { id: `json_extract(a.attributes, '$.speaker.actor')`, table: 'actor', name: 'name' },
  annotator: { id: 'a.annotator', table: 'annotator', name: 'name' },
  outlet: { id: 'article.outlet' }, language: { id: 'article.language' }, year: { id: 'substr(article.published, 1, 4)' }, month: { id: 'substr(article.published, 1, 7)' },
}

export interface CountFilter {
  readonly outlet?: readonly (string | null)[] | undefined
  readonly annotator?: readonly string[] | undefined
  readonly label?: readonly string[] | undefined
  readonly target?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface CountedCell { readonly ids: readonly (string | null)[]; readonly values: readonly (string | null)[]; readonly count: number; readonly articles: number }

function conditions(filter: CountFilter, of: 'span' | 'stance'): { where: string; values: Record<string, string> } {
  const where = ['a.deleted = 0', 'article.deleted = 0']
  const values: Record<string, string> = {}
  const among = (name: string, column: string, wanted: readonly (string | null)[] | undefined): void => {
    if (!wanted?.length) return
    where.push(`(${column} IN (SELECT value FROM json_each(@${name}))${wanted.includes(null) ? ` OR ${column} IS NULL` : ''})`)
    values[name] = JSON.stringify(wanted.filter((value) => value !== null))
  }
  among('outlet', 'article.outlet', filter.outlet)
  among('annotator', 'a.annotator', filter.annotator)
  if (of === 'span') among('label', 'a.label', filter.label)
  else among('target', 'a.target', filter.target)
  if (filter.from) { where.push('article.published >= @from'); values['from'] = filter.from }
  if (filter.to) { where.push(`article.published < @to || 'T~'`); values['to'] = filter.to }
  return { where: where.join(' AND '), values }
}

/** Spans or stances counted by the dimensions, most frequent first. The first `most`, and how many cells there are. */
export function countCells(db: ReadableDb, of: 'span' | 'stance', by: readonly string[], filter: CountFilter, most: number): { readonly cells: readonly CountedCell[]; readonly total: number } {
  const columns = by.map((dimension) => COLUMNS[dimension]!)
  const { where, values } = conditions(filter, of)
  const keys = columns.map(({ id }, index) => `${id} AS k${index}`).join(', ')
  const names = columns.map(({ table, name }, index) => (table === undefined ? `k${index} AS n${index}` : `(SELECT ${name} FROM ${table} WHERE id = k${index}) AS n${index}`)).join(', ')
  const group = columns.map((_, index) => `k${index}`).join(', ')
  const rows = statement(db, `SELECT ${group}, ${names}, count, articles, total FROM (
      SELECT ${keys}, count(*) AS count, count(DISTINCT a.article) AS articles, count(*) OVER () AS total
      FROM ${of} AS a JOIN article ON article.id = a.article WHERE ${where} GROUP BY ${group} ORDER BY count DESC, ${group} LIMIT @most)`)
    .all({ ...values, most }) as Record<string, string | number | null>[]
  return {
    cells: rows.map((row) => ({
      ids: columns.map((_, index) => row[`k${index}`] as string | null), values: columns.map((_, index) => row[`n${index}`] as string | null),
      count: row['count'] as number, articles: row['articles'] as number,
    })),
    total: (rows[0]?.['total'] as number | undefined) ?? 0,
  }
}

export interface AnnotatorProgress { readonly annotator: string; readonly name: string; readonly in_progress: number; readonly done: number; readonly spans: number; readonly stances: number }

/** Everybody's state: articles said to be done, articles begun and not done, and what they made. */
export const progressByAnnotator = (db: ReadableDb): readonly AnnotatorProgress[] => statement(db, `
  WITH begun AS (SELECT annotator, article FROM span WHERE deleted = 0 UNION SELECT annotator, article FROM stance WHERE deleted = 0
      UNION SELECT annotator, article FROM layer WHERE deleted = 0 AND progress = 'in_progress'),
    finished AS (SELECT annotator, article FROM layer WHERE deleted = 0 AND progress = 'done')
  SELECT id AS annotator, name,
    (SELECT count(*) FROM (SELECT article FROM begun WHERE begun.annotator = annotator.id EXCEPT SELECT article FROM finished WHERE finished.annotator = annotator.id)) AS in_progress,
    (SELECT count(*) FROM finished WHERE finished.annotator = annotator.id) AS done,
    (SELECT count(*) FROM span WHERE span.annotator = annotator.id AND deleted = 0) AS spans,
    (SELECT count(*) FROM stance WHERE stance.annotator = annotator.id AND deleted = 0) AS stances
  FROM annotator WHERE deleted = 0 ORDER BY name, id`).all() as AnnotatorProgress[]

/** Articles that stand as done, by the day on which they were last said to be. */
export const finishedByDay = (db: ReadableDb): readonly { readonly day: string; readonly annotator: string; readonly name: string; readonly done: number }[] => statement(db, `
  SELECT day, annotator, (SELECT name FROM annotator WHERE id = annotator) AS name, count(*) AS done FROM (
    SELECT layer.annotator, (SELECT max(substr(operation.at, 1, 10)) FROM revision JOIN operation ON operation.number = revision.operation WHERE revision.row = layer.id) AS day
    FROM layer WHERE deleted = 0 AND progress = 'done')
  WHERE day IS NOT NULL GROUP BY day, annotator ORDER BY day, annotator`).all() as { day: string; annotator: string; name: string; done: number }[]

export interface RecordedAct { readonly annotator: string; readonly article: string; readonly at: string }

/** Every operation that wrote on one article alone, in order: who, where, when. Reads the whole history; iterate in turns. */
export const recordedActs = (db: ReadableDb): IterableIterator<RecordedAct> => statement(db, `
  SELECT operation.author AS annotator, operation.at, min(json_extract(coalesce(after, before), '$[0]')) AS article
  FROM operation JOIN revision ON revision.operation = operation.number
  WHERE revision.kind IN ('span', 'stance', 'relation', 'region', 'layer')
  GROUP BY operation.number HAVING min(json_extract(coalesce(after, before), '$[0]')) = max(json_extract(coalesce(after, before), '$[0]'))
  ORDER BY operation.number`).iterate() as IterableIterator<RecordedAct>

export const articleNames = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, { readonly title: string; readonly length: number }> => {
  const rows = statement(db, 'SELECT id, coalesce(title, first_line) AS title, length FROM article WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids)) as { id: string; title: string; length: number }[]
  return new Map(rows.map((row) => [row.id, row]))
}
