/** Nudging: moving one edge of a span by a letter, word, phrase, sentence or paragraph, or over a clitic. Positions are UTF-16. */
import { cliticBoundaries } from '#core/text/clitics.ts'
import type { TextRange } from '#core/text/segment.ts'
import type { Direction } from './cursor.ts'
import type { TextUnits, Unit } from './units.ts'

export type Edge = 'start' | 'end'

function nextEdge(units: TextUnits, range: TextRange, edge: Edge, unit: Unit, direction: Direction): number | undefined {
  if (edge === 'start') return (direction === 'forward' ? units.after(unit, range.start) : units.before(unit, range.start))?.start
  return (direction === 'forward' ? units.endingAfter(unit, range.end) : units.endingBefore(unit, range.end))?.end
}

/** The range with one edge at the next boundary of a unit; `null` where there is none or nothing would be left. */
export function nudge(units: TextUnits, range: TextRange, edge: Edge, unit: Unit, direction: Direction): TextRange | null {
  const position = nextEdge(units, range, edge, unit, direction)
  if (position === undefined) return null
  const moved = edge === 'start' ? { start: position, end: range.end } : { start: range.start, end: position }
  return moved.start < moved.end ? moved : null
}

/**
 * The range with the next clitic of its first word taken off (`وللصين`: و, then ل), and with all put back after the last one.
 * `null` where the first word has none. `backward` goes through the same places the other way round.
 */
export function toggleClitic(units: TextUnits, range: TextRange, direction: Direction = 'forward'): TextRange | null {
  const word = units.endingAfter('word', range.start)
  if (word === null || word.start > range.start) return null
  const places = [word.start, ...cliticBoundaries(units.text.slice(word.start, word.end)).map((end) => word.start + end)]
    .filter((place) => place < range.end)
  if (places.length < 2) return null
  const passed = places.filter((place) => place <= range.start).length - 1
  const step = direction === 'forward' ? 1 : places.length - (places[passed] === range.start ? 1 : 0)
  return { start: places[(passed + step) % places.length]!, end: range.end }
}
