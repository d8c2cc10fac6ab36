/** Which ends the codebook allows a relation: by role, label, kind and number. Claims count as ends only where a role says so. */
import type { Codebook, RelationDefinition } from '../codebook/codebook.ts'
import type { RelationArg } from './relation.ts'

/** What stands at an end, as far as the codebook looks at it. */
export type End =
  | { readonly kind: 'span'; readonly label: string }
  | { readonly kind: 'stance' }
  | { readonly kind: 'claim' }
  | { readonly kind: 'relation'; readonly type: string }

/** Fewer ends relate nothing. */
export const LEAST_ENDS = 2

export const findRelation = (codebook: Pick<Codebook, 'relations'>, type: string): RelationDefinition | undefined =>
  codebook.relations.find((definition) => definition.type === type)

/** Whether a label is one of these or a kind of one, however deep. A hierarchy that runs in circles ends where it began. */
export function isKindOf(codebook: Pick<Codebook, 'labels'>, label: string, of: readonly string[]): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = label; at !== undefined && !seen.has(at); at = codebook.labels.find(({ id }) => id === at)?.parent) {
    if (of.includes(at)) return true
    seen.add(at)
  }
  return false
}

/** Whether this may stand in the role, whatever stands in the others. A role without rules takes any annotation. */
export function mayStand(codebook: Pick<Codebook, 'labels'>, definition: RelationDefinition, role: string, end: End): boolean {
  if (!definition.roles.includes(role)) return false
  const rule = definition.ends?.[role]
  if (rule === undefined) return end.kind !== 'claim'
  if (end.kind === 'span') return rule.labels === undefined || isKindOf(codebook, end.label, rule.labels)
  if (end.kind === 'relation') return rule.relations?.includes(end.type) === true
  return end.kind === 'stance' ? rule.stances === true : rule.claims === true
}

/** Whether a role that holds this many ends takes one more. */
export const hasRoom = (definition: RelationDefinition, role: string, taken: number): boolean => taken === 0 || definition.ends?.[role]?.many !== false

const countOf = (args: readonly RelationArg[], role: string): number => args.filter((arg) => arg.role === role).length

/** Roles of a relation with these ends that take one more of this kind. */
export const openRoles = (codebook: Pick<Codebook, 'labels'>, definition: RelationDefinition, args: readonly RelationArg[], end: End): readonly string[] =>
  definition.roles.filter((role) => mayStand(codebook, definition, role, end) && hasRoom(definition, role, countOf(args, role)))

/** Roles that must have an end and have none. */
export const missingRoles = (definition: RelationDefinition, args: readonly RelationArg[]): readonly string[] =>
  definition.roles.filter((role) => definition.ends?.[role]?.required === true && countOf(args, role) === 0)

/** What a role takes, in words of the codebook, e.g. `a SOURCE span or a claim`. */
export function describeRole(definition: RelationDefinition, role: string): string {
  const rule = definition.ends?.[role]
  if (rule === undefined) return 'any annotation'
  const takes = [
    rule.labels === undefined ? 'any span' : `a span of ${rule.labels.join(', ')}`,
    ...(rule.stances === true ? ['a stance'] : []), ...(rule.claims === true ? ['a claim'] : []),
    ...(rule.relations === undefined || rule.relations.length === 0 ? [] : [`a relation of ${rule.relations.join(', ')}`]),
  ]
  return takes.join(' or ')
}

export const describeEnd = (end: End): string => (end.kind === 'span' ? `a span of ${end.label}` : end.kind === 'relation' ? `a relation of ${end.type}` : `a ${end.kind}`)

/**
 * Why the codebook forbids a relation of this type with these ends, as a sentence, or `null`. `endOf` says what stands behind
 * an id; `null` is what is not there.
 */
export function relationFault(codebook: Codebook, type: string, args: readonly RelationArg[], endOf: (ref: string) => End | null): string | null {
  const definition = findRelation(codebook, type)
  if (definition === undefined) return `The codebook ${codebook.name}@${codebook.version} has no relation "${type}".`
  if (args.length < LEAST_ENDS) return `A relation needs at least ${LEAST_ENDS} ends.`
  for (const { role, ref } of args) {
    if (!definition.roles.includes(role)) return `"${type}" has no role "${role}": ${definition.roles.join(', ')}.`
    const end = endOf(ref)
    if (end === null) return `The end "${role}" leads to nothing: what stood there is gone, or lies in another article. Choose another.`
    if (!mayStand(codebook, definition, role, end)) return `The role "${role}" of "${type}" takes ${describeRole(definition, role)}, not ${describeEnd(end)}.`
    if (countOf(args, role) > 1 && !hasRoom(definition, role, 1)) return `"${type}" has only one "${role}".`
  }
  if (new Set(args.map(({ ref }) => ref)).size < args.length) return 'A relation joins different things: two of its ends are the same.'
  const [missing] = missingRoles(definition, args)
  return missing === undefined ? null : `"${type}" needs an end "${missing}": ${describeRole(definition, missing)}.`
}
