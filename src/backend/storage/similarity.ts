/** What the index behind the proposals reads: articles in order, claims with their mentions, names, and what was written since. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export const articleIdsByNumber = (db: ReadableDb): readonly string[] =>
  statement(db, 'SELECT id FROM article WHERE deleted = 0 ORDER BY number').pluck().all() as string[]

/** Names and aliases of all actors. */
export function actorNames(db: ReadableDb): readonly string[] {
  const rows = statement(db, 'SELECT name, aliases FROM actor WHERE deleted = 0').all() as { name: string; aliases: string }[]
  return rows.flatMap(({ name, aliases }) => [name, ...(JSON.parse(aliases) as string[])])
}

/** Quotes of a claim's own mentions, each wording once, at most `most`. */
export const mentionQuotes = (db: ReadableDb, claim: string, most: number): readonly string[] =>
  statement(db, 'SELECT DISTINCT quote FROM span WHERE claim = ? AND deleted = 0 ORDER BY id LIMIT ?').pluck().all(claim, most) as string[]

export interface Written {
  readonly articles: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly actors: boolean
  /** Number of the last revision that counts in. */
  readonly upTo: number
}

/** The place of a span's claim in its revisions (row-kinds.ts). */
const CLAIM = '$[11]'

/** Articles, claims and actors whose wordings may read differently since a revision. */
export function writtenSince(db: ReadableDb, revision: number): Written {
  const upTo = statement(db, 'SELECT coalesce(max(number), 0) FROM revision').pluck().get() as number
  if (upTo === revision) return { articles: new Set(), claims: new Set(), actors: false, upTo }
  const rows = statement(db, `SELECT kind, row, before, after FROM (
      SELECT kind, row, json_extract(before, '${CLAIM}') AS before, json_extract(after, '${CLAIM}') AS after FROM revision WHERE number > @since AND number <= @upTo AND kind = 'span'
      UNION ALL SELECT kind, row, NULL, NULL FROM revision WHERE number > @since AND number <= @upTo AND kind IN ('article', 'claim', 'actor'))
    WHERE kind <> 'span' OR before IS NOT NULL OR after IS NOT NULL`).all({ since: revision, upTo }) as { kind: string; row: string; before: string | null; after: string | null }[]
  const [articles, claims] = [new Set<string>(), new Set<string>()]
  let actors = false
  for (const { kind, row, before, after } of rows) {
    if (kind === 'article') articles.add(row)
    else if (kind === 'claim') claims.add(row)
    else if (kind === 'actor') actors = true
    else for (const claim of [before, after]) if (claim !== null) claims.add(claim)
  }
  return { articles, claims, actors, upTo }
}
