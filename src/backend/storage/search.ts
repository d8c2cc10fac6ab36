/** The full-text index: which articles hold an expression, and which words there are. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

/** Ranking reads every match: beyond this many it costs more than it tells. */
const RANKED = 5_000

/** Whether a folded word stands in the project's vocabulary. */
export const hasWord = (db: ReadableDb, word: string): boolean =>
  statement(db, 'SELECT 1 FROM article_vocabulary WHERE term = ? LIMIT 1').get(word) !== undefined

/** Whether a folded word of the vocabulary begins so. */
export const hasBeginning = (db: ReadableDb, beginning: string): boolean =>
  statement(db, 'SELECT 1 FROM article_vocabulary WHERE term >= ? AND term < ? LIMIT 1').get(beginning, `${beginning}\u{10FFFF}`) !== undefined

/** Ids of the articles that match an FTS5 expression: best first while few match, else in order of the library. */
export function matchingArticles(db: ReadableDb, expression: string): readonly string[] {
  const count = statement(db, 'SELECT count(*) FROM article_index WHERE article_index MATCH ?').pluck().get(expression) as number
  const order = count <= RANKED ? 'bm25(article_index, 5.0, 1.0), article.source_file, article.id' : 'article.source_file, article.id'
  return statement(db, `SELECT article.id FROM article_index JOIN article ON article.number = article_index.rowid
    WHERE article_index MATCH ? AND article.deleted = 0 ORDER BY ${order}`).pluck().all(expression) as string[]
}
