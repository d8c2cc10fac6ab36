/** Snapping: what a person means who dragged over letters. Positions are UTF-16. */
import { snapToGraphemes, type TextRange } from '#core/text/segment.ts'
import type { TextUnits } from './units.ts'

/** The range without white space at its ends; `null` where nothing is left. */
export function trimSpace(text: string, range: TextRange): TextRange | null {
  const content = text.slice(range.start, range.end)
  const trimmed = content.trim()
  if (trimmed === '') return null
  const start = range.start + content.indexOf(trimmed)
  return { start, end: start + trimmed.length }
}

/** The word that a position cuts in two, or `null` where it stands at an edge or between words. */
function wordCutAt(units: TextUnits, position: number): TextRange | null {
  const word = units.endingAfter('word', position)
  return word !== null && word.start < position ? word : null
}

/** Whole grapheme clusters, white space at the ends included: what was dragged, exactly. `null` where nothing was. */
export function snapToLetters(units: TextUnits, range: TextRange): TextRange | null {
  return range.start === range.end ? null : snapToGraphemes(units.text, range.start, range.end)
}

/** A comma behind the last word belongs to the sentence, not to what was dragged over; a full stop or closing quote may. */
const TRAILING_COMMA = /[\s،,؛;:]+$/u

function withoutComma(text: string, range: TextRange): TextRange {
  const kept = text.slice(range.start, range.end).replace(TRAILING_COMMA, '')
  return kept === '' ? range : { start: range.start, end: range.start + kept.length }
}

/** Grown to whole words at both ends, without white space and commas behind them; `null` where no letter was covered. */
export function snapToWords(units: TextUnits, range: TextRange): TextRange | null {
  const dragged = range.start === range.end ? null : trimSpace(units.text, snapToGraphemes(units.text, range.start, range.end))
  if (dragged === null) return null
  const exact = withoutComma(units.text, dragged)
  return { start: wordCutAt(units, exact.start)?.start ?? exact.start, end: wordCutAt(units, exact.end)?.end ?? exact.end }
}
