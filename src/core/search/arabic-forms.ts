/** Which letters Arabic writes onto the front and the end of a word. All in folded spelling (ة is ه, ى is ي, hamza has no seat). */

/** A chain of clitics before a word. */
export interface Front {
  readonly letters: string
  /** The chain ends in the article: no tanwin and no possessive can follow the word. */
  readonly article: boolean
  /** Fewest letters that must follow. */
  readonly least: number
}

/** A word shorter than this is looked for as it is. */
export const LEAST_LETTERS = 3
/** A lone ب ف ك ل is a letter of too many short words. */
const LEAST_AFTER_LONE = 4

const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS = ['', 'ب', 'ل', 'ك', 'س']
/** س makes a future of what begins like an imperfect verb. */
const IMPERFECT = /^[ايتن]/

/** ل and the article: للصين, but only two lams before another lam (للغه). */
const forTheWord = (word: string): string => (word.startsWith('ل') ? 'ل' : 'لل')

/** The chains that may stand before `word`; the empty one is among them. */
export function fronts(word: string): Front[] {
  const found: Front[] = []
  for (const conjunction of CONJUNCTIONS) {
    for (const preposition of PREPOSITIONS) {
      if (preposition === 'س' && !IMPERFECT.test(word)) continue
      const letters = conjunction + preposition
      found.push({ letters, article: false, least: /^[بفكل]$/.test(letters) ? LEAST_AFTER_LONE : LEAST_LETTERS })
    }
    for (const article of ['ال', 'بال', 'كال', forTheWord(word)]) {
      found.push({ letters: conjunction + article, article: true, least: LEAST_LETTERS })
    }
  }
  return found
}

/** A word with the article after ل, which swallows the article's alef: للصين and وللصين for الصين. */
export function lamForms(word: string): string[] {
  const rest = word.startsWith('ال') ? word.slice(2) : ''
  return rest.length < LEAST_LETTERS ? [] : CONJUNCTIONS.map((conjunction) => conjunction + forTheWord(rest) + rest)
}

const POSSESSIVES = ['ه', 'ها', 'هم', 'هما', 'هن', 'كم', 'نا']
/** The feminine, and plurals and duals. After the article nothing else can follow. */
const NUMBERS = ['ات', 'ين', 'ون']

/**
 * The word with what may follow it: feminine, dual, plural, tanwin's alef and possessives, also where ة turns into ت, ى into ا and ء into
 * و or ي. Left out because they mostly make another word: ي (الصين, الصيني), ا after ي (روسي, روسيا), and ك and ان after three letters.
 */
export function endings(word: string, article: boolean): string[] {
  const found = [word, `${word}ه`, ...NUMBERS.map((suffix) => word + suffix)]
  const long = word.length > LEAST_LETTERS
  if (long) found.push(`${word}ان`)
  const feminine = word.endsWith('ه') ? word.slice(0, -1) : null
  if (feminine !== null && feminine.length >= LEAST_LETTERS) found.push(`${feminine}ات`, `${feminine}تان`, `${feminine}تين`)
  if (article) return found
  const possessives = long ? [...POSSESSIVES, 'ك'] : POSSESSIVES
  found.push(...possessives.map((suffix) => word + suffix))
  if (!word.endsWith('ي')) found.push(`${word}ا`)
  const stems = [`${word}ات`]
  if (feminine !== null) stems.push(`${feminine}ت`)
  if (feminine !== null && feminine.length >= LEAST_LETTERS) stems.push(`${feminine}ات`)
  if (word.endsWith('ي')) stems.push(`${word.slice(0, -1)}ا`)
  if (word.endsWith('اء')) stems.push(`${word.slice(0, -1)}و`, `${word.slice(0, -1)}ي`)
  for (const stem of stems) found.push(...possessives.map((suffix) => stem + suffix))
  return found
}
