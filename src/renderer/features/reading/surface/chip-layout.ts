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
  /** The selected span's chip is never folded into another. */
  readonly first: boolean
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
const GAP = 3
const COUNT_WIDTH = 18
/** Letters of one line differ a little in their tops (other fonts); this many pixels still are one line. */
const SAME_LINE = 8

const left = (request: ChipRequest): number => (request.rtl ? request.x - request.width - COUNT_WIDTH : request.x)
const right = (request: ChipRequest): number => (request.rtl ? request.x : request.x + request.width + COUNT_WIDTH)

interface Open<T> {
  readonly request: T
  readonly folded: T[]
}

/** Places chips in order of importance: selected first, then as given. A chip that would cover another is folded into it. */
export function layOutChips<T extends ChipRequest>(requests: readonly T[], limit: number = CHIP_LIMIT): ChipPlace<T>[] {
  const crowded = requests.length > limit
  const lines = new Map<string, Open<T>[]>()
  const placed: Open<T>[] = []
  for (const request of [...requests].sort((a, b) => Number(b.first) - Number(a.first))) {
    const key = (line: number): string => `${request.section}:${line}`
    const line = Math.round(request.top / SAME_LINE)
    const near = [line - 1, line, line + 1].flatMap((at) => lines.get(key(at)) ?? []).filter((other) => Math.abs(other.request.top - request.top) < SAME_LINE)
    const covered = near.find((other) => crowded || (left(request) < right(other.request) + GAP && left(other.request) < right(request) + GAP))
    if (covered !== undefined) {
      covered.folded.push(request)
      continue
    }
    const open: Open<T> = { request, folded: [] }
    placed.push(open)
    lines.set(key(line), [...(lines.get(key(line)) ?? []), open])
  }
  return placed.map(({ request, folded }) => ({ request, x: request.x, top: request.top, rtl: request.rtl, folded }))
}
