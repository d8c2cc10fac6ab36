/** Two wordings side by side, word by word: which words they share in the same order, whatever their spelling. */
import { foldString } from '../text/fold.ts'
import { lightStem } from '../similarity/light-stem.ts'

export interface DiffPart {
  readonly text: string
  /** Whether the other wording has these words too. */
  readonly same: boolean
}

interface Word { readonly text: string; readonly key: string }

/** Words with the white space before them; punctuation stays with its word and does not count. */
const wordsOf = (text: string): Word[] =>
  (text.match(/\s*\S+/gu) ?? []).map((word) => ({ text: word, key: lightStem(foldString(word).replace(/[^\p{L}\p{N}]+/gu, '')) }))

/** Longest common subsequence: which words of either side are in it. Words are few; the table is their product. */
function common(left: readonly Word[], right: readonly Word[]): { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> } {
  const width = right.length + 1
  const longest = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] = left[i]!.key === right[j]!.key && left[i]!.key !== ''
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const found = { left: new Set<number>(), right: new Set<number>() }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i]!.key === right[j]!.key && left[i]!.key !== '') {
      found.left.add(i++)
      found.right.add(j++)
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return found
}

function joined(words: readonly Word[], same: ReadonlySet<number>): DiffPart[] {
  const parts: { text: string; same: boolean }[] = []
  for (const [index, { text }] of words.entries()) {
    const last = parts.at(-1)
    if (last !== undefined && last.same === same.has(index)) last.text += text
    else parts.push({ text, same: same.has(index) })
  }
  return parts
}

/** Words beyond this many of either wording are left uncompared, as different. */
const MOST_WORDS = 2_000

/** The parts of both wordings, in order; joined they are the wordings again but for white space at the end. Words with one rough stem are the same. */
export function diffWords(a: string, b: string): { readonly a: readonly DiffPart[]; readonly b: readonly DiffPart[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const both = common(left.slice(0, MOST_WORDS), right.slice(0, MOST_WORDS))
  return { a: joined(left, both.left), b: joined(right, both.right) }
}
