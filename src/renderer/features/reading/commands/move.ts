/** Commands that move the cursor through the text, in logical order whatever the direction of the script. */
import { cursorOn, cursorTo, type Direction, placeCursor, stepCursor, stepPhrase } from '#core/spans/cursor.ts'
import type { Unit } from '#core/spans/units.ts'
import { t } from '@lingui/core/macro'
import type { ReadingSession } from '../model/reading-session.ts'
import { lineEdge, lineStep } from '../surface/lines.ts'

/** Where the cursor comes up where there is none: at its last place while that is seen, else at the top of the screen. */
function comesUpAt({ place, surface }: ReadingSession): number {
  return place !== null && surface?.sees(place) === true ? place : (surface?.top() ?? 0)
}

function ensured(session: ReadingSession) {
  const { cursor, unit } = session.state.getState()
  return cursor ?? placeCursor(session.units, unit, comesUpAt(session))
}

/** `end` is what is brought into view of a unit that is taller than the screen. */
function show(session: ReadingSession, cursor: ReturnType<typeof ensured>, end: 'start' | 'end' = 'start'): void {
  if (cursor === null) return session.refuse(t`There is nothing to go to: P takes the whole paragraph`)
  session.state.setState({ cursor, selected: null })
  // Only what came to it is read out: the whole, at every step, would never be heard to its end.
  session.announce(session.store.slice(cursor.focus))
  const { focus } = cursor
  void session.surface?.reveal(end === 'start' ? focus : { start: focus.end - 1, end: focus.end })
}

/** Which way a left or right arrow goes: forward is to the left in a right-to-left paragraph. */
export function arrowDirection(session: ReadingSession, arrow: 'left' | 'right'): Direction {
  const position = session.picked?.start ?? 0
  const paragraph = session.surface?.view.paragraphs[session.store.paragraphAt(position)]
  return (paragraph?.dir === 'rtl') === (arrow === 'left') ? 'forward' : 'backward'
}

/** One unit on or back. The first press where there was no cursor only shows it. */
export function step(session: ReadingSession, direction: Direction, extend: boolean): void {
  const { cursor, unit } = session.state.getState()
  const now = ensured(session)
  show(session, cursor === null || now === null ? now : stepCursor(session.units, now, unit, direction, extend), extend && direction === 'forward' ? 'end' : 'start')
}

/** A whole phrase on or back, whatever the unit; extending goes to the end of the phrase first. */
export function phrase(session: ReadingSession, direction: Direction, extend: boolean): void {
  const now = ensured(session)
  show(session, now === null ? null : stepPhrase(session.units, now, session.state.getState().unit, direction, extend), extend && direction === 'forward' ? 'end' : 'start')
}

/** A line up or down; in the unit of paragraphs, a paragraph. */
export function stepLine(session: ReadingSession, direction: Direction, extend: boolean): void {
  const { unit } = session.state.getState()
  const now = ensured(session)
  if (now === null || session.surface === null) return
  if (unit === 'paragraph' || unit === 'sentence') return step(session, direction, extend)
  const position = lineStep(session.surface.view, now.focus, direction)
  show(session, position === null ? now : cursorTo(session.units, now, unit, position, extend))
}

/** To the start or end of the line. */
export function toLineEdge(session: ReadingSession, direction: Direction, extend: boolean): void {
  const now = ensured(session)
  if (now === null || session.surface === null) return
  const position = lineEdge(session.surface.view, now.focus.start, direction)
  show(session, cursorTo(session.units, now, session.state.getState().unit, position, extend))
}

/** To the start or end of the text. */
export function toTextEdge(session: ReadingSession, direction: Direction, extend: boolean): void {
  const now = ensured(session)
  if (now === null) return
  const { unit } = session.state.getState()
  const range = direction === 'backward' ? session.units.at(unit, 0) : session.units.before(unit, session.store.text.length + 1)
  if (range !== null) show(session, extend ? { anchor: now.anchor, focus: range } : cursorOn(range), direction === 'forward' ? 'end' : 'start')
}

/** Changes what one step is, and takes the whole unit at the cursor. */
export function setUnit(session: ReadingSession, unit: Unit): void {
  const { cursor } = session.state.getState()
  session.state.setState({ unit })
  const name = { letter: t`letter`, word: t`word`, phrase: t`phrase`, sentence: t`sentence`, paragraph: t`paragraph` }[unit]
  const range = session.selected !== null ? null : session.units.at(unit, cursor?.focus.start ?? comesUpAt(session))
  if (range !== null) {
    session.state.setState({ cursor: cursorOn(range) })
    void session.surface?.reveal(range)
  }
  session.announce(range === null ? name : `${name}: ${session.store.slice(range)}`)
}

/** Everything between two lines of the screen up or down. */
export function stepScreen(session: ReadingSession, direction: Direction, extend: boolean): void {
  const now = ensured(session)
  if (now === null || session.surface === null) return
  const position = session.surface.screenfulFrom(now.focus.start, direction)
  show(session, cursorTo(session.units, now, session.state.getState().unit, position, extend))
}
