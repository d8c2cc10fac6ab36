/** The words of a piece of text with their folded form and their place: what rules, memory and the learner look at. */
import { cliticBoundaries } from '../text/clitics.ts'
import { foldString, foldText, sourceRange } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

export interface TextWord {
  /** UTF-16 positions of the text, the marks after the last letter included. */
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** The words of `text.slice(from, to)`, with places in `text`. */
export function wordsOf(text: string, from = 0, to = text.length): readonly TextWord[] {
  const folded = foldText(text.slice(from, to))
  return tokenizeFolded(folded.text).map((token) => {
    const { start, end } = sourceRange(folded, token.start, token.end)
    return { start: from + start, end: from + end, folded: token.text }
  })
}

/** The place after the first `letters` folded letters of a word, in UTF-16 units of `text`. */
export function afterLetters(text: string, word: TextWord, letters: number): number {
  if (letters === 0) return word.start
  const { starts } = foldText(text.slice(word.start, word.end))
  return word.start + (starts[letters] ?? 0)
}

/** The folded words of a text, joined by one space: equal strings read alike. */
export const foldedWords = (text: string): string => tokenizeFolded(foldString(text)).map((token) => token.text).join(' ')

/** A folded word without the clitics that its letters allow: a guess, good enough to look at and never shown as text. */
export function withoutClitics(folded: string): string {
  const last = cliticBoundaries(folded).at(-1)
  return last === undefined || folded.length - last < 3 ? folded : folded.slice(last)
}
