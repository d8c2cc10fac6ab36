/** Paragraphs: the lines of a text. Positions are UTF-16 units. */

/** A range of UTF-16 units `[start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/**
 * The ranges between line feeds, empty ones included, so that the paragraphs joined by `\n` are the text again. A carriage return
 * stays inside its paragraph, and U+2028, U+2029 and U+0085 split nothing.
 */
export function paragraphs(text: string): TextRange[] {
  const found: TextRange[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    found.push({ start, end })
    start = end + 1
  }
  found.push({ start, end: text.length })
  return found
}

/** The line around a position with its line feed. Neither a word nor a grapheme cluster reaches past it. */
export function lineAround(text: string, index: number): TextRange {
  const end = text.indexOf('\n', index)
  return { start: index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1, end: end < 0 ? text.length : end + 1 }
}
