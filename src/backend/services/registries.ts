/** The lists that grow as one types: actors and targets. */
import type { Actor, Target } from '#core/claims/claim.ts'
import { derivedId } from '#core/identity/ids.ts'
import { nameProblem } from '#core/identity/name.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { foldString } from '#core/text/fold.ts'
import { randomBytes } from 'node:crypto'
import { actorContent, actorOf, allActors, allTargets, idByName, targetContent, targetOf } from '../storage/registries.ts'
import { readRow } from '../storage/rows.ts'
import { sha256 } from './hash.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'

/** Entries whose names hold all words of the query, folded; those that begin with it first, then by use. */
function best<T>(entries: readonly T[], query: string, limit: number, names: (entry: T) => readonly string[], uses: (entry: T) => number): T[] {
  const folded = foldString(query).trim()
  const words = folded.split(/\s+/).filter(Boolean)
  return entries
    .map((entry) => ({ entry, names: names(entry).map(foldString) }))
    .filter((it) => it.names.some((name) => words.every((word) => name.includes(word))))
    .map((it) => ({ ...it, rank: it.names.includes(folded) ? 0 : it.names.some((name) => name.startsWith(folded)) ? 1 : 2 }))
    .sort((a, b) => (words.length ? a.rank - b.rank : 0) || uses(b.entry) - uses(a.entry) || (a.names[0]! < b.names[0]! ? -1 : 1))
    .slice(0, limit)
    .map((it) => it.entry)
}

export const findActors = (project: Project, query: string, limit: number): (Actor & { uses: number })[] =>
  best(allActors(project.db), query, limit, (actor) => [actor.name, ...actor.aliases], (actor) => actor.uses)

export const findTargets = (project: Project, query: string, limit: number): (Target & { uses: number })[] =>
  best(allTargets(project.db), query, limit, (target) => [target.name], (target) => target.uses)

/** The id for a new entry: from its name, so that two machines that coin it make one; a fresh one where that was renamed. */
export function idForName(project: Project, kind: 'actor' | 'target', name: string): string {
  const derived = derivedId(sha256, kind, name)
  return readRow(project.db, kind, derived) ? uuidV7(Date.now(), randomBytes(10)) : derived
}

export const getActor = (project: Project, id: string): Actor => actorOf(id, found(readRow(project.db, 'actor', id), 'This actor'))
export const getTarget = (project: Project, id: string): Target => targetOf(id, found(readRow(project.db, 'target', id), 'This target'))

/** Refuses a name that no export could bring back in. */
function assertName(kind: string, name: string): void {
  const problem = nameProblem(name)
  if (problem) throw new Refusal('REFUSED', `The name of ${kind} ${problem}. Type it by hand instead of pasting it.`)
}

export function ensureActor(project: Project, name: string): Actor {
  assertName('an actor', name)
  const known = idByName(project.db, 'actor', name)
  if (known) return getActor(project, known)
  const actor: Actor = { id: idForName(project, 'actor', name), name, kind: null, aliases: [] }
  project.write(`Add the actor ${name}`, [{ kind: 'actor', id: actor.id, after: actorContent(actor) }])
  return actor
}

export function ensureTarget(project: Project, name: string): Target {
  assertName('a target', name)
  const known = idByName(project.db, 'target', name)
  if (known) return getTarget(project, known)
  const target: Target = { id: idForName(project, 'target', name), name, kind: null }
  project.write(`Add the target ${name}`, [{ kind: 'target', id: target.id, after: targetContent(target) }])
  return target
}

function assertNameFree(project: Project, kind: 'actor' | 'target', id: string, name: string): void {
  assertName(kind === 'actor' ? 'an actor' : 'a target', name)
  const holder = idByName(project.db, kind, name)
  if (holder !== null && holder !== id) throw new Refusal('REFUSED', `There is already another ${kind} called "${name}".`)
}

export function editActor(project: Project, id: string, patch: { name?: string | undefined; kind?: string | null | undefined; aliases?: readonly string[] | undefined }): Actor {
  const before = getActor(project, id)
  if (patch.name) assertNameFree(project, 'actor', id, patch.name)
  const after: Actor = { id, name: patch.name ?? before.name, kind: patch.kind === undefined ? before.kind : patch.kind, aliases: patch.aliases ?? before.aliases }
  project.write(`Edit the actor ${before.name}`, [{ kind: 'actor', id, after: actorContent(after) }])
  return after
}

export function editTarget(project: Project, id: string, patch: { name?: string | undefined; kind?: string | null | undefined }): Target {
  const before = getTarget(project, id)
  if (patch.name) assertNameFree(project, 'target', id, patch.name)
  const after: Target = { id, name: patch.name ?? before.name, kind: patch.kind === undefined ? before.kind : patch.kind }
  project.write(`Edit the target ${before.name}`, [{ kind: 'target', id, after: targetContent(after) }])
  return after
}
