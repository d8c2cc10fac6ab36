/** Looks at the file as a whole. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

const ON_ARTICLES = ['span', 'stance', 'relation', 'region', 'layer', 'suggestion'] as const

/** What SQLite itself finds wrong with the file and its references; empty where it is sound. */
export function integrityProblems(db: ReadableDb): readonly string[] {
  const damaged = (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((line) => line !== 'ok')
  const dangling = (db.pragma('foreign_key_check') as { table: string; rowid: number }[]).map((row) => `A row of ${row.table} (${row.rowid}) points to one that is not there.`)
  const unread = statement(db, `SELECT id FROM article WHERE deleted = 0 AND NOT EXISTS (SELECT 1 FROM article_text WHERE article = id)`).pluck().all() as string[]
  const stray = ON_ARTICLES.flatMap((kind) => (statement(db, `SELECT id FROM ${kind} WHERE deleted = 0 AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = ${kind}.article AND article.deleted = 0)`)
    .pluck().all() as string[]).map((id) => `The ${kind} ${id} lies on an article that is not there.`))
  return [...damaged, ...dangling, ...unread.map((id) => `The text of article ${id} is missing.`), ...stray]
}

export const schemaNumber = (db: ReadableDb): number => db.pragma('user_version', { simple: true }) as number

/** Articles that are there with their text, in order of id. */
export const allArticleIds = (db: ReadableDb): readonly string[] =>
  statement(db, 'SELECT id FROM article JOIN article_text ON article_text.article = article.id WHERE deleted = 0 ORDER BY id').pluck().all() as string[]
