/** Relations that stand on relations must stand on annotations at last: nothing may lead back to where it began. */
import type { RelationArg } from './relation.ts'

/** Whether a relation with these ends would stand on itself, directly or through the relations that it joins. */
export function standsOnItself(id: string, args: readonly RelationArg[], argsOf: (relation: string) => readonly RelationArg[] | undefined): boolean {
  const seen = new Set<string>()
  const open = args.map(({ ref }) => ref)
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (ref === id) return true
    if (seen.has(ref)) continue
    seen.add(ref)
    for (const arg of argsOf(ref) ?? []) open.push(arg.ref)
  }
  return false
}

/** Ids of those among these relations that stand on themselves, or on one that does. An id that is not among them leads no further. */
export function circular(relations: readonly { readonly id: string; readonly args: readonly RelationArg[] }[]): ReadonlySet<string> {
  const left = new Map(relations.map(({ id, args }) => [id, args]))
  const waiting = new Map<string, number>()
  const above = new Map<string, string[]>()
  for (const [id, args] of left) {
    const below = new Set(args.map(({ ref }) => ref).filter((ref) => left.has(ref)))
    waiting.set(id, below.size)
    for (const ref of below) above.set(ref, [...above.get(ref) ?? [], id])
  }
  const firm = [...left.keys()].filter((id) => waiting.get(id) === 0)
  for (let id = firm.pop(); id !== undefined; id = firm.pop()) {
    left.delete(id)
    for (const upper of above.get(id) ?? []) {
      waiting.set(upper, waiting.get(upper)! - 1)
      if (waiting.get(upper) === 0) firm.push(upper)
    }
  }
  return new Set(left.keys())
}
