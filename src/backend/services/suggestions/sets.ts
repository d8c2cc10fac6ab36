/** What was imported, set by set: one set a model. */
import { importedIds, importedSets, lostOf, type ImportedSet } from '../../storage/suggestions.ts'
import type { Project } from '../project.ts'
import { Refusal } from '../refusal.ts'

/** Lost ones of a set that are listed. */
const LISTED = 200

export interface ListedSet extends ImportedSet {
  readonly problems: { article: string; label: string | null; quote: string; reason: string }[]
}

export const listSets = (project: Project): ListedSet[] => importedSets(project.db).map((set) => ({
  ...set, problems: set.lost === 0 ? [] : lostOf(project.db, set.origin, LISTED).map(({ suggestion: { article, label, quote, stance }, problem }) => ({ article, label: label ?? stance?.value ?? null, quote, reason: problem! })),
}))

/** Takes all that a model proposed out of the project as one step. What was answered stays: answers and annotations are people's. */
export function removeSet(project: Project, origin: string): { removed: number } {
  const ids = importedIds(project.db, origin)
  if (ids.length === 0) throw new Refusal('NOT_FOUND', `There are no suggestions of ${origin}.`)
  project.write(`Remove the suggestions of ${origin}`, ids.map((id) => ({ kind: 'suggestion', id, after: null })))
  return { removed: ids.length }
}
