/** Commands that choose: spans, stacked spans, words. Nothing here changes the project. */
import { plural, t } from '@lingui/core/macro'
import { type Cursor, cursorOn, cursorOverRange } from '#core/spans/cursor.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import type { Extent } from '../surface/text-store.ts'

/** Longest quote that is read out whole (UTF-16). */
const SPOKEN = 120

/** Letters of a longer one that are read out from its start and from its end: where it lies is told by both. */
const HEAD = 70
const TAIL = 40

function spoken(quote: string): string {
  if (quote.length <= SPOKEN) return quote
  const letters = [...quote]
  const [head, tail] = [letters.slice(0, HEAD).join('').trimEnd(), letters.slice(-TAIL).join('').trimStart()]
  return t`from “${head}” to “${tail}”`
}

/** Text in the way a voice reads it: label, quote, which of how many; whose, where it is not one's own. */
function describe(session: ReadingSession, entry: Entry): string {
  const label = session.labelTitle(entry.span.label)
  const quote = spoken(session.store.slice(entry))
  const place = session.model.rank(entry) + 1
  const total = session.model.ordered().length
  const name = session.annotatorName(entry.span.annotator)
  return session.isMine(entry) ? t`${label}, ${quote}, ${place} of ${total}` : t`${label}, ${quote}, by ${name}, ${place} of ${total}`
}

/** A cursor over a stretch of text, whose ends can be extended further by the unit one moves by. */
export const cursorOver = (session: ReadingSession, extent: Extent, backward = false): Cursor =>
  cursorOverRange(session.units, session.state.getState().unit, extent, backward)

/** Selects a span, answers a pending question with it, and shows it. */
export function selectSpan(session: ReadingSession, id: string, reveal = true): void {
  const entry = session.model.get(id)
  if (entry === undefined) return
  const { picking } = session.state.getState()
  if (picking !== null) {
    if (picking.legal?.(id) === false) return session.refuse(t`The codebook lets no ${session.labelTitle(entry.span.label)} stand at this end`)
    session.state.setState({ picking: null, pointed: null })
    picking.take(id)
    return
  }
  session.state.setState({ selected: id, cursor: cursorOver(session, { start: entry.start, end: entry.end }) })
  session.lastSelected = id
  session.announce(describe(session, entry))
  if (reveal) void session.surface?.reveal({ start: entry.start, end: entry.end })
}

/** Lets go of the span; its words stay the selection, wherever its edges were moved. */
export function deselect(session: ReadingSession): void {
  const entry = session.selected
  session.state.setState(({ cursor }) => ({ selected: null, cursor: entry === null ? cursor : cursorOver(session, { start: entry.start, end: entry.end }) }))
}

/** Makes a stretch of text the thing that keys act on. */
export function pickText(session: ReadingSession, extent: Extent, backward = false): void {
  session.state.setState({ cursor: cursorOver(session, extent, backward), selected: null })
}

/** Puts the cursor on the unit at a position. */
export function placeAt(session: ReadingSession, position: number): void {
  const { unit } = session.state.getState()
  const range = session.units.at(unit, position)
  if (range !== null) session.state.setState({ cursor: cursorOn(range), selected: null })
}

/** From the cursor to the innermost span under it; from a selected span to the first question about it. */
export function enterSpan(session: ReadingSession): void {
  const { selected, cursor } = session.state.getState()
  if (selected !== null) return session.inspect('first')
  const entry = cursor === null ? undefined : session.model.at(cursor.focus.start)[0]
  if (entry === undefined) session.refuse(t`No span here: a digit makes one of the selected words`)
  else selectSpan(session, entry.span.id, false)
}

/** While a question waits, going through the spans only shows which one Enter would take. */
export function propose(session: ReadingSession, entry: Entry): void {
  session.candidate = entry.span.id
  session.state.setState({ cursor: cursorOver(session, { start: entry.start, end: entry.end }) })
  session.announce(describe(session, entry))
  void session.surface?.reveal({ start: entry.start, end: entry.end })
}

/** The span after or before what is selected, or after the cursor. */
export function neighbour(session: ReadingSession, direction: 'forward' | 'backward'): Entry | undefined {
  const all = session.model.ordered()
  const { selected, cursor } = session.state.getState()
  const from = session.candidate ?? selected
  const current = from === null ? undefined : session.model.get(from)
  const at = current === undefined ? -1 : session.model.rank(current)
  const position = cursor?.focus.start ?? 0
  return direction === 'forward'
    ? (at >= 0 ? all[at + 1] : all.find((entry) => entry.start >= position))
    : (at >= 0 ? all[at - 1] : all.findLast((entry) => entry.start < position))
}

/** The next or previous span of the article in order of place; false where there is none further. */
export function stepSpan(session: ReadingSession, direction: 'forward' | 'backward'): boolean {
  const all = session.model.ordered()
  const { picking } = session.state.getState()
  const next = neighbour(session, direction)
  if (next === undefined) {
    // A first press at the end stays in the text: one who tags fast is not to be thrown out of it.
    if (all.length === 0 || session.tabbedOut === direction) return false
    session.tabbedOut = direction
    session.refuse(direction === 'forward' ? t`No span after this one: Tab again leaves the text` : t`No span before this one: Shift+Tab again leaves the text`)
    return true
  }
  if (picking === null) selectSpan(session, next.span.id)
  else propose(session, next)
  return true
}

/** The next of the spans that lie over each other at a place, innermost first. The place stays while one goes round. */
export function cycleStacked(session: ReadingSession, position: number | null = null): void {
  const { selected, cursor } = session.state.getState()
  const current = session.selected
  const kept = session.stackAt !== null && current !== null && current.start <= session.stackAt && session.stackAt < current.end ? session.stackAt : null
  const here = position ?? kept ?? current?.start ?? cursor?.focus.start
  if (here === undefined) return
  const stack = session.model.at(here)
  if (stack.length === 0) {
    session.refuse(t`No span here`)
    return
  }
  const at = stack.findIndex((entry) => entry.span.id === selected)
  selectSpan(session, stack[(at + 1) % stack.length]!.span.id, false)
  session.stackAt = here
}

/** Says how much is annotated, when an article opens. */
export function announceCount(session: ReadingSession): void {
  const count = session.model.size
  session.announce(plural(count, { one: '# span in this article', other: '# spans in this article' }))
}
