/** A list with what changed in it. */

/** Changed items stand where they stood, new ones at the end. */
export function withChanges<Item extends { readonly id: string }>(items: readonly Item[], changed: readonly Item[], removed: readonly string[]): readonly Item[] {
  const now = new Map(changed.map((item) => [item.id, item]))
  const gone = new Set(removed)
  const known = new Set(items.map((item) => item.id))
  return [...items.flatMap((item) => (gone.has(item.id) ? [] : (now.get(item.id) ?? item))), ...changed.filter((item) => !known.has(item.id))]
}
