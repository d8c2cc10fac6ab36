/** Metadata of a record: in its `metadata` object, or flat beside the text under the names that datasets commonly use. */
import { METADATA_FIELDS, NO_METADATA } from '../articles/article.ts'
import type { ArticleMetadata } from '../articles/article.ts'
import { describeValue } from './describe-value.ts'
import { field, isObject } from './fields.ts'
import type { JsonObject } from './fields.ts'

const LONGEST = 2_000

/** Other names under which a field may stand, after its own. The first that is there and not null counts. */
const ALIASES: Partial<Record<keyof ArticleMetadata, readonly string[]>> = {
  outlet: ['source'], published: ['date'], language: ['lang'],
}

function find(record: JsonObject, nested: JsonObject | null, name: keyof ArticleMetadata): { readonly place: string; readonly value: unknown } | null {
  for (const [object, prefix] of [[nested, 'metadata.'], [record, '']] as const) {
    if (object === null) continue
    for (const alias of [name, ...(ALIASES[name] ?? [])]) {
      const value = field(object, alias)
      if (value !== undefined && value !== null) return { place: prefix + alias, value }
    }
  }
  return null
}

/** A field that cannot be taken is left unknown, with its reason; the article itself is good without it. */
export function readMetadata(record: JsonObject, reasons: string[]): ArticleMetadata {
  const nested = field(record, 'metadata') ?? null
  if (nested !== null && !isObject(nested)) reasons.push(`metadata must be an object or null, found ${describeValue(nested)}.`)
  const metadata: Record<keyof ArticleMetadata, string | null> = { ...NO_METADATA }
  for (const name of METADATA_FIELDS) {
    const found = find(record, isObject(nested) ? nested : null, name)
    if (found === null) continue
    const { place, value } = found
    if (typeof value !== 'string') reasons.push(`${place} must be a text or null, found ${describeValue(value)}; the article was taken without it.`)
    else if (value.length > LONGEST) reasons.push(`${place} is ${value.length} characters long, at most ${LONGEST} are taken; the article was taken without it.`)
    else metadata[name] = value
  }
  return metadata
}
