/** What differs between two codebooks, a sentence each, for whoever saves or compares them. */
import { quoted } from '../formats/describe-value.ts'
import type { Codebook, RelationDefinition, RelationEnd, Rule } from './codebook.ts'
import { diffAttributes, membersDiffer, type Difference } from './diff-attributes.ts'
import { diffLabels } from './diff-labels.ts'
import { stanceMeaning } from './meaning.ts'
import { renames, type LabelMove } from './moves.ts'

export interface CodebookChange {
  /** The label that it is about, by its id after the change; `null`: something else. */
  readonly label: string | null
  readonly what: string
  /** Whether it changes what annotations say or what is asked of them, and so makes a version. */
  readonly meaning: boolean
}

/** Titles and orders, which mean nothing, told in one sentence each. */
function diffNamed<T extends { readonly title: string }>(kind: string, before: readonly T[], after: readonly T[], idOf: (item: T) => string, differs: (before: T, after: T) => string | null): readonly Difference[] {
  const was = new Map(before.map((item) => [idOf(item), item]))
  const { added, removed } = membersDiffer(before.map(idOf), after.map(idOf))
  const same = added.length + removed.length === 0
  return [
    ...added.map((id) => ({ what: `The ${kind} ${quoted(id)} is new.`, meaning: true })),
    ...removed.map((id) => ({ what: `The ${kind} ${quoted(id)} is gone.`, meaning: true })),
    ...after.flatMap((item): Difference[] => {
      const old = was.get(idOf(item))
      if (old === undefined) return []
      const what = differs(old, item)
      return [
        ...(old.title === item.title ? [] : [{ what: `The ${kind} ${quoted(idOf(item))} is titled ${quoted(item.title)} in place of ${quoted(old.title)}.`, meaning: false }]),
        ...(what === null ? [] : [{ what, meaning: true }]),
      ]
    }),
    ...(same && before.some((item, index) => idOf(after[index]!) !== idOf(item)) ? [{ what: `The ${kind}s stand in another order.`, meaning: false }] : []),
  ]
}

/** A set of names, however it is written down. */
const asSet = (names: readonly string[] | undefined): string => (names === undefined ? 'any' : JSON.stringify([...new Set(names)].sort()))

/** What one role takes, as text. */
const endText = ({ labels, stances, claims, relations, required, many }: RelationEnd): string =>
  [asSet(labels), stances ?? false, claims ?? false, asSet(relations ?? []), required ?? false, many ?? true].join()

function relationDiffers(before: RelationDefinition, after: RelationDefinition): string | null {
  const roles = membersDiffer(before.roles, after.roles)
  const end = ({ ends = {} }: RelationDefinition, role: string): string => (Object.hasOwn(ends, role) ? endText(ends[role]!) : '')
  const same = roles.added.length + roles.removed.length === 0 && after.roles.every((role) => end(before, role) === end(after, role))
  return same ? null : `The relation ${quoted(after.type)} joins other ends.`
}

const ruleDiffers = ({ title: _, ...before }: Rule, { title: __, ...after }: Rule): string | null =>
  (JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after)) ? null : `The rule ${quoted(after.id)} asks for something else.`)

/** The same value with the keys of its objects in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, inOrder(item)]))
}

function diffStance(before: Codebook['stance'], after: Codebook['stance']): readonly Difference[] {
  const scale = diffNamed('stance value', before.values, after.values, ({ id }) => id, () => null)
  const { min, max } = after.intensity
  const sameRange = stanceMeaning({ ...before, values: [] }) === stanceMeaning({ ...after, values: [] })
  return sameRange ? scale : [...scale, { what: `Intensity runs from ${min} to ${max}, before from ${before.intensity.min} to ${before.intensity.max}.`, meaning: true }]
}

/** What the moves do that no comparison of definitions shows. */
const describeMoves = (moves: readonly LabelMove[]): readonly CodebookChange[] => moves.flatMap((move): CodebookChange[] => {
  if (move.kind === 'merge') return [{ label: move.into, what: `The annotations of ${move.from.map(quoted).join(', ')} become ${quoted(move.into)}.`, meaning: true }]
  if (move.kind === 'split') return [{ label: move.from, what: `Annotations of ${quoted(move.from)} go to ${[...new Set(move.into.map(({ label }) => label))].map(quoted).join(', ')} by their answers; the others stay.`, meaning: true }]
  return []
})

/** In the order of a codebook's parts. The version is not compared. `after` is the codebook that the moves leave. */
export function diffCodebooks(before: Codebook, after: Codebook, moves: readonly LabelMove[] = []): readonly CodebookChange[] {
  const general: Difference[] = []
  if (before.name !== after.name) general.push({ what: `The codebook is called ${quoted(after.name)} from now on, also in exports.`, meaning: true })
  if (before.title !== after.title) general.push({ what: `The codebook is titled ${quoted(after.title)}.`, meaning: false })
  if (before.guidelines !== after.guidelines) general.push({ what: 'The guidelines are others.', meaning: true })
  const rest = [
    ...diffNamed('relation', before.relations, after.relations, ({ type }) => type, relationDiffers),
    ...diffStance(before.stance, after.stance),
    ...diffAttributes(before.article ?? [], after.article ?? [], 'of articles'),
    ...diffNamed('rule', before.rules ?? [], after.rules ?? [], ({ id }) => id, ruleDiffers),
  ]
  const unlabelled = (difference: Difference): CodebookChange => ({ label: null, ...difference })
  return [...general.map(unlabelled), ...diffLabels(before.labels, after.labels, renames(moves)), ...describeMoves(moves), ...rest.map(unlabelled)]
}

/** Whether a save makes a version. */
export const changesMeaning = (changes: readonly CodebookChange[]): boolean => changes.some(({ meaning }) => meaning)
