/** What two things may be to each other: every relation that the codebook allows between them, the likeliest first. */
import type { Codebook, RelationDefinition } from '../codebook/codebook.ts'
import { standsOnItself } from './cycles.ts'
import { type End, findRelation, mayStand, openRoles } from './legal.ts'
import type { Relation, RelationArg } from './relation.ts'

/** Something that may stand at an end, by its id. `relation` is its content where it is one that may be added to. */
export interface Thing {
  readonly ref: string
  readonly end: End
  readonly relation?: Pick<Relation, 'id' | 'type' | 'args'>
  /** The claim of the registry that a span mentions: it may stand in the span's place. */
  readonly claim?: string | null
}

export type Choice =
  | { readonly kind: 'new'; readonly type: string; readonly from: RelationArg; readonly to: RelationArg }
  /** One more end for a relation that is there. */
  | { readonly kind: 'add'; readonly relation: string; readonly end: RelationArg }

/** Whether a role is called like what stands in it: `source` for a span of SOURCE. */
const isCalledLike = (role: string, end: End): boolean => end.kind === 'span' && role.toUpperCase() === end.label.toUpperCase()

/** Adding to a relation comes first, then roles that are called like their spans, then the order of the codebook, from the first thing to the second. */
export function choicesBetween(codebook: Codebook, from: Thing, to: Thing, argsOf: (relation: string) => readonly RelationArg[] | undefined): Choice[] {
  if (from.ref === to.ref) return []
  const added = [...additions(codebook, to, from, argsOf), ...additions(codebook, from, to, argsOf)]
  const made = codebook.relations.flatMap((definition) => pairs(codebook, definition, from, to))
  const rank = ({ score, order }: Scored): number => -2 * score + order
  return [...added, ...made.map((scored, at) => ({ scored, at })).sort((a, b) => rank(a.scored) - rank(b.scored) || a.at - b.at).map(({ scored }) => scored.choice)]
}

interface Scored { readonly choice: Choice; readonly score: number; readonly order: number }

/** A thing as it may stand: itself, and the claim that it mentions. */
const standing = ({ ref, end, claim }: Thing): readonly { ref: string; end: End }[] => [{ ref, end }, ...(claim === undefined || claim === null ? [] : [{ ref: claim, end: { kind: 'claim' } as const }])]

function pairs(codebook: Codebook, definition: RelationDefinition, from: Thing, to: Thing): Scored[] {
  const { roles } = definition
  return roles.flatMap((own, at) => roles.flatMap((other, place) => (own === other ? [] : standing(from).flatMap((one) => standing(to).flatMap((two): Scored[] =>
    mayStand(codebook, definition, own, one.end) && mayStand(codebook, definition, other, two.end) && one.ref !== two.ref
      ? [{ choice: { kind: 'new', type: definition.type, from: { role: own, ref: one.ref }, to: { role: other, ref: two.ref } }, score: Number(isCalledLike(own, one.end)) + Number(isCalledLike(other, two.end)), order: at < place ? 0 : 1 }]
      : [])))))
}

function additions(codebook: Codebook, { relation }: Thing, thing: Thing, argsOf: (relation: string) => readonly RelationArg[] | undefined): Choice[] {
  const definition = relation === undefined ? undefined : findRelation(codebook, relation.type)
  if (relation === undefined || definition === undefined) return []
  return standing(thing).flatMap(({ ref, end }) => {
    if (relation.args.some((arg) => arg.ref === ref) || standsOnItself(relation.id, [{ role: '', ref }], argsOf)) return []
    const roles = openRoles(codebook, definition, relation.args, end)
    const called = roles.filter((role) => isCalledLike(role, end))
    const empty = roles.filter((role) => !called.includes(role) && !relation.args.some((arg) => arg.role === role))
    return [...new Set([...called, ...empty, ...roles])].map((role): Choice => ({ kind: 'add', relation: relation.id, end: { role, ref } }))
  })
}
