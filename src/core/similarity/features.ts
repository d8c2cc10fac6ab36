/** What two texts are compared by: runs of four letters of the folded text, and rough stems with their pairs. As hashes with counts. */
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'
import { lightStem } from './light-stem.ts'
import { findNames, type Names } from './names.ts'

/** Hash (32 bits) to how often it stands in the text. */
export type Counts = ReadonlyMap<number, number>

export interface Features {
  /** Runs of four letters, the spaces around words included. Three and five beside them rank no better and take three times the room. */
  readonly letters: Counts
  /** Stems, and pairs of stems that follow each other. */
  readonly words: Counts
  /** The names that were left out, as they stand folded in the text. */
  readonly names: readonly string[]
}

const RUN = 4
/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** Keeps the hashes of the two kinds apart. */
const WORDS = 0x9e3779b9

function hash(text: string, from: number, to: number, seed: number): number {
  let value = seed
  for (let index = from; index < to; index++) value = Math.imul(value ^ text.charCodeAt(index), PRIME)
  return (value ^ (value >>> 15)) >>> 0
}

const increment = (counts: Map<number, number>, key: number): void => { counts.set(key, (counts.get(key) ?? 0) + 1) }

function countRun(words: readonly string[], letters: Map<number, number>, stems: Map<number, number>): void {
  const text = ` ${words.join(' ')} `
  for (let at = 0; at + RUN <= text.length; at++) increment(letters, hash(text, at, at + RUN, OFFSET))
  let before: string | null = null
  for (const word of words) {
    const stem = lightStem(word)
    increment(stems, hash(stem, 0, stem.length, WORDS))
    if (before !== null) {
      const pair = `${before} ${stem}`
      increment(stems, hash(pair, 0, pair.length, WORDS))
    }
    before = stem
  }
}

/** The features of a text (as written). With `names`, no name counts, nor any run or pair across one; where nothing else is left, all counts. */
export function featuresOf(text: string, names: Names | null = null): Features {
  const words = tokenizeFolded(foldString(text)).map((token) => token.text)
  const [letters, stems] = [new Map<number, number>(), new Map<number, number>()]
  const found: string[] = []
  let run: string[] = []
  const end = (): void => {
    if (run.length > 0) countRun(run, letters, stems)
    run = []
  }
  const at = names === null ? null : findNames(words, names)
  for (let index = 0; index < words.length; index++) {
    const length = at?.[index] ?? 0
    if (length === 0) run.push(words[index]!)
    else {
      end()
      found.push(words.slice(index, index + length).join(' '))
      index += length - 1
    }
  }
  end()
  return stems.size === 0 && found.length > 0 ? featuresOf(text) : { letters, words: stems, names: [...new Set(found)] }
}
