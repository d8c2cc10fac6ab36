/** From what people marked and refused in an article to the examples that the learner is trained on. Positions are UTF-16. */
import { paragraphs, type TextRange } from '../text/segment.ts'
import { candidatesIn, paragraphWords, trimmedRange, type Candidate, type KnownStrings, type ParagraphWords } from './candidates.ts'
import { candidateFeatures } from './features.ts'
import { NONE, type ArticleExample } from './learner.ts'
import type { MemoryBuilder } from './memory.ts'
import { foldedWords } from './words.ts'

export interface MarkedPlace extends TextRange {
  readonly label: string
}

/** An article as its annotators left it. */
export interface TaughtArticle {
  readonly article: string
  readonly text: string
  readonly marked: readonly MarkedPlace[]
  /** Suggestions that were rejected. */
  readonly rejected: readonly MarkedPlace[]
  /** How far it was read: what is unmarked before this place was left unmarked; what is after it says nothing. */
  readonly readTo: number
  /** Parts that are not body. */
  readonly outside: readonly TextRange[]
}

const WEIGHT_OF_REJECTION = 2
/** Shared part of two ranges beyond which one is a variant of the other, and neither right nor wrong. */
const VARIANT = 0.5

const overlap = (a: TextRange, b: TextRange): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** Shared part of two ranges, of all that they cover together. */
export const likeness = (a: TextRange, b: TextRange): number => overlap(a, b) / (a.end - a.start + b.end - b.start - overlap(a, b))
const same = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end

/** Counts what was marked and rejected. */
export function rememberDecisions(memory: MemoryBuilder, { article, text, marked, rejected }: TaughtArticle): void {
  for (const { label, start, end } of marked) memory.count(label, text.slice(start, end), 'accepted', article)
  for (const { label, start, end } of rejected) memory.count(label, text.slice(start, end), 'rejected', article)
}

const trimmed = (text: string, places: readonly MarkedPlace[]): MarkedPlace[] =>
  places.flatMap((place) => { const range = trimmedRange(text, place.start, place.end); return range === null ? [] : [{ ...place, ...range }] })

/** Paragraph by paragraph: counts the places that were passed over and gives the examples. Pauses after each paragraph. */
export function* examplesOf(taught: TaughtArticle, memory: MemoryBuilder, known: KnownStrings): Generator<void, ArticleExample[]> {
  const { article, text } = taught
  const marked = trimmed(text, taught.marked)
  const rejected = trimmed(text, taught.rejected)
  const found: ArticleExample[] = []
  for (const [place, range] of paragraphs(text).entries()) {
    const here = marked.filter((one) => overlap(one, range) > 0)
    const isRead = range.start < taught.readTo && !taught.outside.some((part) => overlap(part, range) > 0)
    const refused = rejected.filter((one) => overlap(one, range) > 0)
    if (here.length + refused.length === 0 && !isRead) continue
    const paragraph = paragraphWords(text, range, place)
    const candidates = candidatesIn(paragraph, known).filter((one) => one.kind !== 'known' || memory.markedElsewhere(foldedWords(text.slice(one.start, one.end)), article))
    const example = (candidate: Candidate, answer: string, weight: number): void => {
      found.push({ article, features: candidateFeatures(paragraph, candidate), answer, weight, found: candidate.kind !== 'given' })
    }
    for (const one of here) example(candidates.find((candidate) => same(candidate, one)) ?? { ...one, kind: 'given' }, one.label, 1)
    for (const one of refused) example({ ...one, kind: candidates.find((candidate) => same(candidate, one))?.kind ?? 'given' }, NONE, WEIGHT_OF_REJECTION)
    if (isRead) {
      for (const candidate of candidates) if (!here.some((one) => likeness(one, candidate) >= VARIANT)) example(candidate, NONE, 1)
      countPassed(memory, taught, paragraph, known, here)
    }
    yield
  }
  return found
}

/** What stands here word for word as it was marked elsewhere, and was left as it is. */
function countPassed(memory: MemoryBuilder, { article, text }: TaughtArticle, { words }: ParagraphWords, known: KnownStrings, here: readonly MarkedPlace[]): void {
  for (const { entry, start, end } of known.marked.find(text, words)) {
    for (const { label } of memory.of(entry.words)) {
      if (!here.some((one) => one.label === label && overlap(one, { start, end }) > 0)) memory.count(label, entry.words, 'passed', article)
    }
  }
}
