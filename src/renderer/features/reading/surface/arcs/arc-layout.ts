/**
 * Where arcs run: along the gap above a line between ends on it, and through the margin on the side where lines begin between ends on
 * different lines. So no arc passes over a word. An arc with more than two ends is one rail a line, joined in the margin. No DOM.
 */
import { intervalLanes } from './interval-lanes.ts'
import { drawPath } from './arc-path.ts'
import { FIRST_RAIL, footOf, hubOf, SAME_LINE, type Rail, type Shape, shapeAll, stopOf } from './arc-shape.ts'
import { NameSpots } from './name-spots.ts'
import type { ArcChip, ArcDrawing, ArcFrame, ArcRequest } from './arc-request.ts'

/** From rail to rail; more than `RAILS` would touch the line above. */
const RAIL_STEP = 3.2
const RAILS = 4
/** The first lane of the margin from the words, and from lane to lane. */
const FIRST_LANE = 7
const LANE_STEP = 6

export function layOutArcs(requests: readonly ArcRequest[], chips: readonly ArcChip[], frame: ArcFrame): ArcDrawing[] {
  const shapes = shapeAll(requests)
  assignMargin([...shapes.values()], frame)
  assignRails([...shapes.values()])
  const spots = new NameSpots(chips)
  const drawings: ArcDrawing[] = []
  const hubs = new Map<string, { x: number; y: number }>()
  for (const shape of shapes.values()) hubs.set(shape.request.id, hubOf(shape))
  for (const shape of [...shapes.values()].sort((a, b) => a.request.rank - b.request.rank)) {
    const { request } = shape
    const hub = hubs.get(request.id)!
    const inner = request.ends.map(({ place }) => (place.kind === 'relation' ? (hubs.get(place.id) ?? null) : null))
    const roles = request.ends.map((end, at) => (request.rank > 0 || end.place.kind !== 'letter' ? null : spots.role(end, stopOf(shape, at)!)))
    const label = spots.label(shape, hub)
    if (request.rank === 0) spots.keepClear(shape)
    const { path, top, bottom } = drawPath(shape, frame, inner)
    const tips = request.ends.map((_, at) => { const stop = stopOf(shape, at); return stop === null ? inner[at] ?? null : { x: stop.x, y: footOf(stop) } })
    const arrows = request.ends.flatMap(({ isGoal, ref }, at) => (isGoal ? arrowsAt(shape, at, chips.find(({ id, top: y }) => id === ref && Math.abs(y - (stopOf(shape, at)?.base ?? 0)) < SAME_LINE)) : []))
    drawings.push({ id: request.id, isFocus: request.rank === 0, path, top, bottom, hub, label, tips, arrows, roles })
  }
  return drawings
}

/** On the side from which the rail comes, before the chip that covers its end. */
function arrowsAt({ rails, spine }: Shape, end: number, chip: ArcChip | undefined): ArcDrawing['arrows'] {
  const rail = rails.find(({ stops }) => stops.some((stop) => stop.end === end))
  const stop = rail?.stops.find((one) => one.end === end)
  if (rail === undefined || stop === undefined || stop.on !== null) return []
  const xs = [...rail.stops.filter((one) => one !== stop).map(({ x }) => x), ...(spine === null ? [] : [spine.x])]
  const left = xs.some((x) => x > stop.x)
  return [{ x: left ? Math.max(chip?.right ?? 0, stop.x) + 1 : Math.min(chip?.left ?? stop.x, stop.x) - 1, y: rail.y, left }]
}

/** Short stretches lie next to the words, so that few cross; an outer relation lies outside of those that it joins. */
function assignMargin(shapes: readonly Shape[], frame: ArcFrame): void {
  const lanes = Math.max(1, Math.floor((frame.margin - FIRST_LANE - 2) / LANE_STEP) + 1)
  for (const right of [false, true]) {
    const joined = shapes.flatMap((shape) => (shape.spine?.right === right ? { shape, spine: shape.spine } : []))
      .sort((a, b) => a.shape.depth - b.shape.depth || (a.spine.bottom - a.spine.top || 0) - (b.spine.bottom - b.spine.top || 0))
    const assigned = intervalLanes(joined.map(({ spine }) => ({ from: spine.top, to: spine.bottom })), lanes, LANE_STEP)
    joined.forEach(({ spine }, at) => { spine.x = right ? frame.right + FIRST_LANE + assigned[at]! * LANE_STEP : frame.left - FIRST_LANE - assigned[at]! * LANE_STEP })
  }
}

/** Rails over one line take different heights where they would run into each other. */
function assignRails(shapes: readonly Shape[]): void {
  const lines: { readonly line: number; readonly rails: { readonly rail: Rail; readonly from: number; readonly to: number; readonly depth: number }[] }[] = []
  for (const { rails, spine, depth } of shapes) {
    for (const rail of rails) {
      const xs = [...rail.stops.map(({ x }) => x), ...(spine === null ? [] : [spine.x])]
      let line = lines.find((one) => Math.abs(one.line - rail.line) < SAME_LINE)
      if (line === undefined) lines.push((line = { line: rail.line, rails: [] }))
      line.rails.push({ rail, from: Math.min(...xs), to: Math.max(...xs), depth })
    }
  }
  for (const { rails } of lines) {
    rails.sort((a, b) => a.depth - b.depth || (a.to - a.from) - (b.to - b.from))
    intervalLanes(rails, RAILS, 2).forEach((lane, at) => {
      const { rail } = rails[at]!
      rail.y = rail.line - FIRST_RAIL - lane * RAIL_STEP
    })
  }
}
