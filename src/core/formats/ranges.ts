/** Ranges of a record, in the unit that the record states, checked against its text and brought to code points. */
import type { Part } from '../spans/span.ts'
import { createOffsetTable, sliceCodePoints } from '../text/offsets.ts'
import type { OffsetTable } from '../text/offsets.ts'
import { describeValue, quoted } from './describe-value.ts'
import { Refused, expected, field } from './fields.ts'
import type { JsonObject } from './fields.ts'

/** Units that are understood, by the names under which files state them. */
const UNITS: ReadonlyMap<unknown, Unit> = new Map<unknown, Unit>([
  [undefined, 'code points'], [null, 'code points'],
  ['unicode_code_point', 'code points'], ['code_point', 'code points'],
  ['utf16_code_unit', 'UTF-16 units'], ['utf-16', 'UTF-16 units'], ['utf16', 'UTF-16 units'],
])
type Unit = 'code points' | 'UTF-16 units'

/** Reads ranges of one text. The table behind it is made at the first range: most articles of a corpus have none. */
export interface RangeReader {
  /** `{start, end}` or `{parts}` (or both, agreeing) of an item, in code points. */
  parts(item: JsonObject, place: string): readonly Part[]
  /** What the parts cover, joined by one space. */
  quote(parts: readonly Part[]): string
  table(): OffsetTable
}

function shownParts(parts: readonly (readonly [unknown, unknown])[]): string {
  return parts.map(([start, end]) => `${describeValue(start)} to ${describeValue(end)}`).join(', ')
}

/** The pairs as written: numbers are not yet looked at. */
function writtenPairs(item: JsonObject, place: string): readonly (readonly [unknown, unknown])[] {
  const start = field(item, 'start')
  const end = field(item, 'end')
  const parts = field(item, 'parts')
  if (parts === undefined || parts === null) return [[start, end]]
  if (!Array.isArray(parts) || parts.length === 0) throw expected(`${place}.parts`, 'a list of [start, end] pairs', parts)
  const pairs = parts.map((part: unknown, index): readonly [unknown, unknown] => {
    if (!Array.isArray(part) || part.length !== 2) throw expected(`${place}.parts[${index}]`, 'a pair [start, end]', part)
    return [part[0], part[1]]
  })
  if ((start !== undefined && start !== pairs[0]![0]) || (end !== undefined && end !== pairs.at(-1)![1])) {
    throw new Refused(`${place}: start and end (${shownParts([[start, end]])}) are not those of its parts (${shownParts(pairs)}).`)
  }
  return pairs
}

export function createRangeReader(text: string, offsetUnit: unknown): RangeReader {
  const unit = UNITS.get(offsetUnit)
  if (unit === undefined) {
    throw new Refused(`offset_unit must be "unicode_code_point" or "utf16_code_unit", found ${describeValue(offsetUnit)}; positions in another unit cannot be read.`)
  }
  let made: OffsetTable | null = null
  const table = (): OffsetTable => (made ??= createOffsetTable(text))

  const position = (value: number, place: string): number => {
    if (unit === 'code points') return value
    const low = text.charCodeAt(value)
    const high = text.charCodeAt(value - 1)
    if (low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff) {
      throw new Refused(`${place}: position ${value} splits a surrogate pair (the two UTF-16 units of one character).`)
    }
    return table().toCodePoint(value)
  }

  const pair = ([start, end]: readonly [unknown, unknown], place: string): Part => {
    if (!Number.isInteger(start) || !Number.isInteger(end)) {
      throw new Refused(`${place}: start and end must be whole numbers of ${unit}, found ${shownParts([[start, end]])}.`)
    }
    const [from, to] = [start as number, end as number]
    const length = unit === 'code points' ? table().length : text.length
    if (from > to) throw new Refused(`${place} is reversed: it starts at ${from} and ends at ${to}.`)
    if (from < 0 || to > length) throw new Refused(`${place} lies outside the text: found ${from} to ${to}, the text has ${length} ${unit}.`)
    if (from === to) throw new Refused(`${place} is empty: it starts and ends at ${from}.`)
    return [position(from, place), position(to, place)]
  }

  return {
    table,
    parts(item, place) {
      const pairs = writtenPairs(item, place)
      const parts = pairs.map((written, index) => pair(written, pairs.length === 1 ? place : `${place}.parts[${index}]`))
      for (const [index, [start]] of parts.entries()) {
        if (index > 0 && start < parts[index - 1]![1]) {
          throw new Refused(`${place}.parts must be ascending and apart from each other, found ${shownParts(pairs)}.`)
        }
      }
      return parts
    },
    quote: (parts) => parts.map(([start, end]) => sliceCodePoints(text, table(), start, end)).join(' '),
  }
}

/** Compares a stated quote with what stands there. */
export function checkQuote(stated: unknown, actual: string, place: string): void {
  if (stated === undefined || stated === null) return
  if (typeof stated !== 'string') throw expected(place, 'a text', stated)
  if (stated !== actual) throw new Refused(`${place} does not match the text: expected ${quoted(stated)}, found ${quoted(actual)} at that place.`)
}
