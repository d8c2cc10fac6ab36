/** Which words of a candidate made it one: those with the stem of a word that was looked for, or nearly its letters. */
import { countCodePoints } from '../text/offsets.ts'
import { foldString, foldText, sourceRange } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'
import { lightStem } from './light-stem.ts'
import { findNames, type Names } from './names.ts'

/** Folded words that any two sentences share. */
const EMPTY = new Set(
  ('في من الي علي ان عن مع هذا هذه التي الذي الذين بين ما لا لم لن قد كان كانت هو هي هم كما او ثم بعد قبل كل اي حيث خلال غير ذلك تلك منذ حتي اذا لكن بل وقد وان لان بان '
    + 'the a an of to in on at for and or is are was were be by with that this it as from').split(' '),
)
/** Share of common letter pairs from which two words read alike. */
const ALIKE = 0.65

const pairs = (word: string): string[] => Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2))

function alike(a: string, b: string): boolean {
  const [left, right] = [pairs(a), pairs(b)]
  const rest = [...right]
  let common = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return (2 * common) / (left.length + right.length) >= ALIKE
}

/** The words of `text`, as written, that tie it to `query`: ranges of code points, ascending, words side by side joined. Names do not count. */
export function matchedWords(query: string, text: string, names: Names): readonly (readonly [start: number, end: number])[] {
  const asked = tokenizeFolded(foldString(query)).map((token) => token.text)
  const named = findNames(asked, names)
  const wanted = new Set<string>()
  for (let at = 0; at < asked.length; at++) {
    if (named[at]! > 0) at += named[at]! - 1
    else if (!EMPTY.has(asked[at]!)) wanted.add(lightStem(asked[at]!))
  }
  const folded = foldText(text)
  const found: [number, number][] = []
  let beforeEnd = -1
  for (const token of tokenizeFolded(folded.text)) {
    const stem = lightStem(token.text)
    if (EMPTY.has(token.text) || !(wanted.has(stem) || (stem.length > 3 && [...wanted].some((other) => other.length > 3 && alike(stem, other))))) continue
    const { start, end } = sourceRange(folded, token.start, token.end)
    const last = found.at(-1)
    // One space between two matched words belongs to the match.
    if (last !== undefined && token.start - beforeEnd === 1) last[1] = end
    else found.push([start, end])
    beforeEnd = token.end
  }
  return found.map(([start, end]) => {
    const from = countCodePoints(text, 0, start)
    return [from, from + countCodePoints(text, start, end)] as const
  })
}
