/** The keyboard's cursor: a unit of text, and the unit where an extended selection began. Positions are UTF-16. */
import type { TextRange } from '#core/text/segment.ts'
import type { TextUnits, Unit } from './units.ts'

export interface Cursor {
  /** Where the selection began; equal to `focus` where nothing is extended. */
  readonly anchor: TextRange
  readonly focus: TextRange
}

export type Direction = 'forward' | 'backward'

/** What the cursor covers. */
export const covered = ({ anchor, focus }: Cursor): TextRange => ({ start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) })

export const isExtended = ({ anchor, focus }: Cursor): boolean => anchor.start !== focus.start || anchor.end !== focus.end

export const cursorOn = (range: TextRange): Cursor => ({ anchor: range, focus: range })

/** A cursor on the unit at a position; `null` where the text has no such unit. */
export function placeCursor(units: TextUnits, unit: Unit, position: number): Cursor | null {
  const range = units.at(unit, position)
  return range === null ? null : cursorOn(range)
}

/** Steps by one unit in logical order. Extending moves the focus only. At either end of the text the cursor stays. */
export function stepCursor(units: TextUnits, cursor: Cursor, unit: Unit, direction: Direction, extend: boolean): Cursor {
  const { focus } = cursor
  const next = direction === 'forward' ? units.after(unit, focus.start) : units.before(unit, focus.start)
  if (next === null) return extend ? cursor : cursorOn(focus)
  return extend ? { anchor: cursor.anchor, focus: next } : cursorOn(next)
}

/** Goes to the unit at a position, extending or not. */
export function cursorTo(units: TextUnits, cursor: Cursor, unit: Unit, position: number, extend: boolean): Cursor {
  const next = units.at(unit, position)
  if (next === null) return cursor
  return extend ? { anchor: cursor.anchor, focus: next } : cursorOn(next)
}

/** A cursor over a range whose ends can be extended further by a unit: from the first unit to the last, or the reverse. */
export function cursorOverRange(units: TextUnits, unit: Unit, range: TextRange, backward = false): Cursor {
  const first = units.at(unit, range.start) ?? range
  const last = units.before(unit, range.end) ?? range
  const head = { start: range.start, end: Math.max(range.start, Math.min(first.end, range.end)) }
  const tail = { start: Math.max(range.start, Math.min(last.start, range.end)), end: range.end }
  return backward ? { anchor: tail, focus: head } : { anchor: head, focus: tail }
}

/**
 * Takes the whole phrase at the cursor, then the next or the previous one. Extending goes to the end (or start) of the phrase,
 * then over the next one, and leaves the other end where it is. At either end of the text the cursor stays.
 */
export function stepPhrase(units: TextUnits, cursor: Cursor, unit: Unit, direction: Direction, extend: boolean): Cursor {
  const forward = direction === 'forward'
  if (extend) {
    const reached = forward ? units.endingAfter('phrase', cursor.focus.end) : units.before('phrase', cursor.focus.start)
    return reached === null ? cursor : { anchor: cursor.anchor, focus: cursorOverRange(units, unit, reached, !forward).focus }
  }
  const { start, end } = covered(cursor)
  const here = units.at('phrase', cursor.focus.start)
  const isWhole = here !== null && here.start === start && here.end === end
  const next = !isWhole ? here : forward ? units.after('phrase', start) : units.before('phrase', start)
  return next === null ? cursor : cursorOverRange(units, unit, next)
}
