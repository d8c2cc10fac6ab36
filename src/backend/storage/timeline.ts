/** The history as a list: operations of everybody, newest first, narrowed by filters. */
import type { ReadableDb } from './handle.ts'
import type { OperationState } from './operations.ts'
import { statement } from './statement.ts'

export interface TimelineFilter {
  readonly authors?: readonly string[] | undefined
  /** Only operations that wrote a row of one of these kinds. */
  readonly about?: readonly string[] | undefined
  readonly states?: readonly string[] | undefined
  /** Only operations that touched this article or something on it. */
  readonly article?: string | undefined
  /** Found in what was done, whatever its case. */
  readonly text?: string | undefined
  /** Inclusive ISO dates. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface TimelineRow {
  readonly number: number
  readonly author: string
  /** ISO 8601, by the clock of the machine that did it. */
  readonly at: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly of: number | null
  readonly why: string
  readonly state: OperationState
  /** How many rows it wrote. */
  readonly rows: number
}

const ON_ARTICLE = ['region', 'layer', 'span', 'stance', 'relation', 'suggestion'].map((kind) => `SELECT id FROM ${kind} WHERE article = @article`).join(' UNION ALL ')

function conditions(filter: TimelineFilter): { where: string; values: Record<string, string> } {
  const where: string[] = []
  const values: Record<string, string> = {}
  const among = (column: 'author' | 'state', wanted: readonly string[] | undefined): void => {
    if (!wanted?.length) return
    where.push(`${column} IN (SELECT value FROM json_each(@${column}))`)
    values[column] = JSON.stringify(wanted)
  }
  among('author', filter.authors)
  among('state', filter.states)
  if (filter.about?.length) {
    where.push('EXISTS (SELECT 1 FROM revision WHERE operation = operation.number AND revision.kind IN (SELECT value FROM json_each(@about)))')
    values['about'] = JSON.stringify(filter.about)
  }
  if (filter.article !== undefined) {
    // Rows keep their place when they are taken away, so what is gone is found as well.
    where.push(`number IN (SELECT operation FROM revision WHERE row IN (SELECT @article UNION ALL ${ON_ARTICLE}))`)
    values['article'] = filter.article
  }
  if (filter.text) { where.push('instr(lower(why), lower(@text)) > 0'); values['text'] = filter.text }
  if (filter.from) { where.push('at >= @from'); values['from'] = filter.from }
  if (filter.to) { where.push(`at < @to || 'T~'`); values['to'] = filter.to }
  return { where: where.map((condition) => ` AND ${condition}`).join(''), values }
}

/** Operations before the number `before` (from the newest where it is `null`), newest first, at most `limit`. */
export function timelineRows(db: ReadableDb, filter: TimelineFilter, before: number | null, limit: number): readonly TimelineRow[] {
  const { where, values } = conditions(filter)
  return statement(db, `SELECT number, author, at, kind, of, why, state, (SELECT count(*) FROM revision WHERE operation = operation.number) AS rows
    FROM operation WHERE number < @before${where} ORDER BY number DESC LIMIT @limit`).all({ before: before ?? Number.MAX_SAFE_INTEGER, limit, ...values }) as TimelineRow[]
}

export function timelineRow(db: ReadableDb, number: number): TimelineRow | null {
  return timelineRows(db, {}, number + 1, 1).find((row) => row.number === number) ?? null
}

/** Who has ever done something here, with the number of their operations. */
export const timelineAuthors = (db: ReadableDb): readonly { readonly id: string; readonly name: string | null; readonly operations: number }[] =>
  statement(db, `SELECT author AS id, (SELECT name FROM annotator WHERE annotator.id = operation.author) AS name, count(*) AS operations
    FROM operation GROUP BY author ORDER BY operations DESC, author`).all() as { id: string; name: string | null; operations: number }[]

/** Numbers of this author's steps from `from` on that stand in one of the states, in the order in which they were done. */
export const stepsFrom = (db: ReadableDb, author: string, from: number, states: readonly OperationState[]): readonly number[] =>
  statement(db, `SELECT number FROM operation WHERE author = ? AND kind = 'do' AND number >= ? AND state IN (SELECT value FROM json_each(?)) ORDER BY number`)
    .pluck().all(author, from, JSON.stringify(states)) as number[]
