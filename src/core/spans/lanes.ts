/** Lanes: how overlapping spans are drawn apart. Spans that overlap get different lanes as long as there are lanes. */

/** More would not fit between two lines of text; deeper overlaps share the last lane. */
export const LANES = 4

export interface Extent {
  readonly start: number
  readonly end: number
}

/**
 * A lane for each span, in the order given. Inner spans take the lower lanes, so that nested underlines step outwards.
 * No two overlapping spans share a lane other than the last one.
 */
export function assignLanes(spans: readonly Extent[], lanes: number = LANES): Uint8Array {
  const order = spans.map((_, at) => at).sort((a, b) => spans[a]!.end - spans[b]!.end || spans[b]!.start - spans[a]!.start)
  const filledTo = new Float64Array(lanes).fill(-1)
  const assigned = new Uint8Array(spans.length)
  for (const at of order) {
    const { start, end } = spans[at]!
    let lane = 0
    while (lane < lanes - 1 && filledTo[lane]! > start) lane += 1
    filledTo[lane] = Math.max(filledTo[lane]!, end)
    assigned[at] = lane
  }
  return assigned
}

/** The lane for one more span among those it overlaps, whose lanes stay: the lowest free one, else the last. */
export function freeLane(taken: Iterable<number>, lanes: number = LANES): number {
  const used = new Set(taken)
  let lane = 0
  while (lane < lanes - 1 && used.has(lane)) lane += 1
  return lane
}
