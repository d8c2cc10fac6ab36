/** What a stance is read from: the sentences that name its target, or the place that it stands on. UTF-16. */
import type { TextRange } from '../text/segment.ts'
import { stanceFeatures } from './features.ts'
import type { PhraseFinder } from './phrase-finder.ts'
import { wordsOf } from './words.ts'

/** Sentences that are read at most. */
const MOST_SENTENCES = 12

/** The sentences in which a name is found, up to twelve. */
export function sentencesNaming(text: string, sentences: readonly TextRange[], name: PhraseFinder<unknown>): readonly TextRange[] {
  const found: TextRange[] = []
  for (const sentence of sentences) {
    if (name.find(text, wordsOf(text, sentence.start, sentence.end)).length > 0) found.push(sentence)
    if (found.length >= MOST_SENTENCES) break
  }
  return found
}

/** Features of a stance towards the named target, read from some sentences. */
export function stanceExampleFeatures(text: string, ranges: readonly TextRange[], name: PhraseFinder<unknown>): readonly string[] {
  const found = new Set<string>()
  for (const range of ranges) {
    const words = wordsOf(text, range.start, range.end)
    for (const one of stanceFeatures(words, name.find(text, words))) found.add(one)
  }
  return [...found]
}
