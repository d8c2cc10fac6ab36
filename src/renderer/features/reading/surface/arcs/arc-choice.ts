/** Which relations are drawn: those with an end near the screen, those in focus first, never more than the limit. */
import type { Entry } from '../../model/span-model.ts'
import type { Extent } from '../text-store.ts'
import type { ArcSource, DrawnRelation } from './arc-relation.ts'

/** More than this many arcs make scrolling slow, and show nothing. */
export const ARC_LIMIT = 400

/** In focus first, then in order of the text; an outer relation comes with those that it joins. */
export function chooseArcs(source: ArcSource, live: Iterable<Entry>, window: Extent, focus: readonly string[], all: boolean, limit = ARC_LIMIT): DrawnRelation[] {
  const chosen = new Map<string, DrawnRelation>()
  const add = (relation: DrawnRelation | undefined): void => {
    if (relation === undefined || chosen.has(relation.id) || chosen.size >= limit) return
    chosen.set(relation.id, relation)
  }
  const near = new Set<string>()
  for (const entry of live) if (entry.start >= window.start && entry.start < window.end) near.add(entry.span.id)
  for (const id of focus) {
    if (source.spans(id).some((span) => near.has(span))) add(source.get(id))
    for (const { ref, at } of source.get(id)?.ends ?? []) if (at.kind === 'relation' && source.spans(ref).some((span) => near.has(span))) add(source.get(ref))
  }
  if (!all) return [...chosen.values()]
  const open = [...near].flatMap((span) => source.on(span))
  for (let at = 0; at < open.length && chosen.size < limit; at += 1) {
    const relation = open[at]!
    if (!chosen.has(relation.id) || focus.includes(relation.id)) open.push(...source.on(relation.id))
    add(relation)
  }
  return [...chosen.values()]
}
