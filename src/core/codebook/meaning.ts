/**
 * What annotations lean on: what a person has to think of again where it changes. Colours, keys, titles and orders mean nothing.
 * Other changes make a version and still turn no annotation into a wrong one: what a label is a kind of, whether it is still
 * given, defaults, rules, required answers and allowed ends (a machine finds what breaks those).
 */
import type { AttributeDefinition, Codebook, Condition, LabelDefinition, RelationDefinition } from './codebook.ts'

const sorted = <T>(values: readonly T[] | undefined): readonly T[] => [...values ?? []].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const byKey = <T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] => entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** The meaning of a part as text: equal where it is the same. */
export const conditionMeaning = (condition: Condition | undefined): string =>
  (condition === undefined ? '' : JSON.stringify([condition.attribute, sorted(condition.in)]))

export const attributeMeaning = ({ type, options, min, max, when }: AttributeDefinition): string =>
  JSON.stringify([type, sorted(options), min ?? null, max ?? null, conditionMeaning(when)])

export const labelMeaning = ({ definition, examples, counterExamples, attributes }: LabelDefinition): string =>
  JSON.stringify([definition, sorted(examples), sorted(counterExamples), byKey(attributes.map((attribute) => [attribute.name, attributeMeaning(attribute)] as const))])

export const relationMeaning = ({ roles }: RelationDefinition): string => JSON.stringify(sorted(roles))

export const stanceMeaning = ({ values, intensity }: Codebook['stance']): string => JSON.stringify([sorted(values.map(({ id }) => id)), intensity.min, intensity.max])

/** What means something else in one codebook than in another. */
export interface ChangedMeaning {
  /** Labels, also those that only one of the two has. */
  readonly labels: ReadonlySet<string>
  /** Types of relations, likewise. */
  readonly relations: ReadonlySet<string>
  readonly stance: boolean
}

function changed<T>(before: readonly T[], after: readonly T[], idOf: (item: T) => string, meaningOf: (item: T) => string): ReadonlySet<string> {
  const was = new Map(before.map((item) => [idOf(item), meaningOf(item)]))
  const is = new Map(after.map((item) => [idOf(item), meaningOf(item)]))
  return new Set([...was.keys(), ...is.keys()].filter((id) => was.get(id) !== is.get(id)))
}

/** Annotations made under `before` that say one of these have to be looked at again under `after`; the others mean what they meant. */
export const changedMeaning = (before: Codebook, after: Codebook): ChangedMeaning => ({
  labels: changed(before.labels, after.labels, ({ id }) => id, labelMeaning),
  relations: changed(before.relations, after.relations, ({ type }) => type, relationMeaning),
  stance: stanceMeaning(before.stance) !== stanceMeaning(after.stance),
})
