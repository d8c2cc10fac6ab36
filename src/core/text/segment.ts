/** Grapheme clusters and words of a text, as Unicode and ICU cut them. All positions are UTF-16 units. */
import type { TextRange } from './paragraphs.ts'
import { lineAround } from './paragraphs.ts'

export type { TextRange } from './paragraphs.ts'
export { paragraphs } from './paragraphs.ts'
export { sentences } from './sentences.ts'

/** A piece between two word boundaries; spaces and punctuation are pieces that are not `wordLike`. */
export interface Word extends TextRange {
  readonly wordLike: boolean
}

const graphemeSegmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })
const wordSegmenter = new Intl.Segmenter('ar', { granularity: 'word' })

function checkPosition(text: string, index: number): void {
  if (!Number.isInteger(index) || index < 0 || index > text.length) {
    throw new RangeError(`position ${index} is not within the text (0 to ${text.length} UTF-16 units)`)
  }
}

const toWord = ({ index, segment, isWordLike }: Intl.SegmentData): Word => ({ start: index, end: index + segment.length, wordLike: isWordLike === true })

/** All boundaries between grapheme clusters, both ends of the text included. */
export function graphemeBoundaries(text: string): number[] {
  const boundaries = Array.from(graphemeSegmenter.segment(text), (segment) => segment.index)
  boundaries.push(text.length)
  return boundaries
}

function clusterAround(text: string, index: number): TextRange {
  const line = lineAround(text, index)
  const cluster = graphemeSegmenter.segment(text.slice(line.start, line.end)).containing(index - line.start)
  if (cluster === undefined) return { start: index, end: index }
  return { start: line.start + cluster.index, end: line.start + cluster.index + cluster.segment.length }
}

/** The smallest range of whole grapheme clusters that holds the range; a caret inside a cluster moves to its start. */
export function snapToGraphemes(text: string, start: number, end: number): TextRange {
  checkPosition(text, start)
  checkPosition(text, end)
  if (start > end) throw new RangeError(`range ${start} to ${end} is reversed`)
  const first = clusterAround(text, start)
  if (start === end) return { start: first.start, end: first.start }
  const last = clusterAround(text, end)
  return { start: first.start, end: last.start === end ? end : last.end }
}

/** All pieces of the text in order; together they are the text. */
export const words = (text: string): Word[] => Array.from(wordSegmenter.segment(text), toWord)
