/** Stretches of a paragraph that could be a span: what was marked before, names, quotations, what follows "that", clauses, sentences. UTF-16. */
import { phrases } from '../spans/phrases.ts'
import { sentences, type TextRange } from '../text/segment.ts'
import type { PhraseFinder } from './phrase-finder.ts'
import { wordsOf, type TextWord } from './words.ts'

/** `given`: marked by a person, and found by nothing of the others. */
export type CandidateKind = 'quotation' | 'content' | 'clause' | 'sentence' | 'known' | 'name' | 'given'

export interface Candidate extends TextRange {
  readonly kind: CandidateKind
}

/** What is looked for beside the forms of the text itself. */
export interface KnownStrings {
  /** Strings that were marked before. */
  readonly marked: PhraseFinder<{ readonly words: string }>
  /** Names of actors and targets. */
  readonly names: PhraseFinder<unknown>
}

export interface ParagraphWords {
  readonly text: string
  readonly range: TextRange
  readonly words: readonly TextWord[]
  readonly sentences: readonly TextRange[]
  /** Number of the paragraph in the text, from 0. */
  readonly place: number
}

const QUOTATION = /[“«"]([^“”«»"\n]{2,600})[”»"]/gu
/** أن إن بأن that: what follows to the end of the clause or the sentence is what is said. */
const THAT = /^(?:[وفب]?[ابل]?[اب]?ن|ان|بان|وان|that)$/u
const IS_THAT = (folded: string): boolean => THAT.test(folded)
const OUTER = /[\s.,;:!?؟،؛…«»“”"'()[\]–—-]/u
/** A longer stretch is no span that anybody marks. UTF-16. */
const LONGEST = 700

/** A range without the space and the signs around it, or `null` where nothing is left. */
export function trimmedRange(text: string, start: number, end: number): TextRange | null {
  let [from, to] = [start, end]
  while (from < to && OUTER.test(text[from]!)) from += 1
  while (to > from && OUTER.test(text[to - 1]!)) to -= 1
  return from < to ? { start: from, end: to } : null
}

export function paragraphWords(text: string, range: TextRange, place: number): ParagraphWords {
  const shift = (one: TextRange): TextRange => ({ start: one.start + range.start, end: one.end + range.start })
  return { text, range, place, words: wordsOf(text, range.start, range.end), sentences: sentences(text.slice(range.start, range.end)).map(shift) }
}

/** The candidates of a paragraph, each place once, under the first kind that finds it. */
export function candidatesIn(paragraph: ParagraphWords, known: KnownStrings): readonly Candidate[] {
  const { text, range, words } = paragraph
  const found = new Map<string, Candidate>()
  const add = (kind: CandidateKind, start: number, end: number): void => {
    const trimmed = trimmedRange(text, start, end)
    if (trimmed === null || trimmed.end - trimmed.start > LONGEST) return
    const key = `${trimmed.start}-${trimmed.end}`
    if (!found.has(key)) found.set(key, { kind, ...trimmed })
  }
  const body = text.slice(range.start, range.end)
  for (const match of body.matchAll(QUOTATION)) add('quotation', range.start + match.index + 1, range.start + match.index + match[0].length - 1)
  const clauses = phrases(body).map((clause) => ({ start: clause.start + range.start, end: clause.end + range.start }))
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (next === undefined || !IS_THAT(word.folded)) continue
    const clause = clauses.find(({ start, end }) => start <= next.start && next.start < end)
    const sentence = paragraph.sentences.find(({ start, end }) => start <= next.start && next.start < end)
    if (clause !== undefined) add('content', next.start, clause.end)
    if (sentence !== undefined) add('content', next.start, sentence.end)
  }
  for (const { start, end } of clauses) add('clause', start, end)
  for (const { start, end } of paragraph.sentences) add('sentence', start, end)
  // Last: what the text itself sets apart keeps its form, whether it was marked before or not.
  for (const { start, end } of known.marked.find(text, words)) add('known', start, end)
  for (const { start, end } of known.names.find(text, words)) add('name', start, end)
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
