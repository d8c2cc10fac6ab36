/** What the learner looks at: words, their beginnings and neighbours, clitics, length and place, as short strings. All of folded text. */
import type { TextRange } from '../text/segment.ts'
import type { Candidate, ParagraphWords } from './candidates.ts'
import type { FeatureKind } from './suggestion.ts'
import { withoutClitics, type TextWord } from './words.ts'

/** `kind` and value with a line feed between, which folded text of one word never holds. */
export const feature = (on: FeatureKind, value: string): string => `${on}\n${value}`
export function readFeature(text: string): { readonly on: FeatureKind; readonly value: string } {
  const at = text.indexOf('\n')
  return { on: text.slice(0, at) as FeatureKind, value: text.slice(at + 1) }
}

/** Words of a span that are looked at, and letters up to which its letters are. */
const WORDS = 40
const SHORT = 48
const NEIGHBOURS = 2

const UNFORMED: ReadonlySet<Candidate['kind']> = new Set(['known', 'name', 'given'])

const bucket = (count: number): string => String(count < 6 ? count : count < 10 ? '6-9' : count < 16 ? '10-15' : count < 30 ? '16-29' : '30+')

/** Index of the first word that ends after a position. */
function firstAfter(words: readonly TextWord[], position: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}

function* letters(word: string): Generator<string> {
  const marked = `^${word}$`
  for (const size of [3, 4]) for (let at = 0; at + size <= marked.length; at++) yield feature('letters', marked.slice(at, at + size))
}

/** Features of one candidate, each once. */
export function candidateFeatures(paragraph: ParagraphWords, candidate: Candidate): readonly string[] {
  const { text, words, range } = paragraph
  const found = new Set<string>()
  const from = firstAfter(words, candidate.start)
  let to = from
  while (to < words.length && words[to]!.start < candidate.end) to += 1
  const inside = words.slice(from, to)
  for (const { folded } of inside.slice(0, WORDS)) {
    found.add(feature('word', folded))
    const bare = withoutClitics(folded)
    if (bare !== folded) found.add(feature('word', bare))
  }
  const [first, last] = [inside[0], inside.at(-1)]
  if (first !== undefined) {
    found.add(feature('beginning', first.folded))
    if (candidate.start > first.start) found.add(feature('clitic', text.slice(first.start, candidate.start)))
  }
  if (last !== undefined) found.add(feature('ending', last.folded))
  if (candidate.end - candidate.start <= SHORT) for (const { folded } of inside) for (const each of letters(folded)) found.add(each)
  for (let by = 1; by <= NEIGHBOURS; by++) {
    found.add(feature('before', `${by} ${words[from - by]?.folded ?? '^'}`))
    found.add(feature('after', `${by} ${words[to - 1 + by]?.folded ?? '$'}`))
  }
  // Whether it was marked before is for the memory to say: in training everything that is marked was.
  if (!UNFORMED.has(candidate.kind)) found.add(feature('form', candidate.kind))
  found.add(feature('form', `sign before ${sign(text, range, candidate.start - 1)}`))
  found.add(feature('form', `sign after ${sign(text, range, candidate.end)}`))
  if (/\p{N}/u.test(text.slice(candidate.start, candidate.end))) found.add(feature('form', 'digits'))
  found.add(feature('length', bucket(inside.length)))
  found.add(feature('place', `paragraph ${Math.min(paragraph.place, 4)}`))
  if (paragraph.sentences.some(({ start }) => start === candidate.start)) found.add(feature('place', 'starts a sentence'))
  return [...found]
}

/** The sign next to a candidate: spaces are looked through, so that a comma and a quotation mark are met. */
function sign(text: string, range: TextRange, at: number): string {
  const step = at < range.start ? 0 : at >= range.end ? 0 : 1
  if (step === 0) return 'edge'
  const near = text[at]!
  return /[\p{L}\p{N}\p{M}]/u.test(near) ? 'letter' : near === ' ' ? 'space' : near
}

/** Words on each side of a target that are looked at as near to it. */
const NEAR = 6

/** Features of a stance: the words of what is said, and apart those near the target, wherever it is named. */
export function stanceFeatures(words: readonly TextWord[], mentions: readonly { readonly first: number; readonly last: number }[]): readonly string[] {
  const found = new Set<string>()
  const masked = new Set(mentions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, by) => first + by)))
  for (const [at, { folded }] of words.entries()) {
    if (masked.has(at)) continue
    found.add(feature('word', folded))
    const bare = withoutClitics(folded)
    if (bare !== folded) found.add(feature('word', bare))
    const next = words[at + 1]
    if (next !== undefined && !masked.has(at + 1)) found.add(feature('word', `${folded} ${next.folded}`))
  }
  for (const { first, last } of mentions) {
    for (let at = Math.max(0, first - NEAR); at <= Math.min(words.length - 1, last + NEAR); at++) if (!masked.has(at)) found.add(feature('near', withoutClitics(words[at]!.folded)))
  }
  return [...found]
}
