/** Memory: how the same words were decided before, for and against each label. Pure counts, no clock. */
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.ts'
import { foldedWords } from './words.ts'

/** Longer strings are hardly met twice. */
const MOST_WORDS = 8
/** Letters; a shorter string is met everywhere. */
const LEAST_LETTERS = 3

export interface Tally {
  readonly accepted: number
  readonly rejected: number
  /** Places in finished articles where the words were read and left without the label. */
  readonly passed: number
}

export interface Remembered extends Tally {
  readonly label: string
  /** Folded. */
  readonly words: string
  readonly probability: number
}

/** Rule of succession: one imagined decision for and one against. Falls with every rejection and never reaches 0 or 1. */
export const memoryProbability = ({ accepted, rejected, passed }: Tally): number => (accepted + 1) / (accepted + rejected + passed + 2)

/** The folded words that a quote is remembered by, or `null` where it is too short or too long for that. */
export function memoryKey(quote: string): string | null {
  const words = foldedWords(quote)
  if (words.length < LEAST_LETTERS || words.split(' ').length > MOST_WORDS) return null
  return words
}

const SEVERAL = ''

/** A tally that is still being made. */
export class MemoryBuilder {
  readonly #tallies = new Map<string, Map<string, { accepted: number; rejected: number; passed: number }>>()
  /** The one article in which a string was marked, or `SEVERAL`. */
  readonly #marked = new Map<string, string>()

  count(label: string, quote: string, what: keyof Tally, article: string): void {
    const key = memoryKey(quote)
    if (key === null) return
    if (what === 'accepted') {
      const known = this.#marked.get(key)
      this.#marked.set(key, known === undefined || known === article ? article : SEVERAL)
    }
    let labels = this.#tallies.get(key)
    if (labels === undefined) this.#tallies.set(key, (labels = new Map()))
    const tally = labels.get(label) ?? { accepted: 0, rejected: 0, passed: 0 }
    tally[what] += 1
    labels.set(label, tally)
  }

  /** Every string that was decided for at least once, with its labels. */
  strings(): readonly string[] {
    return [...this.#tallies].filter(([, labels]) => [...labels.values()].some(({ accepted }) => accepted > 0)).map(([words]) => words)
  }

  /** Whether the words were marked in another article than this. */
  markedElsewhere(words: string, article: string): boolean {
    const known = this.#marked.get(words)
    return known !== undefined && known !== article
  }

  of(words: string): readonly Remembered[] {
    return [...this.#tallies.get(words) ?? []].map(([label, tally]) => ({ label, words, ...tally, probability: memoryProbability(tally) }))
  }

  build(): Memory {
    const entries = this.strings().flatMap((words) => this.of(words).filter(({ accepted }) => accepted > 0))
    return { size: entries.length, finder: createPhraseFinder(entries.map((entry) => ({ phrase: entry.words, clitics: true, entry }))), of: (quote) => this.of(foldedWords(quote)) }
  }
}

export interface Memory {
  /** Strings and labels that are remembered. */
  readonly size: number
  readonly finder: PhraseFinder<Remembered>
  of(quote: string): readonly Remembered[]
}

export const EMPTY_MEMORY: Memory = new MemoryBuilder().build()
