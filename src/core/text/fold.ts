/** Folded text with maps back to its source: what search and comparison work on. All positions here are UTF-16 units. */
import { extendsPrevious, foldCodePoint } from './fold-rules.ts'

/**
 * `[starts[i], ends[i])` is the range of the source that the folded unit `i` came from. Both rise (never fall) with `i` and no range
 * is empty. An end covers the marks that follow the letter; every unit of a folded ligature maps to the whole ligature.
 */
export interface Folded {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Table entries that are no folded unit; the values are surrogates, which folded text holds only through `EXPANDS`. */
const UNKNOWN = 0xd800
const DROPPED = 0xd801
const EXTENDING = 0xd802
const EXPANDS = 0xd803

/** What each UTF-16 unit folds to, filled in as units are met. Surrogates stay `UNKNOWN`: they are looked up as code points. */
const table = new Uint16Array(0x10000).fill(UNKNOWN)
const expansions = new Map<number, string>()

function classify(code: number): number {
  const folded = foldCodePoint(code)
  if (folded === '') return extendsPrevious(code) ? EXTENDING : DROPPED
  if (folded.length === 1) return folded.charCodeAt(0)
  expansions.set(code, folded)
  return EXPANDS
}

const astral = new Map<number, number>()

function lookUp(code: number): number {
  if (code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) {
    const known = astral.get(code)
    if (known !== undefined) return known
    const entry = classify(code)
    astral.set(code, entry)
    return entry
  }
  return (table[code] = classify(code))
}

interface Maps {
  starts: Uint32Array
  ends: Uint32Array
}

function grown<T extends Uint16Array | Uint32Array>(array: T, capacity: number): T {
  const larger = new (array.constructor as new (length: number) => T)(capacity)
  larger.set(array)
  return larger
}

/** The last letter and all other units of the same source character now reach to `end`. */
function extend(maps: Maps, length: number, end: number): void {
  for (let index = length - 1; index >= 0 && maps.starts[index] === maps.starts[length - 1]; index--) maps.ends[index] = end
}

function toText(units: Uint16Array, length: number): string {
  let text = ''
  for (let from = 0; from < length; from += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(from, Math.min(from + 8192, length)) as unknown as number[])
  }
  return text
}

function fold(text: string, maps: Maps | null): string {
  let units = new Uint16Array(text.length)
  let length = 0
  for (let index = 0; index < text.length; ) {
    const start = index
    let entry = table[text.charCodeAt(index++)]!
    let code = 0
    if (entry === UNKNOWN || entry === EXPANDS) {
      code = text.codePointAt(start)!
      if (code > 0xffff) index++
      if (entry === UNKNOWN) entry = lookUp(code)
    }
    const expansion = entry === EXPANDS ? expansions.get(code)! : null
    const needed = length + (expansion === null ? 1 : expansion.length)
    if (needed > units.length) {
      const capacity = needed + (needed >>> 1) + (text.length - index)
      units = grown(units, capacity)
      if (maps !== null) {
        maps.starts = grown(maps.starts, capacity)
        maps.ends = grown(maps.ends, capacity)
      }
    }
    if (expansion === null && (entry === DROPPED || entry === EXTENDING)) {
      if (maps !== null && entry === EXTENDING) extend(maps, length, index)
      continue
    }
    for (let unit = 0; length < needed; unit++) {
      units[length] = expansion === null ? entry : expansion.charCodeAt(unit)
      if (maps !== null) {
        maps.starts[length] = start
        maps.ends[length] = index
      }
      length++
    }
  }
  if (maps !== null) {
    maps.starts = maps.starts.slice(0, length)
    maps.ends = maps.ends.slice(0, length)
  }
  return toText(units, length)
}

/** Folds a text and keeps the way back. Idempotent, and equal for all canonically equivalent texts. */
export function foldText(text: string): Folded {
  const maps: Maps = { starts: new Uint32Array(text.length), ends: new Uint32Array(text.length) }
  const folded = fold(text, maps)
  return { text: folded, starts: maps.starts, ends: maps.ends }
}

/** Folds as `foldText` does, without the maps. */
export const foldString = (text: string): string => fold(text, null)

/** The source range (UTF-16) of the folded units `[start, end)`, which must not be empty. */
export function sourceRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.starts[start]
  const last = folded.ends[end - 1]
  if (start >= end || first === undefined || last === undefined) {
    throw new RangeError(`${start} to ${end} is not a range of the folded text (0 to ${folded.text.length} UTF-16 units)`)
  }
  return { start: first, end: last }
}
