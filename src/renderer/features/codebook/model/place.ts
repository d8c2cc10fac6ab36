/** Which part of the codebook is in hand: shared by the outline, the form and the cursor in the source. */
import type { Codebook } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'

export type Place =
  | { readonly part: 'general' | 'stance' | 'article' }
  | { readonly part: 'labels' | 'relations' | 'rules'; readonly index: number }

/** The path of the JSON that holds it. */
export const pathOfPlace = (place: Place): JsonPath => ('index' in place ? [place.part, place.index] : place.part === 'general' ? [] : [place.part])

/** The place that a path leads into. */
export function placeOfPath(path: JsonPath): Place {
  const [part, index] = path
  if (part === 'stance' || part === 'article') return { part }
  if ((part === 'labels' || part === 'relations' || part === 'rules') && typeof index === 'number') return { part, index }
  return { part: 'general' }
}

/** The place itself, or the nearest one that the codebook has; the first of a part that holds nothing yet. */
export function placeIn(codebook: Codebook, place: Place): Place {
  if (!('index' in place)) return place
  const { length } = codebook[place.part] ?? []
  return place.index < length ? place : { part: place.part, index: Math.max(0, length - 1) }
}

/** The name of a label in the outline: its id, told apart from those before it that have the same. */
export function labelKeys(codebook: Pick<Codebook, 'labels'>): string[] {
  const seen = new Map<string, number>()
  return codebook.labels.map(({ id }) => {
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? `label ${id}` : `label ${id} ${times}`
  })
}
