/** The full-text index: which articles hold an expression, and which words there are. Articles are numbers here, in the order they came in. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

/** Words of a group share so many letters with its first, at least. */
const SHARED = 4
/** How many letters of its first word a group may lack: what endings alter. */
const OPEN_END = 3

/** Runs of sorted words that begin alike, so that one look along the vocabulary answers for all of them. */
function groups(sorted: readonly string[]): string[][] {
  const found: string[][] = []
  for (const word of sorted) {
    const first = found.at(-1)?.[0]
    const shared = first === undefined ? 0 : Math.max(SHARED, first.length - OPEN_END)
    if (first !== undefined && word.startsWith(first.slice(0, shared)) && first.length >= SHARED) found.at(-1)!.push(word)
    else found.push([word])
  }
  return found
}

/** SQLite orders text by its UTF-8 form, as code points stand. */
const inOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Those of some folded words that stand in the project's vocabulary, or with which a word of it begins. */
export function heldWords(db: ReadableDb, words: readonly string[], isBeginning: boolean): readonly string[] {
  if (isBeginning) return words.filter((word) => statement(db, 'SELECT 1 FROM article_vocabulary WHERE term >= ? AND term < ? LIMIT 1').get(word, `${word}\u{10FFFF}`) !== undefined)
  const between = statement(db, 'SELECT term FROM article_vocabulary WHERE term >= ? AND term <= ?').pluck()
  return groups(words.toSorted(inOrder)).flatMap((group) => {
    const there = new Set(between.all(group[0], group.at(-1)) as string[])
    return group.filter((word) => there.has(word))
  })
}

/** Articles that match an FTS5 expression, best first; `null` where more than `most` do: ranking reads every match. Deleted ones are among them. */
export function rankedArticles(db: ReadableDb, expression: string, most: number): readonly number[] | null {
  const some = statement(db, 'SELECT count(*) FROM (SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT ?)').pluck().get(expression, most + 1) as number
  if (some > most) return null
  return statement(db, 'SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY bm25(article_index, 5.0, 1.0), rowid').pluck().all(expression) as number[]
}

/** The next articles after `after` that match an FTS5 expression, ascending; at most `limit`. Deleted ones are among them. */
export const matchingAfter = (db: ReadableDb, expression: string, after: number, limit: number): readonly number[] =>
  statement(db, 'SELECT rowid FROM article_index WHERE article_index MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?').pluck().all(expression, after, limit) as number[]

/** The next articles after `after`, ascending; at most `limit`. */
export const articlesAfter = (db: ReadableDb, after: number, limit: number): readonly number[] =>
  statement(db, 'SELECT number FROM article WHERE number > ? AND deleted = 0 ORDER BY number LIMIT ?').pluck().all(after, limit) as number[]

/** Those of `numbers` whose articles were not taken away, in their order. */
export function withoutDeleted(db: ReadableDb, numbers: readonly number[]): readonly number[] {
  const gone = new Set(statement(db, 'SELECT number FROM article WHERE deleted = 1').pluck().all() as number[])
  return gone.size === 0 ? numbers : numbers.filter((number) => !gone.has(number))
}

/** How many articles there are. */
export const articleTotal = (db: ReadableDb): number => statement(db, 'SELECT count(*) FROM article WHERE deleted = 0').pluck().get() as number

export interface FoundText { readonly number: number; readonly id: string; readonly title: string; readonly language: string | null; readonly text: string }

/** The texts of articles, in the order of `numbers`. */
export const textsOf = (db: ReadableDb, numbers: readonly number[]): readonly FoundText[] =>
  statement(db, `SELECT article.number, article.id, coalesce(article.title, article.first_line) AS title, article.language, article_text.text FROM json_each(?) AS wanted
    CROSS JOIN article ON article.number = wanted.value CROSS JOIN article_text ON article_text.article = article.id ORDER BY wanted.key`).all(JSON.stringify(numbers)) as FoundText[]

/** The ids of articles, in the order of `numbers`. */
export const idsOf = (db: ReadableDb, numbers: readonly number[]): readonly string[] =>
  statement(db, 'SELECT article.id FROM json_each(?) AS wanted CROSS JOIN article ON article.number = wanted.value ORDER BY wanted.key').pluck().all(JSON.stringify(numbers)) as string[]

/** The number of an article, or `null`. */
export const numberOf = (db: ReadableDb, id: string): number | null =>
  (statement(db, 'SELECT number FROM article WHERE id = ? AND deleted = 0').pluck().get(id) as number | undefined) ?? null
