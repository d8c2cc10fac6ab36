/**
 * The names of a project in a text: they say who, not what. Two sentences that share a president's name and title and nothing else are the
 * likeliest error of any comparison by letters, so names are taken out of what is looked for.
 */
import { fronts } from '../search/arabic-forms.ts'
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

/** Names by the folded word that they begin with, each as its folded words. */
export type Names = ReadonlyMap<string, readonly (readonly string[])[]>

/** A name of one short word is a letter or a particle too often. */
const LEAST_LETTERS = 3

/** Prepares names and aliases. Of a name of several words, its last counts alone as well: a person is named so after the first time. */
export function namesOf(names: Iterable<string>): Names {
  const byFirst = new Map<string, string[][]>()
  const put = (words: readonly string[]): void => {
    const first = words[0]
    if (first === undefined || (words.length === 1 && first.length < LEAST_LETTERS)) return
    const known = byFirst.get(first)
    if (known === undefined) byFirst.set(first, [[...words]])
    else if (!known.some((other) => other.join(' ') === words.join(' '))) known.push([...words])
  }
  for (const name of names) put(tokenizeFolded(foldString(name)).map(({ text }) => text))
  for (const known of byFirst.values()) known.sort((a, b) => b.length - a.length)
  return byFirst
}

/** What may stand before the first word of a name, the empty front included. */
function* withoutFront(word: string): Generator<string> {
  yield word
  const seen = new Set<string>()
  for (const { letters } of fronts('')) {
    if (letters === '' || seen.has(letters) || !word.startsWith(letters)) continue
    seen.add(letters)
    yield word.slice(letters.length)
    if (letters.endsWith('لل')) yield `ال${word.slice(letters.length)}`
  }
}

/** For each word of a text, the number of words of the name that begins there; 0 where none does or the word lies inside one. */
export function findNames(words: readonly string[], names: Names): Uint8Array {
  const found = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) {
    let longest = 0
    for (const first of withoutFront(words[at]!)) {
      for (const name of names.get(first) ?? []) {
        if (name.length > longest && name.every((word, index) => index === 0 || words[at + index] === word)) longest = name.length
      }
    }
    if (longest === 0) continue
    found[at] = longest
    at += longest - 1
  }
  return found
}
