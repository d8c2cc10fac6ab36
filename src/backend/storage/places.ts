/** Where words may stand, article by article, and where a label already stands. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

/** Which article, as lists of places name it. `number` is its place in the order in which articles came in. */
export interface PlaceArticle {
  readonly number: number
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
}

const COLUMNS = 'article.number, article.id AS article, coalesce(article.title, article.first_line) AS title, article.outlet, article.published'
const HOLDS = 'FROM article_index JOIN article ON article.number = article_index.rowid WHERE article_index MATCH @expression AND article.deleted = 0'

/** Articles that match an FTS5 expression, after the one with this number. */
export const articlesHolding = (db: ReadableDb, expression: string, after: number, limit: number): readonly PlaceArticle[] =>
  statement(db, `SELECT ${COLUMNS} ${HOLDS} AND article_index.rowid > @after ORDER BY article_index.rowid LIMIT @limit`).all({ expression, after, limit }) as PlaceArticle[]

export const countHolding = (db: ReadableDb, expression: string): number =>
  statement(db, `SELECT count(*) ${HOLDS}`).pluck().get({ expression }) as number

export const placeArticle = (db: ReadableDb, article: string): PlaceArticle | null =>
  (statement(db, `SELECT ${COLUMNS} FROM article WHERE id = ? AND deleted = 0`).get(article) as PlaceArticle | undefined) ?? null

/** From the first to the last character (code points) of every span of a label by one annotator in an article. */
export const labelled = (db: ReadableDb, article: string, label: string, annotator: string): readonly { readonly start: number; readonly end: number }[] =>
  statement(db, 'SELECT "start", "end" FROM span WHERE label = ? AND article = ? AND annotator = ? AND deleted = 0 ORDER BY "start"').all(label, article, annotator) as { start: number; end: number }[]
