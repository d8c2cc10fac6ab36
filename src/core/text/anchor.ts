/** Anchors: what a span remembers of its text, and how it is found again in another version of it. All positions are code points. */
import type { Part } from '../spans/span.ts'
import type { OffsetTable } from './offsets.ts'
import { sliceCodePoints } from './offsets.ts'
import { placements } from './placements.ts'

/** Code points of context kept on either side. */
export const CONTEXT_LENGTH = 32

/** What was read at the anchored place. The parts of a discontinuous span are joined by one space in `quote`. */
export interface AnchorText {
  readonly quote: string
  /** Up to 32 code points before the first part. */
  readonly prefix: string
  /** Up to 32 code points after the last part. */
  readonly suffix: string
}

/** An anchor as stored. It may be stale: only resolving it against a text says where it stands. */
export interface StoredAnchor extends AnchorText {
  readonly parts: readonly Part[]
}

/**
 * Where a stored anchor stands in a text. `exact`: where it was. `moved`: the quote stands elsewhere, and `score` is the share (0 to 1)
 * of the stored context found again around it, 1 where no context was stored. `lost`: not found, or at several places that fit equally well.
 */
export type ResolvedAnchor =
  | { readonly status: 'exact'; readonly parts: readonly Part[] }
  | { readonly status: 'moved'; readonly parts: readonly Part[]; readonly score: number }
  | { readonly status: 'lost'; readonly reason: string }

/**
 * Why these parts are no range of a text of `length` code points, or `null` where they are: integers, non-empty, ascending, disjoint.
 * Parts that touch are allowed. A code point position cannot split a surrogate pair, so nothing needs to be asked about that.
 */
export function checkParts(parts: readonly Part[], length: number): string | null {
  if (parts.length === 0) return 'there are no parts'
  let previous: Part | null = null
  for (const part of parts) {
    const [start, end] = part
    const named = `part ${start} to ${end}`
    if (!Number.isInteger(start) || !Number.isInteger(end)) return `${named} is not in whole code points`
    if (start > end) return `${named} is reversed`
    if (start === end) return `${named} is empty`
    if (start < 0 || end > length) return `${named} lies outside the text (0 to ${length} code points)`
    if (previous !== null && start < previous[1]) {
      const relation = end <= previous[0] ? 'stands before' : 'overlaps'
      return `${named} ${relation} part ${previous[0]} to ${previous[1]}, which is listed before it`
    }
    previous = part
  }
  return null
}

/** What an anchor at these parts remembers. Throws a `RangeError` where `checkParts` finds fault. */
export function describeParts(text: string, table: OffsetTable, parts: readonly Part[]): AnchorText {
  const fault = checkParts(parts, table.length)
  if (fault !== null) throw new RangeError(fault)
  const start = parts[0]![0]
  const end = parts.at(-1)![1]
  return {
    quote: parts.map(([from, to]) => sliceCodePoints(text, table, from, to)).join(' '),
    prefix: sliceCodePoints(text, table, Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: sliceCodePoints(text, table, end, Math.min(table.length, end + CONTEXT_LENGTH)),
  }
}

/** The quote cut into the texts of its parts, or `null` where it does not fit their lengths. */
function quotePieces(stored: StoredAnchor): string[] | null {
  if (stored.parts.length === 1) return [stored.quote]
  const characters = Array.from(stored.quote)
  const pieces: string[] = []
  let at = 0
  for (const [start, end] of stored.parts) {
    if (at > 0 && characters[at++] !== ' ') return null
    pieces.push(characters.slice(at, at + end - start).join(''))
    at += end - start
  }
  return at === characters.length ? pieces : null
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every(([start, end], index) => start === b[index]![0] && end === b[index]![1])

/** Finds a stored anchor in a text. Nothing is guessed: two places that fit equally well, neither of them the stored one, are a loss with its reason. */
export function resolveAnchor(text: string, table: OffsetTable, stored: StoredAnchor): ResolvedAnchor {
  if (stored.quote === '') return { status: 'lost', reason: 'the quote is empty' }
  if (!stored.quote.isWellFormed()) return { status: 'lost', reason: 'the quote holds a lone surrogate' }
  const fault = checkParts(stored.parts, Number.MAX_SAFE_INTEGER)
  if (fault !== null) return { status: 'lost', reason: `the stored position is no range of any text: ${fault}` }
  if (checkParts(stored.parts, table.length) === null) {
    const here = describeParts(text, table, stored.parts)
    if (here.quote === stored.quote && here.prefix === stored.prefix && here.suffix === stored.suffix) {
      return { status: 'exact', parts: stored.parts }
    }
  }
  const pieces = quotePieces(stored)
  if (pieces === null) return { status: 'lost', reason: 'the quote does not fit the lengths of the parts' }
  const found = placements(text, table, stored, pieces)
  const best = found[0]
  if (best === undefined) return { status: 'lost', reason: 'the quote does not occur in the text' }
  const equal = found.filter((placement) => placement.score === best.score)
  const inPlace = equal.find((placement) => sameParts(placement.parts, stored.parts))
  if (inPlace !== undefined) return { status: 'exact', parts: inPlace.parts }
  if (equal.length > 1) return { status: 'lost', reason: `the quote fits equally well at ${equal.length} places` }
  return { status: 'moved', parts: best.parts, score: best.score }
}
