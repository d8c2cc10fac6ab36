/** The way from a paragraph to the same paragraph of another text, which may differ in marks, hamza, digits and case. Positions are UTF-16 units. */
import { foldString, foldText, type Folded } from './fold.ts'
import type { OffsetTable } from './offsets.ts'
import { paragraphs, type TextRange } from './paragraphs.ts'
import { tokenizeFolded } from './tokens.ts'

/** Shorter lines (by-lines, "read also") stand in articles that have nothing else in common. */
const LEAST_WORDS = 5

/** A paragraph that is long enough to be known again. */
export interface KnownParagraph extends TextRange {
  /** Its folded text without the spaces around it: equal for what counts as the same paragraph. */
  readonly key: string
  /** Its folded words. */
  readonly words: readonly string[]
  /** How many paragraphs of the same text before it are the same. */
  readonly occurrence: number
}

/** The paragraphs of a text that are long enough to be known again, in order. */
export function knownParagraphs(text: string): KnownParagraph[] {
  const seen = new Map<string, number>()
  const found: KnownParagraph[] = []
  for (const { start, end } of paragraphs(text)) {
    const key = foldString(text.slice(start, end)).trim()
    const words = tokenizeFolded(key).map((token) => token.text)
    if (words.length < LEAST_WORDS) continue
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    found.push({ start, end, key, words, occurrence })
  }
  return found
}

const spacesBefore = (folded: string): number => folded.length - folded.trimStart().length

/** The folded units that a range of the source touches, `[first, last]`; `null` where it touches none. */
function unitsOf({ starts, ends }: Folded, start: number, end: number): readonly [first: number, last: number] | null {
  let first = 0
  while (first < ends.length && ends[first]! <= start) first++
  let last = first
  while (last + 1 < starts.length && starts[last + 1]! < end) last++
  return first < starts.length && starts[first]! < end ? [first, last] : null
}

/**
 * A function that leads a range of the first paragraph to the range of the second that reads the same when folded, `null` for a range
 * that has none (one that is nothing but marks, or cuts a letter). The paragraphs must have the same `key`.
 */
export function wayBetween(from: string, to: string): (range: TextRange) => TextRange | null {
  if (from === to) return (range) => range
  const [here, there] = [foldText(from), foldText(to)]
  const shift = spacesBefore(there.text) - spacesBefore(here.text)
  return ({ start, end }) => {
    const units = unitsOf(here, start, end)
    if (units === null) return null
    const range = { start: there.starts[units[0] + shift], end: there.ends[units[1] + shift] }
    if (range.start === undefined || range.end === undefined) return null
    return foldString(to.slice(range.start, range.end)) === foldString(from.slice(start, end)) ? { start: range.start, end: range.end } : null
  }
}

/** A range of UTF-16 units, counted in code points. */
export const codePointRange = (table: OffsetTable, { start, end }: TextRange): TextRange => ({ start: table.toCodePoint(start), end: table.toCodePoint(end) })
