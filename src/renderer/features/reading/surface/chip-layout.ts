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
  /** Chips of a lower rank are placed first and never folded into one of a higher: 0 is the selected span's. */
  readonly rank: number
}

export interface ChipPlace<T> {
  readonly request: T
  readonly x: number
  readonly top: number
  readonly rtl: boolean
  /** The chips folded into this one. */
  readonly folded: readonly T[]
}

/** More than this many boxes make scrolling slow; beyond it every line keeps one chip with a count. */
export const CHIP_LIMIT = 400
/** Chips on one line stand at least this far apart; a count adds `COUNT_WIDTH` (pixels). */
const GAP = 2
const COUNT_WIDTH = 18
/** Letters of one line differ a little in their tops (other fonts); this many pixels still are one line. */
const SAME_LINE = 8

interface Open<T> {
  readonly request: T
  readonly folded: T[]
}

/** The stretch of a line that a chip covers, with its count where it has one. */
function reach<T extends ChipRequest>({ request, folded }: Open<T>): readonly [left: number, right: number] {
  const width = request.width + (folded.length > 0 ? COUNT_WIDTH : 0)
  return request.rtl ? [request.x - width, request.x] : [request.x, request.x + width]
}

function meet<T extends ChipRequest>(a: Open<T>, b: Open<T>): boolean {
  const [left, right] = reach(a)
  const [otherLeft, otherRight] = reach(b)
  return left < otherRight + GAP && otherLeft < right + GAP
}

/** Puts a chip onto its line, or folds it into one that it would cover; a chip that grew by a count takes in whom it now meets. */
function place<T extends ChipRequest>(line: Open<T>[], chip: Open<T>, crowded: boolean): void {
  let grown = line.find((other) => crowded || meet(chip, other))
  if (grown === undefined) {
    line.push(chip)
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

/** Places chips by rank, then as given. A chip that would cover another is folded into it. */
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
    place(line.chips, { request, folded: [] }, crowded)
  }
  const placed = lines.flatMap((line) => line.chips)
  return placed.map(({ request, folded }) => ({ request, x: request.x, top: request.top, rtl: request.rtl, folded }))
}
