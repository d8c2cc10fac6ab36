/** The frozen texts of articles, and the index over their folded form. */
import { articleIdOf } from '#core/identity/ids.ts'
import { foldString } from '#core/text/fold.ts'
import { spaceBetweenWords } from '#core/text/tokens.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { readRow } from './rows.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

export interface NewText {
  readonly article: string
  readonly sha256: string
  readonly text: string
  /** Code points. */
  readonly length: number
  readonly encoding: string
  readonly source_sha256: string
}

/** Keeps a text; one that is there already stays as it is. */
export function insertText(db: WritableDb, text: NewText): void {
  statement(db, `INSERT INTO article_text (article, sha256, text, length, encoding, source_sha256) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO NOTHING`)
    .run(text.article, text.sha256, text.text, text.length, text.encoding, text.source_sha256)
}

export function readText(db: ReadableDb, article: string): { text: string; sha256: string; length: number } | null {
  return (statement(db, 'SELECT text, sha256, length FROM article_text WHERE article = ?').get(article) as { text: string; sha256: string; length: number } | undefined) ?? null
}

const indexed = (text: string): string => spaceBetweenWords(foldString(text))

/** (Re)writes the index entry of an article from its title as it is now and its text, which is read where it is not at hand. */
export function indexArticle(db: WritableDb, article: string, text: string = readText(db, article)!.text): void {
  const row = statement(db, 'SELECT number, title FROM article WHERE id = ?').get(article) as { number: number; title: string | null }
  statement(db, 'INSERT OR REPLACE INTO article_index (rowid, title, body) VALUES (?, ?, ?)').run(row.number, indexed(row.title ?? ''), indexed(text))
}

/** Indexes every article: for an index that was made anew. */
export function indexAllArticles(db: WritableDb): void {
  for (const article of db.prepare('SELECT id FROM article WHERE deleted = 0').pluck().all() as string[]) indexArticle(db, article)
}

/** The article that came in under this id of its file, and from which file. */
export const articleBySourceId = (db: ReadableDb, sourceId: string): { article: string; source_file: string | null } | null =>
  (statement(db, 'SELECT id AS article, source_file FROM article WHERE source_id = ? AND deleted = 0 ORDER BY number LIMIT 1').get(sourceId) as { article: string; source_file: string | null } | undefined) ?? null

export interface OrderedArticle { readonly id: string; readonly text: string; readonly sha256: string; readonly content: Content }

/** All articles with their texts, by source file (binary order, missing last), then id; one at a time. */
export function* articlesInOrder(db: ReadableDb): Generator<OrderedArticle, void> {
  const ids = statement(db, 'SELECT id FROM article WHERE deleted = 0 ORDER BY source_file IS NULL, source_file, id').pluck().all() as string[]
  for (const id of ids) {
    const text = readText(db, id)
    const content = readRow(db, 'article', id)
    if (text && content) yield { id, text: text.text, sha256: text.sha256, content }
  }
}

/** The article whose text has this hash. */
export const articleByTextHash = (db: ReadableDb, sha256: string): string | null =>
  (statement(db, 'SELECT id FROM article WHERE id = ? AND text_sha256 = ? AND deleted = 0').pluck().get(/^[0-9a-f]{64}$/.test(sha256) ? articleIdOf(sha256) : '', sha256) as string | undefined) ?? null
