/** Free room for the names of relations and roles between the chips of a line. */
import type { Shape, Stop } from './arc-shape.ts'
import type { ArcChip, ArcEnd, ArcName } from './arc-request.ts'

/** Names and chips keep this far from each other (pixels); a chip is this high and stands over the letters of its line. */
const GAP = 4
const CHIP_HEIGHT = 14
const NAME_MIDDLE = 6
/** Chips of one line differ a little in height. */
const SAME_LINE = 8

interface Taken { readonly left: number; readonly right: number }

export class NameSpots {
  readonly #lines: { readonly top: number; readonly taken: Taken[] }[] = []
  readonly #chips = new Map<string, ArcChip>()

  constructor(chips: readonly ArcChip[]) {
    for (const chip of chips) {
      this.#chips.set(chip.id, chip)
      this.#line(chip.top).push(chip)
    }
  }

  /** Beside the chip of the end: behind it as one reads, else before it; over the chip itself where both sides are taken. */
  role(end: ArcEnd, stop: Stop): ArcName {
    const top = stop.base + 1
    const rtl = end.place.kind === 'letter' && end.place.point.rtl
    const chip = this.#chips.get(end.ref) ?? { left: stop.x - 1, right: stop.x + 1 }
    const width = end.roleWidth
    const behind = rtl ? { left: chip.left - GAP - width, right: chip.left - GAP } : { left: chip.right + GAP, right: chip.right + GAP + width }
    const before = rtl ? { left: chip.right + GAP, right: chip.right + GAP + width } : { left: chip.left - GAP - width, right: chip.left - GAP }
    const over = rtl ? { left: chip.right - width, right: chip.right } : { left: chip.left, right: chip.left + width }
    const line = this.#line(top)
    const spot = [behind, before].find((one) => isFree(line, one)) ?? over
    line.push(spot)
    return { x: (spot.left + spot.right) / 2, y: top - NAME_MIDDLE, upright: false }
  }

  /** In the widest free stretch of a rail, the first line's before the next; along the margin or over the chips only for one in focus. */
  label({ request, rails, spine }: Shape, hub: { readonly x: number; readonly y: number }): ArcName | null {
    const { labelWidth: width } = request
    for (const { line, stops } of rails) {
      const xs = [...stops.map(({ x }) => x), ...(spine === null ? [] : [spine.x])]
      const taken = this.#line(line)
      const gap = widest(taken, Math.min(...xs), Math.max(...xs))
      if (gap === null || gap.right - gap.left < width + 2 * GAP) continue
      const x = (gap.left + gap.right) / 2
      taken.push({ left: x - width / 2, right: x + width / 2 })
      return { x, y: line - NAME_MIDDLE, upright: false }
    }
    if (request.rank > 0) return null
    if (spine !== null && spine.bottom - spine.top > width + 2 * GAP) return { ...hub, upright: true }
    const first = rails[0]
    return first === undefined ? null : { x: spine === null ? hub.x : spine.x + (spine.right ? -1 : 1) * (width / 2 + GAP), y: first.line - NAME_MIDDLE - CHIP_HEIGHT, upright: false }
  }

  /** Names of others stay off the rails of one in focus. */
  keepClear({ rails, spine }: Shape): void {
    for (const { line, stops } of rails) {
      const xs = [...stops.map(({ x }) => x), ...(spine === null ? [] : [spine.x])]
      this.#line(line).push({ left: Math.min(...xs), right: Math.max(...xs) })
    }
  }

  #line(top: number): Taken[] {
    const known = this.#lines.find((line) => Math.abs(line.top - top) < SAME_LINE)
    if (known !== undefined) return known.taken
    const line = { top, taken: [] }
    this.#lines.push(line)
    return line.taken
  }
}

const isFree = (taken: readonly Taken[], { left, right }: Taken): boolean => !taken.some((other) => left < other.right + GAP && other.left < right + GAP)

function widest(taken: readonly Taken[], from: number, to: number): Taken | null {
  let best: Taken | null = null
  let left = from
  const look = (right: number): void => {
    if (right - left > (best === null ? 0 : best.right - best.left)) best = { left, right }
  }
  for (const other of taken.filter((one) => one.right > from && one.left < to).sort((a, b) => a.left - b.left)) {
    look(Math.min(other.left, to))
    left = Math.max(left, other.right)
  }
  look(to)
  return best
}
