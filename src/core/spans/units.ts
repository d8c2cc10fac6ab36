/** The units that a reader moves and marks by: letter, word, phrase, sentence, paragraph. All positions are UTF-16. */
import { phrases } from './phrases.ts'
import { graphemeBoundaries, paragraphs, sentences, type TextRange, words } from '#core/text/segment.ts'

/** From small to large. A letter is a grapheme cluster: a base with its marks. */
export const UNITS = ['letter', 'word', 'phrase', 'sentence', 'paragraph'] as const
export type Unit = (typeof UNITS)[number]

const shift = (range: TextRange, by: number): TextRange => ({ start: range.start + by, end: range.end + by })

function letters(text: string): TextRange[] {
  const boundaries = graphemeBoundaries(text)
  return boundaries.slice(1).map((end, at) => ({ start: boundaries[at]!, end }))
}

function cut(text: string, unit: Unit): TextRange[] {
  if (text.length === 0) return []
  switch (unit) {
    case 'letter': return letters(text)
    case 'word': return words(text).filter((word) => word.wordLike).map(({ start, end }) => ({ start, end }))
    case 'phrase': return phrases(text)
    case 'sentence': return sentences(text)
    case 'paragraph': return text.trim() === '' ? [] : [{ start: 0, end: text.length }]
  }
}

/** Number of leading ranges for which the test holds; ranges are ascending and the test turns false once. */
function countWhile(ranges: readonly TextRange[], holds: (range: TextRange) => boolean): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ranges[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** Units of one text. A paragraph is cut when it is first asked for, so that opening a long text costs nothing. */
export class TextUnits {
  readonly text: string
  readonly #paragraphs: readonly TextRange[]
  readonly #cut = new Map<string, readonly TextRange[]>()

  constructor(text: string) {
    this.text = text
    this.#paragraphs = paragraphs(text)
  }

  /** The unit that holds a position, else the one after it, else the last one; `null` in a text without any. */
  at(unit: Unit, position: number): TextRange | null {
    return this.endingAfter(unit, position) ?? this.before(unit, this.text.length)
  }

  /** The first unit that starts after a position. */
  after(unit: Unit, position: number): TextRange | null {
    return this.#forward(unit, position, (range) => range.start <= position)
  }

  /** The last unit that starts before a position. */
  before(unit: Unit, position: number): TextRange | null {
    return this.#backward(unit, position, (range) => range.start < position)
  }

  /** The first unit that ends after a position. */
  endingAfter(unit: Unit, position: number): TextRange | null {
    return this.#forward(unit, position, (range) => range.end <= position)
  }

  /** The last unit that ends before a position. */
  endingBefore(unit: Unit, position: number): TextRange | null {
    return this.#backward(unit, position, (range) => range.end < position)
  }

  #paragraphAt(position: number): number {
    return Math.max(0, countWhile(this.#paragraphs, (range) => range.start <= position) - 1)
  }

  #unitsOf(unit: Unit, paragraph: number): readonly TextRange[] {
    const key = `${unit}:${paragraph}`
    const known = this.#cut.get(key)
    if (known !== undefined) return known
    const { start, end } = this.#paragraphs[paragraph]!
    const ranges = cut(this.text.slice(start, end), unit).map((range) => shift(range, start))
    this.#cut.set(key, ranges)
    return ranges
  }

  #forward(unit: Unit, position: number, passed: (range: TextRange) => boolean): TextRange | null {
    for (let at = this.#paragraphAt(position); at < this.#paragraphs.length; at += 1) {
      const ranges = this.#unitsOf(unit, at)
      const found = ranges[countWhile(ranges, passed)]
      if (found !== undefined) return found
    }
    return null
  }

  #backward(unit: Unit, position: number, precedes: (range: TextRange) => boolean): TextRange | null {
    for (let at = this.#paragraphAt(position); at >= 0; at -= 1) {
      const ranges = this.#unitsOf(unit, at)
      const found = ranges[countWhile(ranges, precedes) - 1]
      if (found !== undefined) return found
    }
    return null
  }
}
