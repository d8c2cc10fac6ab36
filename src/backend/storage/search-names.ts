/** The names that chips are resolved against, and what the project keeps of its searches. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export interface Named { readonly id: string; readonly names: readonly string[] }

type NamedKind = 'actor' | 'target' | 'annotator' | 'claim'
const NAMES: Readonly<Record<NamedKind, string>> = {
  actor: 'SELECT id, name, aliases FROM actor WHERE deleted = 0 ORDER BY name, id',
  target: 'SELECT id, name, NULL AS aliases FROM target WHERE deleted = 0 ORDER BY name, id',
  annotator: 'SELECT id, name, NULL AS aliases FROM annotator WHERE deleted = 0 ORDER BY name, id',
  claim: 'SELECT id, text AS name, NULL AS aliases FROM claim WHERE deleted = 0 ORDER BY text, id',
}

/** Everything of a list, with its other names behind the first. */
export const namesOf = (db: ReadableDb, kind: NamedKind): readonly Named[] =>
  (statement(db, NAMES[kind]).all() as { id: string; name: string; aliases: string | null }[]).map(({ id, name, aliases }) =>
    ({ id, names: [name, ...(aliases === null ? [] : JSON.parse(aliases) as string[])] }))

/** Years of publication with the number of their articles, the latest first. */
export const yearsOf = (db: ReadableDb): readonly { value: string; count: number }[] =>
  statement(db, 'SELECT substr(published, 1, 4) AS value, count(*) AS count FROM article WHERE deleted = 0 AND published IS NOT NULL GROUP BY 1 ORDER BY 1 DESC').all() as { value: string; count: number }[]

export interface ClaimText { readonly id: string; readonly text: string; readonly note: string | null; readonly mentions: number }

/** The registry of claims with the number of their mentions, those of what was merged into them among them. */
export const claimTexts = (db: ReadableDb): readonly ClaimText[] =>
  statement(db, `SELECT id, text, note, (SELECT count(*) FROM span WHERE span.deleted = 0 AND span.claim IN (
      SELECT claim.id UNION ALL SELECT merged.id FROM claim AS merged WHERE merged.merged_into = claim.id AND merged.deleted = 0)) AS mentions
    FROM claim WHERE deleted = 0 AND merged_into IS NULL ORDER BY text, id`).all() as ClaimText[]

export interface SavedSearch { readonly id: string; readonly name: string; readonly query: string; readonly exact: boolean; readonly by: string | null }

export const savedSearches = (db: ReadableDb): SavedSearch[] =>
  (statement(db, `SELECT id, name, query, exact, (SELECT name FROM annotator WHERE annotator.id = saved_search.author AND annotator.deleted = 0) AS by FROM saved_search WHERE deleted = 0 ORDER BY name, id`)
    .all() as (Omit<SavedSearch, 'exact'> & { exact: number })[]).map((row) => ({ ...row, exact: row.exact === 1 }))

export interface SynonymRow { readonly id: string; readonly words: readonly string[] }

export const synonymSets = (db: ReadableDb): SynonymRow[] =>
  (statement(db, 'SELECT id, words FROM synonym_set WHERE deleted = 0 ORDER BY words, id').all() as { id: string; words: string }[]).map(({ id, words }) => ({ id, words: JSON.parse(words) as string[] }))
