/** The edges of the suspected span, moved by keys inside the context that is shown. */
import { nudge, type Edge } from '#core/spans/nudge.ts'
import { TextUnits } from '#core/spans/units.ts'
import type { Direction } from '#core/spans/cursor.ts'
import type { Question } from '#contract/suggestions.ts'
import { countCodePoints } from '#core/text/offsets.ts'

/** A range of the context, in UTF-16. */
export interface Shown { readonly start: number; readonly end: number }

export const contextOf = ({ before, quote, after }: Question): string => `${before}${quote}${after}`
export const shownAtFirst = ({ before, quote }: Question): Shown => ({ start: before.length, end: before.length + quote.length })

/** Edges can be moved where the quote stands in the text as it is shown: not in a span of several parts. */
export const canMove = (question: Question): boolean => question.kind === 'span' && question.parts.length === 1

export function moved(question: Question, shown: Shown, edge: Edge, direction: Direction, unit: 'word' | 'letter'): Shown | null {
  return nudge(new TextUnits(contextOf(question)), shown, edge, unit, direction)
}

/** The range in code points of the article. */
export function partsOf(question: Question, shown: Shown): readonly [number, number][] {
  const [[first] = [0]] = question.parts
  const context = contextOf(question)
  const from = first - countCodePoints(question.before, 0, question.before.length)
  return [[from + countCodePoints(context, 0, shown.start), from + countCodePoints(context, 0, shown.end)]]
}
