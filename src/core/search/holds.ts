/** Whether a short text (a note, a quote, a name) holds all words of a query, in any spelling and with clitics. */
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

const LAST = 64
const wordsOf = new Map<string, readonly string[]>()

/** The folded words of a query, kept for the few that are asked over and over. */
function words(query: string): readonly string[] {
  const known = wordsOf.get(query)
  if (known) return known
  const found = tokenizeFolded(foldString(query)).map((token) => token.text)
  if (wordsOf.size >= LAST) wordsOf.clear()
  wordsOf.set(query, found)
  return found
}

/** Every word of `query` stands somewhere in `text`, also inside a longer word; a query without words (a sign) as it is, one of nothing nowhere. */
export function queryHolds(text: string, query: string): boolean {
  const folded = foldString(text)
  const wanted = words(query)
  const sign = foldString(query).trim()
  return wanted.length === 0 ? sign !== '' && folded.includes(sign) : wanted.every((word) => folded.includes(word))
}
