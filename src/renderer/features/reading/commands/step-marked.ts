/** Tab: from span to span, and where suggestions are shown from either to either, in order of place. */
import type { ReadingSession } from '../model/reading-session.ts'
import { extentOf, type Suggested } from '../model/suggesting.ts'
import { neighbour, selectSpan, stepSpan } from './select.ts'
import { chooseSuggestion } from './suggest.ts'

/** The suggestion after or before a place, or after another suggestion. */
function neighbouring(session: ReadingSession, direction: 'forward' | 'backward'): Suggested | undefined {
  const { cursor, suggesting: { items } } = session.state.getState()
  const current = session.suggestion
  const placed = items.filter(({ extents }) => extents.length > 0)
  if (current !== null) return placed[placed.indexOf(current) + (direction === 'forward' ? 1 : -1)]
  const position = session.selected?.start ?? cursor?.focus.start ?? 0
  return direction === 'forward' ? placed.find((one) => extentOf(one)!.start >= position) : placed.findLast((one) => extentOf(one)!.start < position)
}

/** False where there is nothing further and the key goes on to the browser. */
export function stepMarked(session: ReadingSession, direction: 'forward' | 'backward'): boolean {
  const { picking, suggesting } = session.state.getState()
  const suggestion = picking === null && suggesting.shown ? neighbouring(session, direction) : undefined
  if (suggestion === undefined) return stepSpan(session, direction)
  const here = session.suggestion === null ? null : extentOf(session.suggestion)
  const span = here === null ? neighbour(session, direction) : direction === 'forward' ? session.model.ordered().find(({ start }) => start > here.start) : session.model.ordered().findLast(({ start }) => start <= here.start)
  const at = extentOf(suggestion)!.start
  if (span !== undefined && (direction === 'forward' ? span.start <= at : span.start > at)) selectSpan(session, span.span.id)
  else chooseSuggestion(session, suggestion)
  return true
}
