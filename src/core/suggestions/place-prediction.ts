/** Finds the place of a prediction in the text that the project has. Nothing is guessed: what fits nowhere, or at several places, is said. */
import { quoted } from '../formats/describe-value.ts'
import type { Part } from '../spans/span.ts'
import { checkParts, describeParts, resolveAnchor, type AnchorText } from '../text/anchor.ts'
import { createOffsetTable, type OffsetTable } from '../text/offsets.ts'
import type { PredictedPlace, PredictionLine } from './read-predictions.ts'

export type Placed =
  | { readonly parts: readonly Part[]; readonly anchor: AnchorText; /** Share of the context that was found again where it had to be looked for; `null` where it stood where it was said. */ readonly score: number | null; readonly reason: null }
  | { readonly parts: null; readonly reason: string }

/** A place that no text has, for a quote of which nobody said where it stands: no occurrence is preferred to another. */
const NOWHERE: readonly Part[] = [[Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER]]

const lost = (reason: string): Placed => ({ parts: null, reason })

function toCodePoints(table: OffsetTable, parts: readonly (readonly [number, number])[], unit: PredictionLine['unit']): readonly Part[] | string {
  if (unit === 'code points') return parts
  try {
    return parts.map(([start, end]) => [table.toCodePoint(start), table.toCodePoint(end)] as const)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

/** `changed`: the line was made for another text of this article, so that its positions prove nothing without a quote. */
export function placePrediction(text: string, at: PredictedPlace, unit: PredictionLine['unit'], changed: boolean, table: OffsetTable = createOffsetTable(text)): Placed {
  const given = at.parts === null ? null : toCodePoints(table, at.parts, unit)
  if (given !== null && typeof given !== 'string' && !changed && checkParts(given, table.length) === null) {
    const anchor = describeParts(text, table, given)
    if (at.quote === null || at.quote === anchor.quote) return { parts: given, anchor, score: null, reason: null }
  }
  if (at.quote === null) {
    if (changed) return lost('the text is another than the one it was made for, and it has no quote by which it could be found again')
    return lost(typeof given === 'string' ? given : checkParts(given!, table.length)!)
  }
  const parts = given === null || typeof given === 'string' || checkParts(given, Number.MAX_SAFE_INTEGER) !== null || (changed && given.length === 1) ? NOWHERE : given
  const found = resolveAnchor(text, table, { parts: parts.length === 1 ? parts : fitting(parts, at.quote), quote: at.quote, prefix: at.prefix, suffix: at.suffix })
  if (found.status !== 'lost') return { parts: found.parts, anchor: describeParts(text, table, found.parts), score: found.status === 'moved' ? found.score : null, reason: null }
  const there = given === null || typeof given === 'string' || checkParts(given, table.length) !== null ? '' : `; at the place given stands ${quoted(describeParts(text, table, given).quote)}`
  return lost(`${found.reason}: ${quoted(at.quote)}${there}`)
}

/** The parts where the quote fits their lengths, else one part for all of it. */
const fitting = (parts: readonly Part[], quote: string): readonly Part[] =>
  ([...quote].length === parts.reduce((sum, [start, end]) => sum + end - start, parts.length - 1) ? parts : NOWHERE)
