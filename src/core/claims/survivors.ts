/**
 * Which claim each merged claim counts as. Merging only points from one row to another, so that nobody's annotations are
 * rewritten and merges made on two machines add up; where the pointers lead is worked out here.
 */

/** Each claim that is there, with the id that it was merged into, or `null`. */
export type Pointers = ReadonlyMap<string, string | null>

/**
 * The survivor of every claim that points somewhere; a claim that is not in the answer is its own. A pointer to what is not there
 * counts as none. Two machines can together merge in a circle, as no machine alone may: then the smallest id of the circle survives,
 * the same on every machine.
 */
export function survivors(pointers: Pointers): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const start of pointers.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let at = start
    let end: string | null = null
    while (end === null) {
      const found = known.get(at)
      const next = pointers.get(at)
      if (found !== undefined) end = found
      else if (onPath.has(at)) end = smallest(path.slice(path.indexOf(at)))
      else {
        path.push(at)
        onPath.add(at)
        if (next === null || next === undefined || !pointers.has(next)) end = at
        else at = next
      }
    }
    for (const id of path) known.set(id, end)
  }
  for (const [id, survivor] of known) if (id === survivor) known.delete(id)
  return known
}

const smallest = (ids: readonly string[]): string => ids.reduce((least, id) => (id < least ? id : least))

/** All claims that count as one with `id`, the survivor first, then by id. */
export function familyOf(pointers: Pointers, id: string): readonly string[] {
  const to = survivors(pointers)
  const survivor = to.get(id) ?? id
  return [survivor, ...[...to].filter(([, end]) => end === survivor).map(([member]) => member).sort()]
}

/** What keeps `claim` from being merged into `into`, or `null`. */
export type MergeFault = 'itself' | 'descendant' | 'already'

export function mergeFault(pointers: Pointers, claim: string, into: string): MergeFault | null {
  if (claim === into) return 'itself'
  const to = survivors(pointers)
  const [from, end] = [to.get(claim) ?? claim, to.get(into) ?? into]
  if (from !== end) return null
  return from === claim ? 'descendant' : 'already'
}

/** The pointers to write so that `claim` stands by itself again with what was merged into it: its own, and that of a circle's survivor. */
export function releasing(pointers: Pointers, claim: string): readonly string[] {
  const survivor = survivors(pointers).get(claim)
  if (survivor === undefined) return []
  return (pointers.get(survivor) ?? null) === null || !pointers.has(pointers.get(survivor)!) ? [claim] : [claim, survivor]
}
