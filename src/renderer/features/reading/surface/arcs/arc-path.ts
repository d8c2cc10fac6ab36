/** The shape of an arc as the path of an SVG element. */
import { footOf, type Shape } from './arc-shape.ts'
import type { ArcFrame } from './arc-request.ts'

/** Corners are round by at most this radius (pixels). */
const CORNER = 5

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** From a word up to its rail and round the corner towards `to`. */
function rise(x: number, base: number, y: number, to: number): string {
  const across = Math.min(CORNER, Math.abs(to - x))
  const up = Math.min(CORNER, Math.abs(base - y))
  if (across === 0) return `M${n(x)} ${n(base)}V${n(y)}`
  return `M${n(x)} ${n(base)}V${n(y + Math.sign(base - y) * up)}Q${n(x)} ${n(y)} ${n(x + Math.sign(to - x) * across)} ${n(y)}`
}

/** `inner` has the hub that each end takes hold of, where it is a relation that lies in the margin. */
export function drawPath({ rails, spine }: Shape, frame: ArcFrame, inner: readonly ({ readonly x: number; readonly y: number } | null)[]): { path: string; top: number; bottom: number } {
  const pieces: string[] = []
  const held = new Set(rails.flatMap(({ stops }) => stops.map(({ end }) => end)))
  const holds = inner.flatMap((hub, at) => (hub === null || held.has(at) ? [] : hub))
  if (spine === null) {
    const { y, stops } = rails[0]!
    const [first, last] = outermost(stops.map(({ x }) => x))
    for (const stop of stops) {
      if (stop.x === first) pieces.push(`${rise(stop.x, footOf(stop), y, last)}H${n((first + last) / 2)}`)
      else if (stop.x === last) pieces.push(`${rise(stop.x, footOf(stop), y, first)}H${n((first + last) / 2)}`)
      else pieces.push(`M${n(stop.x)} ${n(footOf(stop))}V${n(y)}`)
    }
    return { path: pieces.join(''), top: y, bottom: Math.max(...stops.map(footOf)) }
  }
  const top = Math.max(Math.min(spine.top, ...rails.map(({ y }) => y)), frame.top)
  const bottom = Math.min(Math.max(spine.bottom === Number.NEGATIVE_INFINITY ? top : spine.bottom, ...rails.map(({ y }) => y)), frame.bottom)
  const turn = (y: number, from: number): string => {
    const towards = y <= top && bottom > y ? 1 : y >= bottom && top < y ? -1 : 0
    const reach = Math.min(CORNER, Math.abs(spine.x - from), (bottom - top) / 2)
    if (towards === 0 || reach <= 0) return `H${n(spine.x)}`
    return `H${n(spine.x - Math.sign(spine.x - from) * reach)}Q${n(spine.x)} ${n(y)} ${n(spine.x)} ${n(y + towards * reach)}`
  }
  for (const { y, stops } of rails) {
    const far = stops.reduce((one, other) => (Math.abs(other.x - spine.x) > Math.abs(one.x - spine.x) ? other : one))
    pieces.push(`${rise(far.x, footOf(far), y, spine.x)}${turn(y, far.x)}`)
    for (const stop of stops) if (stop !== far) pieces.push(`M${n(stop.x)} ${n(footOf(stop))}V${n(y)}`)
  }
  for (const hub of holds) pieces.push(`M${n(hub.x)} ${n(hub.y)}${turn(hub.y, hub.x)}`)
  if (bottom - top > 2 * CORNER) pieces.push(`M${n(spine.x)} ${n(top + (spine.top < frame.top ? 0 : CORNER))}V${n(bottom - (spine.bottom > frame.bottom ? 0 : CORNER))}`)
  return { path: pieces.join(''), top: top - CORNER, bottom: Math.max(bottom, ...rails.flatMap(({ stops }) => stops.map(footOf))) }
}

const outermost = (xs: readonly number[]): readonly [number, number] => [Math.min(...xs), Math.max(...xs)]
