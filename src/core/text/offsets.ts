/** Positions of a text: code points (stored, exchanged) to and from UTF-16 units (strings, the DOM). */

/**
 * Converts positions of one text. Both ends of the text are positions; anything outside it, or not an integer, throws a
 * `RangeError`, as does a UTF-16 position inside a surrogate pair, which is no position of the text at all.
 */
export interface OffsetTable {
  /** Length of the text in code points. A lone surrogate counts as one. */
  readonly length: number
  /** Length of the text in UTF-16 units. */
  readonly utf16Length: number
  /** Code point position to UTF-16 position. */
  toUtf16(codePoint: number): number
  /** UTF-16 position to code point position. */
  toCodePoint(utf16: number): number
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

function check(position: number, length: number, unit: string): void {
  if (!Number.isInteger(position) || position < 0 || position > length) {
    throw new RangeError(`position ${position} is not within the text (0 to ${length} ${unit})`)
  }
}

/** UTF-16 positions of the surrogate pairs, ascending. */
function astralPositions(text: string): Int32Array {
  const found: number[] = []
  for (let index = 0; index < text.length - 1; index++) {
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) found.push(index++)
  }
  return Int32Array.from(found)
}

function identityTable(length: number): OffsetTable {
  return {
    length,
    utf16Length: length,
    toUtf16(codePoint) {
      check(codePoint, length, 'code points')
      return codePoint
    },
    toCodePoint(utf16) {
      check(utf16, length, 'UTF-16 units')
      return utf16
    },
  }
}

/** Number of pairs that begin before `position`; the k-th pair begins at `astral[k] - k * shift`. */
function pairsBefore(astral: Int32Array, position: number, shift: 0 | 1): number {
  let low = 0
  let high = astral.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (astral[middle]! - middle * shift < position) low = middle + 1
    else high = middle
  }
  return low
}

/** O(n) to make, O(log pairs) to ask, and no more than a bounds check where the text has no surrogate pairs. */
export function createOffsetTable(text: string): OffsetTable {
  const astral = astralPositions(text)
  if (astral.length === 0) return identityTable(text.length)
  const utf16Length = text.length
  const length = utf16Length - astral.length
  return {
    length,
    utf16Length,
    toUtf16(codePoint) {
      check(codePoint, length, 'code points')
      return codePoint + pairsBefore(astral, codePoint, 1)
    },
    toCodePoint(utf16) {
      check(utf16, utf16Length, 'UTF-16 units')
      const pairs = pairsBefore(astral, utf16, 0)
      if (pairs > 0 && astral[pairs - 1] === utf16 - 1) {
        throw new RangeError(`UTF-16 position ${utf16} lies inside a surrogate pair`)
      }
      return utf16 - pairs
    },
  }
}

/** Number of code points between two UTF-16 positions, counted without a copy of the text. */
export function countCodePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++, count++) {
    if (isHigh(text.charCodeAt(at))) at++
  }
  return count
}

/** The text of the code points `[start, end)`. Throws a `RangeError` where that is no range of the text. */
export function sliceCodePoints(text: string, table: OffsetTable, start: number, end: number): string {
  if (start > end) throw new RangeError(`range ${start} to ${end} is reversed`)
  return text.slice(table.toUtf16(start), table.toUtf16(end))
}

/** UTF-16 position of the first lone surrogate, or -1. */
export function findLoneSurrogate(text: string): number {
  if (text.isWellFormed()) return -1
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isLow(unit)) return index
    if (!isHigh(unit)) continue
    if (!isLow(text.charCodeAt(index + 1))) return index
    index++
  }
  return -1
}

/** Something no text may hold, and where (UTF-16 position). */
export interface Forbidden {
  readonly index: number
  readonly what: 'lone surrogate' | 'NUL'
}

/** The first character that no text may hold, or `null`. */
export function findForbidden(text: string): Forbidden | null {
  const nul = text.indexOf('\0')
  const surrogate = findLoneSurrogate(text)
  if (surrogate >= 0 && (nul < 0 || surrogate < nul)) return { index: surrogate, what: 'lone surrogate' }
  return nul >= 0 ? { index: nul, what: 'NUL' } : null
}
