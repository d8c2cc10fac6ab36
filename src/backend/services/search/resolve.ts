/** Chips name things as people do; conditions name rows: between the two stand codebook, registries and outlets. */
import { kindsOf } from '#core/codebook/hierarchy.ts'
import type { Facet, Field } from '#core/search/facets.ts'
import { queryHolds } from '#core/search/holds.ts'
import type { Placed, Problem } from '#core/search/language.ts'
import { foldString } from '#core/text/fold.ts'
import { facet } from '../../storage/library.ts'
import type { Condition } from '../../storage/search-conditions.ts'
import { namesOf, type Named } from '../../storage/search-names.ts'
import { family } from '../claims/registry.ts'
import type { Project } from '../project.ts'

/** A sentence names so many of what there is. */
const NAMED = 6

const coded = (entries: readonly { readonly id: string; readonly title: string }[]): readonly Named[] => entries.map(({ id, title }) => ({ id, names: [id, title] }))

/** What a field can name, or `null` where its values stand for themselves. */
function known(project: Project, field: Field): readonly Named[] | null {
  switch (field) {
    case 'label': return coded(project.codebook().labels)
    case 'value': return coded(project.codebook().stance.values)
    case 'relation': return coded(project.codebook().relations.map(({ type, title }) => ({ id: type, title })))
    case 'holder': case 'speaker': return namesOf(project.db, 'actor')
    case 'target': case 'claim': case 'annotator': return namesOf(project.db, field)
    case 'outlet': return facet(project.db, 'outlet').flatMap(({ value }) => (value === null ? [] : [{ id: value, names: [value] }]))
    default: return null
  }
}

/** The ids of all that are called so; where nothing is, of all whose name holds these words. */
function idsOf(entries: readonly Named[], value: string): readonly string[] {
  const folded = foldString(value).trim()
  const called = entries.filter(({ id, names }) => id === value || names.some((name) => foldString(name).trim() === folded))
  const found = called.length > 0 ? called : entries.filter(({ names }) => names.some((name) => queryHolds(name, value)))
  return found.map(({ id }) => id)
}

function unknownReason(field: Field, value: string, entries: readonly Named[]): string {
  if (entries.length === 0) return `Nothing is called ${value}: the project has no ${field} yet.`
  const some = entries.slice(0, NAMED).map(({ names }) => names[0]!).join(', ')
  return `Nothing is called ${value}: ${field} can be ${some}${entries.length > NAMED ? ` and ${entries.length - NAMED} more` : ''}.`
}

export interface Resolved {
  readonly conditions: readonly Condition[]
  /** Values that name nothing here, each with its place; they find nothing. */
  readonly unknown: readonly Problem[]
}

function resolveFacet(project: Project, { field, values, excluded }: Facet, place: Pick<Problem, 'start' | 'end'>): { condition: Condition; unknown: Problem[] } {
  const entries = known(project, field)
  if (entries === null) return { condition: { field, values, excluded }, unknown: [] }
  const unknown: Problem[] = []
  const ids = values.flatMap((value): readonly (string | null)[] => {
    if (value === null) return [null]
    const found = idsOf(entries, value)
    if (found.length === 0) unknown.push({ ...place, reason: unknownReason(field, value, entries) })
    if (field === 'label') return [...kindsOf(project.codebook().labels, found)]
    return field === 'claim' ? found.flatMap((id) => family(project, id)) : found
  })
  return { condition: { field, values: [...new Set(ids)], excluded }, unknown }
}

/** The conditions of all chips but `drop`, which is about words. */
export function resolve(project: Project, items: readonly Placed[]): Resolved {
  const resolved = items.flatMap((item) => (item.kind === 'facet' && item.facet.field !== 'drop' ? [resolveFacet(project, item.facet, item)] : []))
  return { conditions: resolved.map(({ condition }) => condition), unknown: resolved.flatMap(({ unknown }) => unknown) }
}
