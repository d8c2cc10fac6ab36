/** The language of the search box: words, "phrases", field:value chips and /patterns/, each with its place. Positions are UTF-16 units. */
import { readField, valueProblem, type Facet } from './facets.ts'
import { isPattern, patternEnd, readPattern, writePattern, type Pattern } from './pattern.ts'
import { parseQuery, type Query } from './query.ts'

interface At { readonly start: number; readonly end: number }
export type Item =
  | { readonly kind: 'words'; /** A word or phrase as it was typed, with its minus and star. */ readonly typed: string }
  | { readonly kind: 'facet'; readonly facet: Facet }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
export type Placed = Item & At

/** What cannot be understood, and where. */
export interface Problem extends At { readonly reason: string }

export interface Search {
  readonly items: readonly Placed[]
  readonly problems: readonly Problem[]
  /** The words of all items together. */
  readonly words: Query
  readonly facets: readonly Facet[]
  readonly pattern: Pattern | null
}

const SKIPPED = /[\s\u200B\p{Cf}]*/uy
const FIELD = /(-?)(\p{L}[\p{L}\p{M}]*):/uy
/** As in `parseQuery`: a minus, then a phrase (which the end of the text closes too) or a run; a star. */
const WORDS = /-?(?:["“”„«»][^"“”„«»]*(?:["“”„«»]|$)|[^\s\u200B"“”„«»]+)\*?/uy
const BARE = /[^\s\u200B,"“”„«»]*/uy
const CLOSERS: ReadonlyMap<string, string> = new Map([['"', '"'], ['“', '”“'], ['„', '”“'], ['”', '”'], ['«', '»'], ['»', '«']])
const INVISIBLE = /^\p{Cf}+|\p{Cf}+$/gu

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

interface Value { readonly value: string | null; readonly end: number }

/** A value in quotes, where \ stands before a quote or a \ that is meant. The end of the text closes it too. */
function quotedValue(typed: string, at: number): Value {
  const closers = CLOSERS.get(typed[at]!)!
  let value = ''
  let end = at + 1
  for (; end < typed.length && !closers.includes(typed[end]!); end++) {
    if (typed[end] === '\\' && end + 1 < typed.length) end++
    value += typed[end]!
  }
  return { value, end: Math.min(typed.length, end + 1) }
}

function valueAt(typed: string, at: number): Value {
  if (CLOSERS.has(typed[at] ?? '')) return quotedValue(typed, at)
  const bare = matchAt(BARE, typed, at)![0]
  const value = bare.replace(INVISIBLE, '')
  return { value: value === 'none' ? null : value, end: at + bare.length }
}

interface Reading { readonly item: Item | null; readonly end: number; readonly problems: readonly Problem[] }

function facetAt(typed: string, at: number): Reading | null {
  const name = matchAt(FIELD, typed, at)
  const known = name && readField(name[2]!)
  if (!name || !known) return null
  const values: (string | null)[] = []
  const problems: Problem[] = []
  let end = at + name[0].length - 1
  do {
    const value = valueAt(typed, end + 1)
    const reason = valueProblem(known.field, value.value)
    if (reason !== null) problems.push({ start: end + 1, end: value.end, reason })
    values.push(value.value)
    end = value.end
  } while (typed[end] === ',')
  const excluded = (name[1] === '-') !== known.excluded
  return { item: problems.length > 0 ? null : { kind: 'facet', facet: { field: known.field, values, excluded } }, end, problems }
}

function patternAt(typed: string, at: number): Reading | null {
  const minus = typed[at] === '-' ? 1 : 0
  if (typed[at + minus] !== '/') return null
  const end = patternEnd(typed, at + minus) ?? typed.length
  const read = readPattern(typed.slice(at + minus, end))
  const refuse = (place: number, reason: string): Reading => ({ item: null, end, problems: [{ start: place, end: Math.max(place + 1, end), reason }] })
  if (!isPattern(read)) return refuse(at + minus + read.at, read.reason)
  if (minus === 1) return refuse(at, 'A pattern cannot be excluded. Write it without the minus, or exclude words.')
  return { item: { kind: 'pattern', pattern: read }, end, problems: [] }
}

function wordsAt(typed: string, at: number): Reading {
  const words = matchAt(WORDS, typed, at)
  return words ? { item: { kind: 'words', typed: words[0] }, end: at + words[0].length, problems: [] } : { item: null, end: at + 1, problems: [] }
}

/** Reads what stands in the box. What is wrong is listed with its place and left out; never throws. */
export function parseSearch(typed: string): Search {
  const items: Placed[] = []
  const problems: Problem[] = []
  for (let at = 0; ;) {
    at += matchAt(SKIPPED, typed, at)![0].length
    if (at >= typed.length) break
    const { item, end, problems: wrong } = facetAt(typed, at) ?? patternAt(typed, at) ?? wordsAt(typed, at)
    problems.push(...wrong)
    if (item?.kind === 'pattern' && items.some(({ kind }) => kind === 'pattern')) problems.push({ start: at, end, reason: 'One pattern can be looked for at a time. Put both into one: /a|b/.' })
    else if (item !== null) items.push({ ...item, start: at, end })
    at = end
  }
  return {
    items, problems,
    words: parseQuery(items.flatMap((item) => (item.kind === 'words' ? [item.typed] : [])).join(' ')),
    facets: items.flatMap((item) => (item.kind === 'facet' ? [item.facet] : [])),
    pattern: items.find((item) => item.kind === 'pattern')?.pattern ?? null,
  }
}

const PLAIN = /^[^\s\u200B,"“”„«»\\\p{Cf}]+$/u
const written = (value: string | null): string => (value === null ? 'none' : PLAIN.test(value) && value !== 'none' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`)

/** A facet as it is typed. */
export const printFacet = ({ field, values, excluded }: Facet): string => `${excluded ? '-' : ''}${field}:${values.map(written).join(',')}`

function printItem(item: Item): string {
  switch (item.kind) {
    case 'words': return item.typed
    case 'facet': return printFacet(item.facet)
    case 'pattern': return writePattern(item.pattern)
  }
}

/** What `parseSearch` reads the same items from. */
export const printSearch = (items: readonly Item[]): string => items.map(printItem).join(' ')

/** Whether nothing is asked that could find something: no words that are wanted, no chip, no pattern. */
export const asksNothing = ({ words, facets, pattern }: Pick<Search, 'words' | 'facets' | 'pattern'>): boolean =>
  pattern === null && words.clauses.every((clause) => clause.excluded) && facets.every(({ field }) => field === 'drop')
