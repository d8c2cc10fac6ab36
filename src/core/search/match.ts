/** Where a query's words stand in a text, found by the same words that the full-text index holds. */
import type { Folded } from '../text/fold.ts'
import { foldText, sourceRange } from '../text/fold.ts'
import type { OffsetTable } from '../text/offsets.ts'
import { createOffsetTable } from '../text/offsets.ts'
import type { Token } from '../text/tokens.ts'
import { tokenizeFolded } from '../text/tokens.ts'
import type { Clause, Query } from './query.ts'
import { clauseForms, isEmpty } from './query.ts'

/** A hit: code points of the text, end-exclusive, the marks after the last letter included. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface MatchOptions {
  /** Only words spelled as they were typed: hamza, marks, digits and case count, other forms do not. NFC and NFD are one spelling. */
  readonly exact?: boolean
  /** The table of the text, where there is one already. */
  readonly table?: OffsetTable
}

interface Haystack {
  readonly text: string
  readonly folded: Folded
  readonly tokens: readonly Token[]
}

/** A clause stands at the tokens `[at, at + size)`. */
interface Place { readonly at: number; readonly size: number }

/** UTF-16 range of the source that the tokens `[first, last]` came from. */
const rangeOf = ({ folded, tokens }: Haystack, first: number, last: number): { start: number; end: number } =>
  sourceRange(folded, tokens[first]!.start, tokens[last]!.end)

function spelledAlike(haystack: Haystack, clause: Clause, at: number): boolean {
  return clause.spelled.every((spelled, index) => {
    const { start, end } = rangeOf(haystack, at + index, at + index)
    const here = haystack.text.slice(start, end).normalize('NFC')
    const wanted = spelled.normalize('NFC')
    return clause.prefix && index === clause.spelled.length - 1 ? here.startsWith(wanted) : here === wanted
  })
}

interface Wanted {
  /** Longest first. */
  readonly all: readonly (readonly string[])[]
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** By the forms of a query, for the many texts in which it is looked for. */
const prepared = new WeakMap<ReadonlyMap<string, readonly string[]>, Map<Clause, Wanted>>()

function wantedOf(clause: Clause, forms: ReadonlyMap<string, readonly string[]>, exact: boolean): Wanted {
  let known = prepared.get(forms)
  if (known === undefined) prepared.set(forms, (known = new Map()))
  const there = exact ? undefined : known.get(clause)
  if (there !== undefined) return there
  const all = (exact ? [[...clause.words]] : clauseForms(clause, forms)).toSorted((a, b) => b.length - a.length)
  const wanted: Wanted = { all, byFirst: Map.groupBy(all, (form) => form[0]!) }
  if (!exact) known.set(clause, wanted)
  return wanted
}

/** Where the clause stands. Forms may be of different lengths; where several begin at one word, the longest counts. */
function places(haystack: Haystack, clause: Clause, forms: ReadonlyMap<string, readonly string[]>, exact: boolean): Place[] {
  const { tokens } = haystack
  const { all: wanted, byFirst } = wantedOf(clause, forms, exact)
  const agrees = (form: readonly string[], at: number): boolean => at + form.length <= tokens.length && form.every((word, index) => {
    const here = tokens[at + index]!.text
    return clause.prefix && index === form.length - 1 ? here.startsWith(word) : here === word
  })
  const found: Place[] = []
  for (let at = 0; at < tokens.length; at++) {
    const possible = clause.prefix ? wanted : byFirst.get(tokens[at]!.text)
    const form = possible?.find((each) => agrees(each, at))
    if (form !== undefined && (!exact || spelledAlike(haystack, clause, at))) found.push({ at, size: form.length })
  }
  return found
}

/** Sorted by place; a range that lies within another is left out. */
function withoutNested(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const kept: { start: number; end: number }[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end > (kept.at(-1)?.end ?? 0)) kept.push(range)
  }
  return kept
}

/**
 * The hits of a query in a text, ascending; one that lies within another (a word of a phrase) is left out. None where the text as a
 * whole does not answer the query: a wanted clause is missing or an excluded one occurs. `forms` is what `expandQuery` made.
 */
export function findMatches(
  text: string, query: Query, forms: ReadonlyMap<string, readonly string[]>, options: MatchOptions = {},
): Match[] {
  if (isEmpty(query)) return []
  const folded = foldText(text)
  const haystack: Haystack = { text, folded, tokens: tokenizeFolded(folded.text) }
  const ranges: { start: number; end: number }[] = []
  for (const clause of query.clauses) {
    const found = places(haystack, clause, forms, options.exact === true)
    if (clause.excluded === found.length > 0) return []
    ranges.push(...found.map(({ at, size }) => rangeOf(haystack, at, at + size - 1)))
  }
  const table = options.table ?? createOffsetTable(text)
  return withoutNested(ranges).map(({ start, end }) => ({
    start: table.toCodePoint(start), end: table.toCodePoint(end), quote: text.slice(start, end),
  }))
}
