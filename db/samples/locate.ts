/** Finds the words that a description quotes and says where they stand, in code points. */
import type { Part } from '#core/spans/span.ts'
import type { Place, Quote } from './description.ts'

const codePoints = (text: string): number => Array.from(text).length

const asQuote = (place: string | Quote): Quote => (typeof place === 'string' ? { words: place } : place)

const occurrences = (text: string, words: string): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The range of one quote in `text`. Throws, naming the article and the words, where they are missing or ambiguous. */
export const locateQuote = (article: string, text: string, place: string | Quote): Part => {
  const { words, nth } = asQuote(place)
  const found = words === '' ? [] : occurrences(text, words)
  if (found.length === 0) throw new Error(`${article}: "${words}" is not in the text. Quote the article exactly.`)
  if (nth === undefined && found.length > 1) throw new Error(`${article}: "${words}" occurs ${found.length} times. Say which with nth(1…${found.length}, …).`)
  const at = found[(nth ?? 1) - 1]
  if (at === undefined) throw new Error(`${article}: occurrence ${nth} of "${words}" was asked for, the text has ${found.length}.`)
  const start = codePoints(text.slice(0, at))
  return [start, start + codePoints(words)]
}

/** The ranges of a place: one, or several in the order of the text where the span is discontinuous. */
export const locate = (article: string, text: string, place: Place): readonly Part[] => {
  const quotes = Array.isArray(place) ? (place as readonly (string | Quote)[]) : [place as string | Quote]
  const parts = quotes.map((quote) => locateQuote(article, text, quote))
  const wrong = parts.findIndex((part, index) => index > 0 && part[0] < parts[index - 1]![1])
  if (wrong > 0) throw new Error(`${article}: "${asQuote(quotes[wrong]!).words}" does not follow the part before it. List the parts in the order of the text.`)
  return parts
}
