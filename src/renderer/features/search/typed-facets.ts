/** Chips on their way: what is typed of one, and when it is done. */
import { readField, type Facet, type Field } from '#core/search/facets.ts'
import { parseSearch } from '#core/search/language.ts'

/** A chip that is being typed at the end of the field. */
export interface OpenFacet {
  readonly field: Field
  readonly excluded: boolean
  /** Alternatives that are done. */
  readonly earlier: readonly (string | null)[]
  /** What is typed of the next. */
  readonly text: string
  /** What stands before it in the field. */
  readonly before: string
}

const OPEN = /(?:^|[\s\p{Cf}])(-?)(\p{L}[\p{L}\p{M}]*):((?:(?:"[^"]*"|«[^»]*»|[^\s,"«]+),)*)(?:["«]([^"»]*)|([^\s,"«]*))$/u

/** The chip that is being typed, or `null`. */
export function openFacet(typed: string): OpenFacet | null {
  const match = OPEN.exec(typed)
  const known = match && readField(match[2]!)
  if (!match || !known) return null
  const [, minus, name = '', earlier = '', quoted, bare] = match
  const done = parseSearch(`${name}:${earlier.replace(/,$/, '')}`).facets[0]
  return {
    field: known.field, excluded: (minus === '-') !== known.excluded, earlier: earlier === '' ? [] : done?.values ?? [],
    text: quoted ?? bare ?? '', before: typed.slice(0, match.index),
  }
}

/** The chip with this value in place of what is typed of it. */
export const closeFacet = ({ field, excluded, earlier }: OpenFacet, value: string): Facet =>
  ({ field, excluded, values: [...earlier.filter((other) => other !== value), value === 'none' ? null : value] })

/** Chips that are followed by a space are done: they leave the field. */
export function takeFacets(typed: string): { readonly typed: string; readonly chips: readonly Facet[] } {
  const { items, problems } = parseSearch(typed)
  const isDone = (end: number): boolean => end < typed.length && /\s/.test(typed[end]!)
  const done = items.filter((item) => item.kind === 'facet' && isDone(item.end))
  if (done.length === 0 || problems.some(({ end }) => isDone(end))) return { typed, chips: [] }
  let rest = typed
  for (const { start, end } of done.toReversed()) rest = rest.slice(0, start) + rest.slice(end).trimStart()
  return { typed: rest, chips: done.flatMap((item) => (item.kind === 'facet' ? [item.facet] : [])) }
}

/** The chips with a form of a word switched off, or on again. */
export function toggleForm(chips: readonly Facet[], form: string): readonly Facet[] {
  const drops = chips.find(({ field }) => field === 'drop')
  const others = chips.filter((chip) => chip !== drops)
  const values = drops?.values ?? []
  const next = values.includes(form) ? values.filter((value) => value !== form) : [...values, form]
  return next.length === 0 ? others : [...others, { field: 'drop', values: next, excluded: false }]
}
