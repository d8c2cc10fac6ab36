/** The ends of a relation under another type: in roles of the same name where there are any, else in the first that takes them. */
import type { Codebook, RelationDefinition } from '../codebook/codebook.ts'
import { type End, hasRoom, mayStand, missingRoles } from './legal.ts'
import type { RelationArg } from './relation.ts'

/** `null` where the type has no place for one of the ends, or would lack one that it needs. Nothing is left out. */
export function retyped(codebook: Pick<Codebook, 'labels'>, definition: RelationDefinition, args: readonly RelationArg[], endOf: (ref: string) => End): readonly RelationArg[] | null {
  const placed: RelationArg[] = []
  for (const { role, ref } of args) {
    const end = endOf(ref)
    const takes = (one: string): boolean => mayStand(codebook, definition, one, end) && hasRoom(definition, one, placed.filter((arg) => arg.role === one).length)
    const open = definition.roles.filter(takes)
    const free = open.find((one) => !placed.some((arg) => arg.role === one) && !args.some((arg) => arg.role === one && arg.ref !== ref))
    const found = takes(role) ? role : (free ?? open[0])
    if (found === undefined) return null
    placed.push({ role: found, ref })
  }
  return missingRoles(definition, placed).length > 0 ? null : placed
}
