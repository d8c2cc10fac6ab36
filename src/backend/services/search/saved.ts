/** Searches under a name and words that are looked for together: kept in the project, shared, undone like any step. */
import { parseSearch } from '#core/search/language.ts'
import { formOf } from '#core/search/found-forms.ts'
import { readRow } from '../../storage/rows.ts'
import { savedSearches, synonymSets, type SavedSearch, type SynonymRow } from '../../storage/search-names.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'

export const saved = (project: Project): SavedSearch[] => savedSearches(project.db)
export const synonyms = (project: Project): SynonymRow[] => synonymSets(project.db)

export interface NewSavedSearch { readonly id: string; readonly name: string; readonly query: string; readonly exact: boolean }

/** Keeps a search, or what it asks now under an id that is there. One name stands for one search. */
export function save(project: Project, { id, name, query, exact }: NewSavedSearch): void {
  const [problem] = parseSearch(query).problems
  if (problem) throw new Refusal('REFUSED', `This search cannot be kept: ${problem.reason} (At character ${problem.start + 1} of the search.)`)
  if (saved(project).some((other) => other.name === name && other.id !== id)) throw new Refusal('REFUSED', `There is already a saved search called "${name}". Choose another name, or take that one off the list first.`)
  project.write(`Save the search ${name}`, [...project.meIfNew(), { kind: 'saved_search', id, after: { name, query, exact: exact ? 1 : 0 } }])
}

export function removeSaved(project: Project, id: string): void {
  const row = found(readRow(project.db, 'saved_search', id), 'This saved search')
  project.write(`Remove the search ${row['name'] as string}`, [{ kind: 'saved_search', id, after: null }])
}

/** Keeps words that are looked for together. Spellings of one word need no set. Refused where fewer than two different words are left. */
export function saveSynonyms(project: Project, id: string, words: readonly string[]): void {
  const different = [...new Map(words.map((word) => [formOf(word), word.trim()])).entries()].filter(([form]) => form !== '').map(([, word]) => word)
  if (different.length < 2) throw new Refusal('REFUSED', `Two different words are needed: ${words.join(', ')} are found alike without a set.`)
  project.write(`Look for ${different.join(', ')} together`, [...project.meIfNew(), { kind: 'synonym_set', id, after: { words: JSON.stringify(different) } }])
}

export function removeSynonyms(project: Project, id: string): void {
  const row = found(readRow(project.db, 'synonym_set', id), 'This list of words')
  project.write(`Look for ${(JSON.parse(row['words'] as string) as string[]).join(', ')} apart`, [{ kind: 'synonym_set', id, after: null }])
}
