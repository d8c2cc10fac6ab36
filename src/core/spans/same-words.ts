/** Where the same words stand in a text: folded, whole words, with or without the clitics that may be written onto the first. */
import { fronts, lamForms } from '../search/arabic-forms.ts'
import { foldString, foldText, sourceRange } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

/** What counts as the same words. */
export interface SameWords {
  /** The first word in each spelling that is looked for, with the number of its letters (folded units) that are clitics and not part of the place. */
  readonly firsts: ReadonlyMap<string, number>
  /** The words after the first, which stand as they are. */
  readonly rest: readonly string[]
}

/** A range of UTF-16 units `[start, end)`. */
interface Place {
  readonly start: number
  readonly end: number
}

/** و ف, then ب ل ك س, before the article: only there can clitics be told from letters of the word. */
const BEFORE_ARTICLE = /^[وف]?[بكس]?(?=ال)|^[وف](?=لل)/
const FOR_THE = /^لل(?=.)/

/** The word without the clitics before its article: والصين and للصين give الصين. */
function withoutClitics(word: string): string {
  const bare = word.replace(BEFORE_ARTICLE, '')
  return FOR_THE.test(bare) ? `ال${bare.slice(2)}` : bare
}

/**
 * What to look for, or `null` where the quote holds no word. With `clitics`, الصين also means the last five letters of والصين and what
 * stands of it in للصين; a quote that carries clitics itself (والصين) then means the word without them.
 */
export function sameWords(quote: string, clitics: boolean): SameWords | null {
  const [first, ...rest] = tokenizeFolded(foldString(quote)).map((token) => token.text)
  if (first === undefined) return null
  const firsts = new Map([[first, 0]])
  if (!clitics) return { firsts, rest }
  const add = (form: string, before: number): void => { if (!firsts.has(form)) firsts.set(form, before) }
  const bare = withoutClitics(first)
  add(bare, 0)
  for (const { letters, article, least } of fronts(bare)) if (!article && bare.length >= least) add(letters + bare, letters.length)
  for (const form of lamForms(bare)) add(form, form.length - (bare.length - 'ال'.length))
  return { firsts, rest }
}

/** Every place of the text at which these words stand, ascending. A place never reaches over the end of a line. */
export function placesOf(text: string, { firsts, rest }: SameWords): Place[] {
  const folded = foldText(text)
  const tokens = tokenizeFolded(folded.text)
  const found: Place[] = []
  for (const [at, token] of tokens.entries()) {
    const before = firsts.get(token.text)
    if (before === undefined || !rest.every((word, index) => tokens[at + 1 + index]?.text === word)) continue
    const place = sourceRange(folded, token.start + before, tokens[at + rest.length]!.end)
    if (!text.slice(place.start, place.end).includes('\n')) found.push(place)
  }
  return found
}
