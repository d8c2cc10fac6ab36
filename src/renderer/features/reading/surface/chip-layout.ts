/** Where label chips go: at the first logical letter of each span, folded into counts where a line is crowded. No DOM. */

export interface ChipRequest {
  /** What is drawn, e.g. the label's title. */
  readonly text: string
  /** Width of the chip in CSS pixels. */
  readonly width: number
  /** The corner of the first logical letter: its right edge where that letter runs from right to left. */
  readonly x: number
  /** `x` and `top` are measured in this section. */
  readonly section: number
  readonly top: number
  readonly rtl: boolean
  /** Pixels from `x`, in the chip's own direction, to the edge of the paper, which would cut it. */
  readonly room: number
  /** Chips of a lower rank are placed first and never folded into one of a higher: 0 is the selected span's. */
  readonly rank: number
}

export interface ChipPlace<T> {
  readonly request: T
  /** How far the chip stands from its letter so that it covers no other chip: pixels on in its own direction, or back where negative. */
  readonly shift: number
  readonly top: number
  readonly rtl: boolean
  /** The chips folded into this one. */
  readonly folded: readonly T[]
}

/** More than this many boxes make scrolling slow; beyond it every line keeps one chip with a count. */
export const CHIP_LIMIT = 400
/** Chips on one line stand at least this far apart; a count adds `COUNT_WIDTH` (pixels). */
const GAP = 2
export const COUNT_WIDTH = 18
/** A chip stands aside by at most this much (pixels), so that it still is over its span; beyond it is folded. */
const ASIDE = 16
/** Letters of one line differ a little in their tops (other fonts); this many pixels still are one line. */
const SAME_LINE = 8

interface Open<T> {
  readonly request: T
  readonly shift: number
  readonly folded: T[]
}

/** The stretch of a line that a chip covers, with its count where it has one. */
function reach<T extends ChipRequest>({ request, shift, folded }: Open<T>): readonly [left: number, right: number] {
  const width = request.width + (folded.length > 0 ? COUNT_WIDTH : 0)
  return request.rtl ? [request.x - shift - width, request.x - shift] : [request.x + shift, request.x + shift + width]
}

function meet<T extends ChipRequest>(a: Open<T>, b: Open<T>): boolean {
  const [left, right] = reach(a)
  const [otherLeft, otherRight] = reach(b)
  return left < otherRight + GAP && otherLeft < right + GAP
}

/** The chip beside the other one instead of over it, on the side that takes the smaller step; `null` where that is too far away. */
function aside<T extends ChipRequest>(line: readonly Open<T>[], chip: Open<T>, other: Open<T>): Open<T> | null {
  const [left, right] = reach(chip)
  const [otherLeft, otherRight] = reach(other)
  const sign = chip.request.rtl ? -1 : 1
  const steps = [sign * (otherRight + GAP - left), sign * (otherLeft - GAP - right)].sort((a, b) => Math.abs(a) - Math.abs(b))
  for (const step of steps) {
    const moved = { ...chip, shift: chip.shift + step }
    if (Math.abs(step) <= ASIDE && !line.some((one) => meet(moved, one))) return moved
  }
  return null
}

/** Puts a chip onto its line, or folds it into one that it would cover; a chip that grew by a count takes in whom it now meets. */
function place<T extends ChipRequest>(line: Open<T>[], chip: Open<T>, crowded: boolean): void {
  let grown = line.find((other) => crowded || meet(chip, other))
  const beside = grown === undefined ? chip : crowded ? null : aside(line, chip, grown)
  if (grown === undefined || beside !== null) {
    line.push(beside ?? chip)
    return
  }
  grown.folded.push(chip.request)
  for (;;) {
    const now: Open<T> = grown
    const met = line.find((other) => other !== now && meet(now, other))
    if (met === undefined) return
    const [stays, goes]: [Open<T>, Open<T>] = met.request.rank < now.request.rank ? [met, now] : [now, met]
    stays.folded.push(goes.request, ...goes.folded)
    line.splice(line.indexOf(goes), 1)
    grown = stays
  }
}

/** Places chips by rank, then as given. A chip that would cover another stands aside a little, or is folded into it. */
export function layOutChips<T extends ChipRequest>(requests: readonly T[], limit: number = CHIP_LIMIT): ChipPlace<T>[] {
  const crowded = requests.length > limit
  const lines: { readonly section: number; readonly top: number; readonly chips: Open<T>[] }[] = []
  const byKey = new Map<string, (typeof lines)[number]>()
  for (const request of [...requests].sort((a, b) => a.rank - b.rank)) {
    const key = (row: number): string => `${request.section}:${row}`
    const row = Math.round(request.top / SAME_LINE)
    let line = [row, row - 1, row + 1].map((at) => byKey.get(key(at))).find((one) => one !== undefined && Math.abs(one.top - request.top) < SAME_LINE)
    if (line === undefined) {
      line = { section: request.section, top: request.top, chips: [] }
      lines.push(line)
      byKey.set(key(row), line)
    }
    place(line.chips, { request, shift: Math.min(0, request.room - request.width - COUNT_WIDTH), folded: [] }, crowded)
  }
  const placed = lines.flatMap((line) => line.chips)
  return placed.map(({ request, shift, folded }) => ({ request, shift, top: request.top, rtl: request.rtl, folded }))
}
