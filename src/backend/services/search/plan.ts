/** A search understood in its project: words with their forms, conditions, a pattern. */
import { expandQuery, toFtsExpression } from '#core/search/expand.ts'
import { asksNothing, parseSearch, type Problem } from '#core/search/language.ts'
import type { Pattern } from '#core/search/pattern.ts'
import { isEmpty, type Query } from '#core/search/query.ts'
import { foldString } from '#core/text/fold.ts'
import type { Condition } from '../../storage/search-conditions.ts'
import { heldWords } from '../../storage/search.ts'
import { synonymSets } from '../../storage/search-names.ts'
import type { Project } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { Kept } from './kept.ts'
import { resolve } from './resolve.ts'

/** What is asked: the text of the box, and whether only the spelling as typed counts. */
export interface Asked { readonly query: string; readonly exact: boolean }

export interface Plan extends Asked {
  readonly words: Query
  readonly forms: ReadonlyMap<string, readonly string[]>
  /** Forms of the words whether the articles hold them or not: notes, names and wordings have words of their own. */
  readonly anyForms: ReadonlyMap<string, readonly string[]>
  /** Folded forms that were switched off. */
  readonly dropped: readonly string[]
  /** For the full-text index; empty where no words are wanted. */
  readonly expression: string
  readonly conditions: readonly Condition[]
  readonly pattern: Pattern | null
  readonly unknown: readonly Problem[]
  readonly isEmpty: boolean
}

const plans = new Kept<Plan>()

export const keyOf = ({ query, exact }: Asked): string => `${exact ? '=' : '~'}${query}`

/** Throws a Refusal where the search cannot be understood, with the place. */
export const planOf = (project: Project, asked: Asked): Plan => plans.get(project, keyOf(asked), () => makePlan(project, asked))

function makePlan(project: Project, { query, exact }: Asked): Plan {
  const search = parseSearch(query)
  const [problem] = search.problems
  if (problem) throw new Refusal('REFUSED', `${problem.reason} (At character ${problem.start + 1} of the search.)`)
  const { words, facets, pattern } = search
  const dropped = facets.flatMap(({ field, values }) => (field === 'drop' ? values.flatMap((value) => (value === null ? [] : [foldString(value)])) : []))
  const options = { synonyms: synonymSets(project.db).map((set) => set.words), dropped: new Set(dropped) }
  const forms = exact ? new Map<string, readonly string[]>() : expandQuery(words, (all, isBeginning) => heldWords(project.db, all, isBeginning), options)
  const anyForms = exact ? forms : expandQuery(words, (all) => all, options)
  return {
    query, exact, words, forms, anyForms, dropped, pattern, ...resolve(project, search.items),
    expression: isEmpty(words) ? '' : toFtsExpression(words, forms),
    isEmpty: asksNothing(search),
  }
}
