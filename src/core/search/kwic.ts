/** Keywords in context: hits as lines, put in order by what stands before or after them, in reading order whatever the direction. */
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

export const KWIC_ORDERS = ['article', 'before', 'after'] as const
export type KwicOrder = (typeof KWIC_ORDERS)[number]

export interface KwicLine {
  /** Context and hit as they stand in the text, one after the other. */
  readonly before: string
  readonly match: string
  readonly after: string
}

const NEAR = 4
const byWord = new Intl.Collator('ar', { sensitivity: 'base', numeric: true })

/** Folded words on one side, the nearest first. */
function near(line: KwicLine, order: Exclude<KwicOrder, 'article'>): readonly string[] {
  const words = tokenizeFolded(foldString(line[order])).map((token) => token.text)
  return (order === 'before' ? words.toReversed() : words).slice(0, NEAR)
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = byWord.compare(a[at]!, b[at]!)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The lines by the words on one side, the nearest word first; lines that are alike there stay as they came. */
export function sortLines<T extends KwicLine>(lines: readonly T[], order: KwicOrder): readonly T[] {
  if (order === 'article') return lines
  return lines.map((line) => ({ line, words: near(line, order) })).toSorted((a, b) => compare(a.words, b.words)).map(({ line }) => line)
}
