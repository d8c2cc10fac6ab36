/** The exact text of an article as the reading surface sees it: paragraphs, and positions in both units. */
import { createOffsetTable, type OffsetTable } from '#core/text/offsets.ts'

/** A half-open range of UTF-16 positions. Inside the surface all positions are UTF-16; code points are used everywhere else. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export class TextStore {
  readonly text: string
  readonly offsets: OffsetTable
  /** UTF-16 position at which each paragraph begins. A paragraph ends before its line feed; a carriage return stays inside. */
  readonly #bases: Int32Array

  constructor(text: string) {
    this.text = text
    this.offsets = createOffsetTable(text)
    const bases = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) bases.push(at + 1)
    this.#bases = Int32Array.from(bases)
  }

  get paragraphs(): number {
    return this.#bases.length
  }

  /** The paragraph that holds a position; a line feed belongs to the paragraph that it ends. */
  paragraphAt(position: number): number {
    let low = 0
    let high = this.#bases.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#bases[middle]! <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where a paragraph stands, without its line feed. */
  paragraph(index: number): Extent {
    const next = this.#bases[index + 1]
    return { start: this.#bases[index]!, end: next === undefined ? this.text.length : next - 1 }
  }

  paragraphText(index: number): string {
    const { start, end } = this.paragraph(index)
    return this.text.slice(start, end)
  }

  slice(extent: Extent): string {
    return this.text.slice(extent.start, extent.end)
  }

  toCodePoints(extent: Extent): readonly [number, number] {
    return [this.offsets.toCodePoint(extent.start), this.offsets.toCodePoint(extent.end)]
  }

  fromCodePoints([start, end]: readonly [number, number]): Extent {
    return { start: this.offsets.toUtf16(start), end: this.offsets.toUtf16(end) }
  }
}
