/** How what was looked for is written in the hits: the chips with which a form is switched off. */
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

export interface FoundForm {
  /** Folded; what `drop:` takes. */
  readonly form: string
  /** As it is spelled most often. */
  readonly spelling: string
  readonly count: number
}

/** The folded words of a hit, joined by spaces: the form by which it was found. */
export const formOf = (quote: string): string => tokenizeFolded(foldString(quote)).map((token) => token.text).join(' ')

/** Each form once, the most frequent first. */
export function foundForms(quotes: readonly string[]): FoundForm[] {
  const byForm = [...Map.groupBy(quotes, formOf)].toSorted((a, b) => b[1].length - a[1].length)
  return byForm.map(([form, all]) => {
    const bySpelling = [...Map.groupBy(all, (quote) => quote)]
    return { form, spelling: bySpelling.reduce((most, next) => (next[1].length > most[1].length ? next : most))[0], count: all.length }
  })
}
