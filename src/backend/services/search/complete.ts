/** What can stand behind the colon of a chip: the project's own labels, names, outlets and years. */
import { PROGRESS_STATES } from '#core/articles/article.ts'
import { PRESENT, type Field } from '#core/search/facets.ts'
import { foldString } from '#core/text/fold.ts'
import { queryHolds } from '#core/search/holds.ts'
import { facet } from '../../storage/library.ts'
import { allActors, allAnnotators, allTargets } from '../../storage/registries.ts'
import { claimTexts, yearsOf } from '../../storage/search-names.ts'
import type { Project } from '../project.ts'

export interface Completion {
  /** What is written into the chip. */
  readonly value: string
  /** What people read; the value itself for names. */
  readonly title: string
  /** How often it occurs, where that is known. */
  readonly count: number | null
}

const named = (value: string, count: number | null = null, title = value): Completion => ({ value, title, count })

function all(project: Project, field: Field): readonly Completion[] {
  const { db } = project
  const codebook = project.codebook()
  switch (field) {
    case 'label': return codebook.labels.map(({ id, title }) => named(id, null, title))
    case 'value': return codebook.stance.values.map(({ id, title }) => named(id, null, title))
    case 'relation': return codebook.relations.map(({ type, title }) => named(type, null, title))
    case 'attribute': return [...new Map(codebook.labels.flatMap(({ attributes }) => attributes)
      .flatMap(({ name, title, options }) => [named(name, null, title), ...(options ?? []).map((option) => named(`${name}=${option}`, null, `${title}: ${option}`))])
      .map((completion) => [completion.value, completion])).values()]
    case 'holder': case 'speaker': return allActors(db).toSorted((a, b) => b.uses - a.uses).map(({ name, uses }) => named(name, uses))
    case 'target': return allTargets(db).toSorted((a, b) => b.uses - a.uses).map(({ name, uses }) => named(name, uses))
    case 'claim': return claimTexts(db).toSorted((a, b) => b.mentions - a.mentions).map(({ text, mentions }) => named(text, mentions))
    case 'annotator': return allAnnotators(db).map(({ name }) => named(name))
    case 'outlet': case 'language': return facet(db, field).map(({ value, count }) => named(value ?? 'none', count))
    case 'date': return yearsOf(db).map(({ value, count }) => named(value, count))
    case 'progress': return PROGRESS_STATES.map((state) => named(state))
    case 'has': return PRESENT.map((what) => named(what))
    case 'quote': case 'note': case 'drop': return []
  }
}

/** Values that hold the text in any spelling, those that begin with it first. */
export function complete(project: Project, field: Field, text: string, limit: number): Completion[] {
  const folded = foldString(text).trim()
  const begins = ({ value, title }: Completion): boolean => foldString(value).startsWith(folded) || foldString(title).startsWith(folded)
  const fitting = all(project, field).filter(({ value, title }) => folded === '' || queryHolds(`${value} ${title}`, text))
  return [...fitting.filter(begins), ...fitting.filter((completion) => !begins(completion))].slice(0, limit)
}
