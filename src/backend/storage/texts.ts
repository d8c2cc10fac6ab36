/** The frozen texts of articles, and the index over their folded form. */
import { foldString } from '#core/text/fold.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { statement } from './statement.ts'

export interface NewText {
  readonly article: string
  readonly sha256: string
  readonly text: string
  /** Code points. */
  readonly length: number
  readonly encoding: string
  readonly source_sha256: string
  /** The bytes of the source, where they are not simply the UTF-8 of the text. */
  readonly source: Buffer | null
}

/** Keeps a text; one that is there already stays as it is. */
export function insertText(db: WritableDb, text: NewText): void {
  statement(db, `INSERT INTO article_text (article, sha256, text, length, encoding, source_sha256, source) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO NOTHING`)
    .run(text.article, text.sha256, text.text, text.length, text.encoding, text.source_sha256, text.source)
}

export function readText(db: ReadableDb, article: string): { text: string; sha256: string; length: number } | null {
  return (statement(db, 'SELECT text, sha256, length FROM article_text WHERE article = ?').get(article) as { text: string; sha256: string; length: number } | undefined) ?? null
}

/** (Re)writes the index entry of an article from its text and title as they are now. */
export function indexArticle(db: WritableDb, article: string): void {
  const row = statement(db, 'SELECT number, title, text FROM article JOIN article_text ON article_text.article = article.id WHERE id = ?').get(article) as
    { number: number; title: string | null; text: string }
  statement(db, 'INSERT OR REPLACE INTO article_index (rowid, title, body) VALUES (?, ?, ?)').run(row.number, foldString(row.title ?? ''), foldString(row.text))
}
