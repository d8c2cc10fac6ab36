/** The words of folded text, exactly as SQLite's full-text index cuts them. */

/** A word of folded text; positions are UTF-16 units of the folded text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Runs of letters, numbers, marks and private-use characters: on *folded* text the tokens of FTS5's
 * `unicode61 remove_diacritics 0 categories 'L* N* Co M*'`. On other text the two differ (case, new symbols).
 */
const TOKEN = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

export function tokenizeFolded(folded: string): Token[] {
  const tokens: Token[] = []
  for (const match of folded.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return tokens
}
