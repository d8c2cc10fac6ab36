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

const PART_OF_WORD = /^[\p{L}\p{N}\p{M}\p{Co}]/u
const INSIDE = 1
const BETWEEN = 2
const SPACE = 0x20
/** What each UTF-16 unit is, filled in as units are met. Surrogates stay 0: they are looked up as code points. */
const kinds = new Uint8Array(0x10000)

function kindOf(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const known = kinds[unit]!
  if (known !== 0) return known
  const kind = PART_OF_WORD.test(text.slice(index, index + 2)) ? INSIDE : BETWEEN
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind
  return kind
}

/** Folded text with a space in place of every UTF-16 unit that belongs to no word: cutting it at spaces gives the words of `tokenizeFolded`. */
export function spaceBetweenWords(folded: string): string {
  let spaced = ''
  let from = 0
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index)
    if (kindOf(folded, index) === INSIDE) {
      if (unit >= 0xd800 && unit <= 0xdbff) index++
    } else if (unit !== SPACE) {
      spaced += `${folded.slice(from, index)} `
      from = index + 1
    }
  }
  return spaced + folded.slice(from)
}
