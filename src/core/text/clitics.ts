/** Where the clitics written onto the front of an Arabic word end. Positions are UTF-16 units of the word. */
import type { Folded } from './fold.ts'
import { foldText } from './fold.ts'

/** Letters that a word keeps when its clitics are taken off. */
const LEAST_REMAINDER = 2

/** The article's alef has no hamza: ألمانيا and إلى begin with none. Bare alef, wasla, and their presentation forms. */
const ARTICLE_ALEF = /^[\u0627\u0671\uFB50\uFB51\uFE8D\uFE8E]/

function isArticle(word: string, folded: Folded, at: number): boolean {
  return folded.text.startsWith('ال', at) && ARTICLE_ALEF.test(word.slice(folded.starts[at], folded.ends[at]).normalize('NFC'))
}

/** Numbers of folded letters after which a clitic of the longest chain ends: و ف, then ب ل ك س, then ال (لل after ل). */
function chain(word: string, folded: Folded): number[] {
  const letters = folded.text
  const ends: number[] = []
  let at = 0
  if (/^[وف]/.test(letters)) ends.push(++at)
  if (letters.startsWith('لل', at)) return [...ends, at + 1, at + 2]
  if (/^(?:[بلك]|س[ايتن])/.test(letters.slice(at))) ends.push(++at)
  if (letters[at - 1] !== 'س' && isArticle(word, folded, at)) ends.push(at + 2)
  return ends
}

/**
 * The positions inside `word` at which a leading clitic ends, ascending: وللصين gives 1, 2 and 3, بالعربية 1 and 3. Marks and tatweel
 * go with the letter before them. It tells where a clitic *may* end, by letters alone (واشنطن gives 1): the reader decides.
 */
export function cliticBoundaries(word: string): number[] {
  const folded = foldText(word)
  return chain(word, folded)
    .filter((end) => folded.text.length - end >= LEAST_REMAINDER && folded.starts[end] !== folded.starts[end - 1])
    .map((end) => folded.starts[end]!)
}
