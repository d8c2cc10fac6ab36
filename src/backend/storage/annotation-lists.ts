/** Annotations of the whole project by label, article, target, holder or claim: how many, and page by page in order of place. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export type Grouped = 'label' | 'position' | 'target' | 'holder' | 'claim'

export interface GroupCount { readonly key: string | null; readonly count: number }

/** One annotation as its list shows it. `number` is the place of its article in the order in which articles came in. */
export interface ListedAnnotation {
  readonly number: number
  readonly start: number
  readonly id: string
  readonly kind: 'span' | 'stance'
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly annotator: string
  readonly label: string | null
  readonly quote: string
  readonly after: string
  readonly holder: string | null
  readonly target: string | null
  readonly note: string | null
  readonly claim: string | null
  readonly attributes: string | null
  readonly codebook: string
}

/** Where a page ended. */
export type Place = Pick<ListedAnnotation, 'number' | 'start' | 'id'>

const MINE = '(@annotator IS NULL OR annotator = @annotator)'
const SPEAKER = `json_extract(attributes, '$.speaker.actor')`

const COUNTS: Record<Grouped, string> = {
  label: `SELECT label AS key, count(*) AS count FROM span WHERE deleted = 0 AND ${MINE} GROUP BY label`,
  position: `SELECT article AS key, count(*) AS count FROM span WHERE deleted = 0 AND ${MINE} GROUP BY article`,
  claim: `SELECT claim AS key, count(*) AS count FROM span WHERE claim IS NOT NULL AND deleted = 0 AND ${MINE} GROUP BY claim`,
  target: `SELECT target AS key, count(*) AS count FROM stance WHERE deleted = 0 AND ${MINE} GROUP BY target`,
  holder: `SELECT key, sum(count) AS count FROM (SELECT holder AS key, count(*) AS count FROM stance WHERE deleted = 0 AND ${MINE} GROUP BY holder
    UNION ALL SELECT ${SPEAKER}, count(*) FROM span WHERE ${SPEAKER} IS NOT NULL AND deleted = 0 AND ${MINE} GROUP BY 1) GROUP BY key`,
}

/** Every group with its number of annotations, in no order. `annotator` `null` counts everybody's. */
export const groupCounts = (db: ReadableDb, by: Grouped, annotator: string | null): readonly GroupCount[] =>
  (annotator === null ? statement(db, COUNTS[by].replaceAll(` AND ${MINE}`, '')).all() : statement(db, COUNTS[by]).all({ annotator })) as GroupCount[]

/** Names of rows by id; articles by title or first line. */
export function namesOf(db: ReadableDb, kind: 'article' | 'target' | 'actor' | 'claim', ids: readonly string[]): ReadonlyMap<string, string> {
  const name = kind === 'article' ? 'coalesce(title, first_line)' : kind === 'claim' ? 'text' : 'name'
  const rows = statement(db, `SELECT id, ${name} AS name FROM ${kind} WHERE id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as { id: string; name: string }[]
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Ids of articles in the order in which they came in. */
export const articleOrder = (db: ReadableDb): ReadonlyMap<string, number> =>
  new Map((statement(db, 'SELECT id, number FROM article WHERE deleted = 0').raw().all() as [string, number][]))

const ARTICLE = 'article.number, article.id AS article, coalesce(article.title, article.first_line) AS title, article.outlet'
const SPAN = `${ARTICLE}, span."start", span.id, 'span' AS kind, span.annotator, span.label, span.quote, span.suffix AS after, NULL AS holder, NULL AS target, span.note, span.claim, span.attributes, span.codebook`
const STANCE = `${ARTICLE}, coalesce(shown."start", -1) AS "start", stance.id, 'stance' AS kind, stance.annotator, stance.value AS label, coalesce(shown.quote, '') AS quote, coalesce(shown.suffix, '') AS after,
  holder.name AS holder, target.name AS target, stance.note, NULL AS claim, NULL AS attributes, stance.codebook
  FROM stance JOIN article ON article.id = stance.article AND article.deleted = 0
  LEFT JOIN span AS shown ON shown.id = coalesce(stance.span, json_extract(stance.evidence, '$[0]')) AND shown.deleted = 0
  LEFT JOIN actor AS holder ON holder.id = stance.holder LEFT JOIN target ON target.id = stance.target
  WHERE stance.deleted = 0 AND (@annotator IS NULL OR stance.annotator = @annotator)`
const SPANS_WHERE = `SELECT ${SPAN} FROM span JOIN article ON article.id = span.article AND article.deleted = 0 WHERE span.deleted = 0 AND (@annotator IS NULL OR span.annotator = @annotator)`
const PAGE = '(number, "start", id) > (@number, @start, @id) ORDER BY number, "start", id LIMIT @limit'

const ROWS: Record<Grouped, string> = {
  // Article by article, so that a page of a label with very many spans reads no more than the page. With `+` SQLite takes articles in
  // the order in which they came in, and so need not sort all that follows.
  label: `SELECT ${SPAN} FROM article CROSS JOIN span ON span.article = article.id AND span.label = @key AND span.deleted = 0
    WHERE +article.deleted = 0 AND article.number >= @number AND (@annotator IS NULL OR span.annotator = @annotator)
      AND (article.number > @number OR span."start" > @start OR (span."start" = @start AND span.id > @id))
    ORDER BY article.number, span."start", span.id LIMIT @limit`,
  position: `SELECT * FROM (${SPANS_WHERE} AND span.article = @key) WHERE ${PAGE}`,
  claim: `SELECT * FROM (${SPANS_WHERE} AND span.claim IN (SELECT value FROM json_each(@keys))) WHERE ${PAGE}`,
  target: `SELECT * FROM (SELECT ${STANCE} AND stance.target IS @key) WHERE ${PAGE}`,
  holder: `SELECT * FROM (SELECT ${STANCE} AND stance.holder IS @key
    UNION ALL ${SPANS_WHERE} AND ${SPEAKER.replace('attributes', 'span.attributes')} = @key) WHERE ${PAGE}`,
}

/** Annotations of a group after a place. `keys` are the ids that count as the group's where several do (claims that were merged). */
export const listedAfter = (db: ReadableDb, by: Grouped, key: string | null, keys: readonly string[], annotator: string | null, after: Place, limit: number): readonly ListedAnnotation[] =>
  statement(db, ROWS[by]).all({ ...(by === 'claim' ? { keys: JSON.stringify(keys) } : { key }), annotator, ...after, limit }) as ListedAnnotation[]
