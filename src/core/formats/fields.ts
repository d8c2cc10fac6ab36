/** Readers of single fields of a parsed record. Each gives back a checked value or throws `Refused` with one sentence. */
import { LONGEST_GIVEN_ID } from '../identity/ids.ts'
import { LONGEST_NAME, nameProblem } from '../identity/name.ts'
import { describeValue, quoted } from './describe-value.ts'

/** Ends the reading of one item; caught by `readItems`, never seen outside this folder. */
export class Refused extends Error {}

/** A JSON object as parsed. Read with `field`, so that what an object inherits is never taken for data. */
export type JsonObject = { readonly [name: string]: unknown }

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

export const field = (object: JsonObject, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined)

const absent = (value: unknown): value is null | undefined => value === undefined || value === null

const LONGEST_NOTE = 20_000

export function expected(place: string, what: string, found: unknown): Refused {
  return new Refused(`${place} must be ${what}, found ${describeValue(found)}.`)
}

/** Text that is not blank. */
export function readText(value: unknown, place: string, longest: number): string {
  if (typeof value !== 'string' || value.trim() === '') throw expected(place, 'a text', value)
  if (value.length > longest) throw new Refused(`${place} is ${value.length} characters long; at most ${longest} are taken.`)
  return value
}

/** A label, a name of a person, a type: shown in lists, so without controls and bidi marks. */
export function readName(value: unknown, place: string): string {
  const name = readText(value, place, LONGEST_NAME)
  const problem = nameProblem(name)
  if (problem === null) return name
  throw new Refused(`${place} ${problem}: ${quoted(name)}.`)
}

export function readId(value: unknown, place: string): string {
  if (typeof value !== 'string') throw expected(place, 'a text (ids are never numbers: large ones would be rounded)', value)
  const id = readName(value, place)
  if (id.length > LONGEST_GIVEN_ID) throw new Refused(`${place} is ${id.length} characters long; an id has at most ${LONGEST_GIVEN_ID}.`)
  return id
}

export const idOrNull = (value: unknown, place: string): string | null => (absent(value) ? null : readId(value, place))
export const nameOrNull = (value: unknown, place: string): string | null => (absent(value) ? null : readName(value, place))
/** Who holds or is meant: shown isolated, and taken from texts, so only blank and overlong names are refused. */
export const entityOrNull = (value: unknown, place: string): string | null => (absent(value) ? null : readText(value, place, LONGEST_NAME))
export const noteOrNull = (value: unknown, place: string): string | null => {
  if (absent(value)) return null
  if (typeof value !== 'string') throw expected(place, 'a text or null', value)
  if (value.length > LONGEST_NOTE) throw new Refused(`${place} is ${value.length} characters long; at most ${LONGEST_NOTE} are taken.`)
  return value
}

export function numberOrNull(value: unknown, place: string): number | null {
  if (absent(value)) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) throw expected(place, 'a finite number or null', value)
  return value
}

export function booleanOrNull(value: unknown, place: string): boolean | null {
  if (absent(value)) return null
  if (typeof value !== 'boolean') throw expected(place, 'true, false or null', value)
  return value
}

export function oneOf<const Value extends string>(value: unknown, values: readonly Value[], place: string): Value {
  const known = values.find((candidate) => candidate === value)
  if (known === undefined) throw expected(place, `one of ${values.join(', ')}`, value)
  return known
}

/** An absent list is an empty one. */
export function readList(value: unknown, place: string): readonly unknown[] {
  if (absent(value)) return []
  if (!Array.isArray(value)) throw expected(place, 'a list', value)
  return value
}

export const readIds = (value: unknown, place: string): readonly string[] =>
  readList(value, place).map((id, index) => readId(id, `${place}[${index}]`))

/** Reads a list item by item: what cannot be taken becomes a reason of its own, the others are kept. */
export function readItems<Item>(list: unknown, place: string, reasons: string[], read: (item: JsonObject, place: string) => Item): readonly Item[] {
  const items: Item[] = []
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      reasons.push(error.message)
    }
  }
  attempt(() => {
    for (const [index, item] of readList(list, place).entries()) {
      attempt(() => {
        if (!isObject(item)) throw expected(`${place}[${index}]`, 'an object', item)
        items.push(read(item, `${place}[${index}]`))
      })
    }
  })
  return items
}
