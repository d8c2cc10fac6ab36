/** A search by exact spelling reads every article that the index gives: in turns, so that other questions are answered meanwhile. */
import { setImmediate } from 'node:timers/promises'
import type { Project } from './project.ts'

/** Milliseconds of one turn. */
const TURN_MS = 15

interface Kept { readonly query: string; readonly sequence: number; readonly ids: readonly string[] }

/** The last answer of each project, for the next page of the same list; good until something changes. */
const kept = new WeakMap<Project, Kept>()

/** Those of `candidates` that `holds` is true for, in their order. Rejects when `signal` aborts. */
export async function exactArticles(
  project: Project, query: string, candidates: readonly string[], holds: (article: string) => boolean, signal?: AbortSignal,
): Promise<readonly string[]> {
  const { sequence } = project.changes
  const known = kept.get(project)
  if (known?.query === query && known.sequence === sequence) return known.ids
  const ids: string[] = []
  let turn = performance.now()
  for (const id of candidates) {
    if (holds(id)) ids.push(id)
    if (performance.now() - turn < TURN_MS) continue
    await setImmediate(undefined, signal === undefined ? {} : { signal })
    turn = performance.now()
  }
  kept.set(project, { query, sequence, ids })
  return ids
}
