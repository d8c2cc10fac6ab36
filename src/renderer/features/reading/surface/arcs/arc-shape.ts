/** Which lines a relation touches and where, before it is known at what height and in which lane it runs. */
import type { ArcRequest } from './arc-request.ts'

/** Letters of one line differ a little in their tops (other fonts); this many pixels still are one line. */
export const SAME_LINE = 8
/** The lowest rail over the letters (pixels). */
export const FIRST_RAIL = 3
/** A tip stands this far inside its first letter, under the chip. */
const INSIDE = 5

/** Where a relation touches a line: it comes down to the letters, whose top is `base`, or to the rail `on` of an inner relation. `end` is the place of the end in its request. */
export interface Stop { readonly end: number; readonly x: number; readonly base: number; readonly on: Rail | null }
export interface Rail { readonly line: number; y: number; readonly stops: readonly Stop[] }

export interface Shape {
  readonly request: ArcRequest
  readonly rails: readonly Rail[]
  /** The lane of the margin that joins the rails; `null` where one line has all ends. */
  spine: { x: number; readonly right: boolean; readonly top: number; readonly bottom: number } | null
  readonly depth: number
}

export const stopOf = (shape: Shape, end: number): Stop | null => shape.rails.flatMap(({ stops }) => stops).find((stop) => stop.end === end) ?? null

/** What a stop comes down to. */
export const footOf = ({ base, on }: Stop): number => on?.y ?? base

/** Inner relations first: an outer one takes hold of their hubs. One that leads back to itself lets go of that end. */
export function shapeAll(requests: readonly ArcRequest[]): Map<string, Shape> {
  const byId = new Map(requests.map((request) => [request.id, request]))
  const shapes = new Map<string, Shape>()
  const under = new Set<string>()
  const shape = (request: ArcRequest): Shape => {
    const known = shapes.get(request.id)
    if (known !== undefined) return known
    under.add(request.id)
    const inner = request.ends.flatMap(({ place }) => (place.kind === 'relation' && byId.has(place.id) && !under.has(place.id) ? shape(byId.get(place.id)!) : []))
    under.delete(request.id)
    const made = shapeOf(request, inner)
    shapes.set(request.id, made)
    return made
  }
  for (const request of requests) shape(request)
  return shapes
}

function shapeOf(request: ArcRequest, inner: readonly Shape[]): Shape {
  const byLine = new Map<number, { line: number; y: number; stops: Stop[] }>()
  const railAt = (top: number): { line: number; y: number; stops: Stop[] } => {
    const key = [...byLine.keys()].find((other) => Math.abs(other - top) < SAME_LINE) ?? top
    const rail = byLine.get(key) ?? { line: key, y: key - FIRST_RAIL, stops: [] }
    byLine.set(key, rail)
    return rail
  }
  let outside = false
  let right = false
  request.ends.forEach(({ place }, at) => {
    if (place.kind === 'letter') {
      const { x, top, rtl, startsRight } = place.point
      if (byLine.size === 0) right = startsRight
      railAt(top).stops.push({ end: at, x: rtl ? x - INSIDE : x + INSIDE, base: top - 1, on: null })
    } else if (place.kind === 'relation') {
      const hold = inner.find((shape) => shape.request.id === place.id)
      if (hold !== undefined && hold.spine === null && hold.rails[0] !== undefined) railAt(hold.rails[0].line).stops.push({ end: at, x: hubOf(hold).x, base: hold.rails[0].line, on: hold.rails[0] })
      else outside = true
      if (byLine.size === 0 && hold?.spine !== undefined && hold.spine !== null) right = hold.spine.right
    } else outside = true
  })
  const rails = [...byLine.values()].sort((a, b) => a.line - b.line)
  const ys = [...rails.map(({ y }) => y), ...inner.flatMap((hold) => (hold.spine === null ? [] : hubOf(hold).y))]
  if (request.ends.some(({ place }) => place.kind === 'above')) ys.push(Number.NEGATIVE_INFINITY)
  if (request.ends.some(({ place }) => place.kind === 'below')) ys.push(Number.POSITIVE_INFINITY)
  const depth = inner.reduce((most, hold) => Math.max(most, hold.depth + 1), 0)
  const isJoined = outside || rails.length > 1
  return { request, rails, depth, spine: isJoined ? { x: 0, right, top: Math.min(...ys), bottom: Math.max(...ys) } : null }
}

/** Where others take hold: in the middle of the margin's lane, or of the rail. */
export function hubOf({ spine, rails }: Shape): { x: number; y: number } {
  if (spine !== null) {
    const [top, bottom] = [Number.isFinite(spine.top) ? spine.top : spine.bottom, Number.isFinite(spine.bottom) ? spine.bottom : spine.top]
    return { x: spine.x, y: Number.isFinite(top) ? (top + bottom) / 2 : 0 }
  }
  const xs = rails[0]!.stops.map(({ x }) => x)
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: rails[0]!.y }
}

