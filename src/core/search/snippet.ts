/** A hit with the words around it, for lists of keywords in context. */
import type { OffsetTable } from '../text/offsets.ts'
import { createOffsetTable } from '../text/offsets.ts'
import { words } from '../text/segment.ts'

/** Three pieces of the text that follow one another in reading order, unchanged: line breaks are still in them. */
export interface Snippet {
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Code points beyond the window that are read, so that a word at its edge is seen whole. */
const LOOK_AROUND = 64

/**
 * Up to `width` code points on either side of a range (code points), fewer where a word would be cut; white space at the outer edges
 * is left out. Give the text's table where many snippets are cut from it. Throws a `RangeError` for a range outside the text.
 */
export function snippet(
  text: string, match: { readonly start: number; readonly end: number }, width: number, table: OffsetTable = createOffsetTable(text),
): Snippet {
  const start = table.toUtf16(match.start)
  const end = table.toUtf16(match.end)
  const from = table.toUtf16(Math.max(0, match.start - width))
  const to = table.toUtf16(Math.min(table.length, match.end + width))
  const earlier = table.toUtf16(Math.max(0, match.start - width - LOOK_AROUND))
  const later = table.toUtf16(Math.min(table.length, match.end + width + LOOK_AROUND))
  const first = words(text.slice(earlier, start)).find((word) => earlier + word.start >= from)
  const last = words(text.slice(end, later)).findLast((word) => end + word.end <= to)
  return {
    before: first === undefined ? '' : text.slice(earlier + first.start, start).trimStart(),
    match: text.slice(start, end),
    after: last === undefined ? '' : text.slice(end, end + last.end).trimEnd(),
  }
}
