/** The hierarchy of labels: what is a kind of what. A label has its own attributes alone; kinds do not inherit any. */

/** As much of a label as its place in the hierarchy needs. */
interface Placed { readonly id: string; readonly parent?: string }

/** Labels right below `parent` in the order of the codebook; the top ones for `null`. A label whose parent is not there stands at the top. */
export function childrenOf<Label extends Placed>(labels: readonly Label[], parent: string | null): readonly Label[] {
  const ids = parent === null ? new Set(labels.map((label) => label.id)) : null
  return labels.filter((label) => (ids === null ? label.parent === parent : label.parent === undefined || !ids.has(label.parent)))
}

/** From the top down to the label itself; empty where there is none of this id. Ends where a cycle closes. */
export function pathOf<Label extends Placed>(labels: readonly Label[], id: string): readonly Label[] {
  const byId = new Map(labels.map((label) => [label.id, label]))
  const path: Label[] = []
  const seen = new Set<string>()
  for (let at = byId.get(id); at !== undefined && !seen.has(at.id); at = at.parent === undefined ? undefined : byId.get(at.parent)) {
    seen.add(at.id)
    path.push(at)
  }
  return path.reverse()
}

/** The given labels and all kinds below them. */
export function kindsOf(labels: readonly Placed[], ids: readonly string[]): ReadonlySet<string> {
  const children = Map.groupBy(labels, (label) => label.parent)
  const kinds = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (kinds.has(id)) continue
    kinds.add(id)
    for (const child of children.get(id) ?? []) open.push(child.id)
  }
  return kinds
}

/** All kinds below a label, without itself. */
export function descendantsOf(labels: readonly Placed[], id: string): ReadonlySet<string> {
  const kinds = new Set(kindsOf(labels, [id]))
  kinds.delete(id)
  return kinds
}

/** Ids that lead to themselves when `next` is followed, each once. */
export function inCycles(ids: readonly string[], next: (id: string) => string | undefined): ReadonlySet<string> {
  const cyclic = new Set<string>()
  const settled = new Set<string>()
  for (const start of ids) {
    const way: string[] = []
    const onWay = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !settled.has(at) && !onWay.has(at)) {
      way.push(at)
      onWay.add(at)
      at = next(at)
    }
    if (at !== undefined && onWay.has(at)) for (const id of way.slice(way.indexOf(at))) cyclic.add(id)
    for (const id of way) settled.add(id)
  }
  return cyclic
}
