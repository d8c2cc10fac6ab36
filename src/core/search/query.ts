/** What a reader typed into a search box, understood. */
import { foldText, sourceRange } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

/** One thing to look for: a word, or several words in a row. */
export interface Clause {
  /** Its folded words, in order; at least one. */
  readonly words: readonly string[]
  /** The same words as they were typed, for a search by exact spelling. */
  readonly spelled: readonly string[]
  /** Was in quotation marks: a single word is then taken as written, without its other forms. */
  readonly quoted: boolean
  /** The last word is the beginning of a word. */
  readonly prefix: boolean
  /** An article that holds this is not wanted. */
  readonly excluded: boolean
}

/** All clauses must hold. A query without wanted clauses finds nothing: `isEmpty` tells. */
export interface Query {
  readonly clauses: readonly Clause[]
  /** What was typed and holds no letter or digit, so that it cannot be looked for. */
  readonly ignored: readonly string[]
}

const SPACE = '\\s\\u200B'
const QUOTES = '"“”„«»'
/** Optional minus, then a quoted phrase (which the end of the text closes too) or a run without spaces and quotes; optional star. */
const TERM = new RegExp(`\\p{Cf}*(?<minus>-?)(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<run>[^${SPACE}${QUOTES}]+))(?<star>\\*?)`, 'gu')

function words(text: string): { words: string[]; spelled: string[] } {
  const folded = foldText(text)
  const tokens = tokenizeFolded(folded.text)
  return {
    words: tokens.map((token) => token.text),
    spelled: tokens.map((token) => {
      const source = sourceRange(folded, token.start, token.end)
      return text.slice(source.start, source.end)
    }),
  }
}

/**
 * Reads a query: words that must all occur, "phrases" in any kind of double quotes, `beginn*` for the beginning of a word, `-word`
 * for what must not occur. A term of several words (كوفيد-19) is a phrase. Never fails: what means nothing is listed as ignored.
 */
export function parseQuery(raw: string): Query {
  const clauses: Clause[] = []
  const ignored: string[] = []
  for (const match of raw.matchAll(TERM)) {
    const { minus = '', phrase, run = '', star = '' } = match.groups ?? {}
    const found = words(phrase ?? run)
    if (found.words.length === 0) {
      ignored.push(match[0])
      continue
    }
    const prefix = star === '*' || (phrase === undefined && run.endsWith('*'))
    clauses.push({ ...found, quoted: phrase !== undefined, prefix, excluded: minus === '-' })
  }
  return { clauses, ignored }
}

/** Whether there is nothing to find: no clause, or none but exclusions. */
export const isEmpty = (query: Query): boolean => query.clauses.every((clause) => clause.excluded)

/**
 * The query with its last word taken for the beginning of a word, for as long as it is being typed, and that word. `null` where the
 * last word is done: it carries a star, its quotation marks are closed, it is excluded, or something that is no letter follows it.
 * One letter by itself is the beginning of too much.
 */
export function asBeginning(raw: string): { readonly word: string; readonly query: string } | null {
  const typed = raw.trim()
  const { clauses } = parseQuery(typed)
  const last = clauses.at(-1)
  const word = last?.spelled.at(-1)
  if (last === undefined || word === undefined || last.prefix || last.excluded) return null
  const isAlone = last.words.length === 1 && clauses.every((clause) => clause === last || clause.excluded)
  if ((isAlone && last.words[0]!.length < 2) || !typed.endsWith(word)) return null
  return { word, query: last.quoted ? `${typed}"*` : `${typed}*` }
}

/** Under this key the forms of a clause are kept; `null` for a clause that has none but itself (a quoted word). */
export function formsKey(clause: Clause): string | null {
  if (clause.quoted && clause.words.length === 1) return null
  return `${clause.words.join(' ')}${clause.prefix ? '*' : ''}`
}

/** The forms a clause stands for, each a sequence of folded words: those that are known for it, else its own words. */
export function clauseForms(clause: Clause, forms: ReadonlyMap<string, readonly string[]>): string[][] {
  const key = formsKey(clause)
  const known = key === null ? [] : forms.get(key) ?? []
  return (known.length > 0 ? known : [clause.words.join(' ')]).map((form) => form.split(' '))
}
