/** The places of a text at which a quote stands, best context first. Positions are code points unless said otherwise. */
import type { Part } from '../spans/span.ts'
import type { OffsetTable } from './offsets.ts'

/** What is looked for: the stored parts (their gaps say how far apart the pieces stood) and the context around them. */
interface Wanted {
  readonly parts: readonly Part[]
  readonly prefix: string
  readonly suffix: string
}

/** One place, and the share (0 to 1) of the wanted context that stands around it. */
export interface Placement {
  readonly parts: readonly Part[]
  readonly score: number
}

/** How much wider than it was a gap between two parts may have become. */
const GAP_SLACK = 64

/** UTF-16 positions of all occurrences, overlapping ones included. */
function* occurrences(text: string, needle: string, from = 0): Generator<number> {
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) yield at
}

/** UTF-16 units of `before` that stand, unbroken, right before `at`. */
function sharedBefore(text: string, at: number, before: string): number {
  let shared = 0
  while (shared < before.length && shared < at && text[at - 1 - shared] === before[before.length - 1 - shared]) shared++
  return shared
}

/** UTF-16 units of `after` that stand, unbroken, right after `at`. */
function sharedAfter(text: string, at: number, after: string): number {
  let shared = 0
  while (shared < after.length && text[at + shared] === after[shared]) shared++
  return shared
}

/** UTF-16 ranges of the pieces when the first one stands at `at`; each further piece is taken nearest to its old distance. */
function placeFrom(text: string, at: number, pieces: readonly string[], gaps: readonly number[]): [number, number][] | null {
  const ranges: [number, number][] = [[at, at + pieces[0]!.length]]
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) continue
    const end = ranges.at(-1)![1]
    const gap = gaps[index - 1]!
    const window = text.slice(0, end + 2 * gap + GAP_SLACK + piece.length)
    let nearest: number | null = null
    for (const candidate of occurrences(window, piece, end)) {
      if (nearest === null || Math.abs(candidate - end - gap) < Math.abs(nearest - end - gap)) nearest = candidate
    }
    if (nearest === null) return null
    ranges.push([nearest, nearest + piece.length])
  }
  return ranges
}

/**
 * All placements of the quote, best first. `pieces` are the texts of the parts, well-formed and not empty, so that an occurrence
 * can neither begin nor end inside a surrogate pair of a well-formed text.
 */
export function placements(text: string, table: OffsetTable, wanted: Wanted, pieces: readonly string[]): Placement[] {
  const gaps = wanted.parts.slice(1).map(([start], index) => start - wanted.parts[index]![1])
  const context = wanted.prefix.length + wanted.suffix.length
  const found: Placement[] = []
  for (const at of occurrences(text, pieces[0]!)) {
    const ranges = placeFrom(text, at, pieces, gaps)
    if (ranges === null) continue
    const shared = sharedBefore(text, at, wanted.prefix) + sharedAfter(text, ranges.at(-1)![1], wanted.suffix)
    found.push({
      parts: ranges.map(([start, end]) => [table.toCodePoint(start), table.toCodePoint(end)] as const),
      score: context === 0 ? 1 : shared / context,
    })
  }
  return found.sort((a, b) => b.score - a.score)
}
