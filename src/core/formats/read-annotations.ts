/** Stances, relations, claims and regions of a record. */
import { REGION_KINDS } from '../articles/article.ts'
import { EXPLICITNESS, STANCE_SCOPES } from '../stance/stance.ts'
import { Refused, booleanOrNull, entityOrNull, expected, field, idOrNull, isObject, nameOrNull, noteOrNull, numberOrNull, oneOf, readId, readIds, readList, readName, readText } from './fields.ts'
import type { JsonObject } from './fields.ts'
import type { IncomingClaim, IncomingRegion, IncomingRelation, IncomingStance } from './incoming.ts'
import { checkQuote } from './ranges.ts'
import type { RangeReader } from './ranges.ts'

const LONGEST_CLAIM = 2_000

const common = (item: JsonObject, place: string) => ({
  place,
  id: idOrNull(field(item, 'id'), `${place}.id`),
  annotator: nameOrNull(field(item, 'annotator'), `${place}.annotator`),
  codebook: nameOrNull(field(item, 'codebook'), `${place}.codebook`),
})

/** A stance without a scope is about the whole article. */
export function readStance(item: JsonObject, place: string): IncomingStance {
  const scope = oneOf(field(item, 'scope') ?? 'article', STANCE_SCOPES, `${place}.scope`)
  const span = idOrNull(field(item, 'span'), `${place}.span`)
  if (scope === 'article' && span !== null) throw new Refused(`${place} names a span, so its scope must be span, sentence or paragraph, found "article".`)
  const explicitness = field(item, 'explicitness') ?? null
  const confidence = numberOrNull(field(item, 'confidence'), `${place}.confidence`)
  if (confidence !== null && (confidence < 0 || confidence > 1)) throw expected(`${place}.confidence`, 'between 0 and 1', confidence)
  return {
    ...common(item, place), scope, span, confidence,
    holder: entityOrNull(field(item, 'holder'), `${place}.holder`),
    target: entityOrNull(field(item, 'target'), `${place}.target`),
    value: nameOrNull(field(item, 'value'), `${place}.value`),
    intensity: numberOrNull(field(item, 'intensity'), `${place}.intensity`),
    explicitness: explicitness === null ? null : oneOf(explicitness, EXPLICITNESS, `${place}.explicitness`),
    sarcasm: booleanOrNull(field(item, 'sarcasm'), `${place}.sarcasm`),
    evidence: readIds(field(item, 'evidence'), `${place}.evidence`),
    reported_by: entityOrNull(field(item, 'reported_by'), `${place}.reported_by`),
    note: noteOrNull(field(item, 'note'), `${place}.note`),
  }
}

export function readRelation(item: JsonObject, place: string): IncomingRelation {
  const args = readList(field(item, 'args'), `${place}.args`).map((arg, index) => {
    const at = `${place}.args[${index}]`
    if (!isObject(arg)) throw expected(at, 'an object with role and ref', arg)
    const kind = field(arg, 'kind') ?? null
    return { role: readName(field(arg, 'role'), `${at}.role`), ref: readId(field(arg, 'ref'), `${at}.ref`), kind: kind === null ? null : oneOf(kind, ['claim'] as const, `${at}.kind`) }
  })
  if (args.length === 0) throw new Refused(`${place}.args is empty: a relation needs at least one end.`)
  return { ...common(item, place), type: readName(field(item, 'type'), `${place}.type`), args }
}

export function readClaim(item: JsonObject, place: string): IncomingClaim {
  return {
    place,
    id: idOrNull(field(item, 'id'), `${place}.id`),
    text: readText(field(item, 'text'), `${place}.text`, LONGEST_CLAIM),
    mentions: readIds(field(item, 'mentions'), `${place}.mentions`),
  }
}

export function readRegion(item: JsonObject, place: string, ranges: RangeReader): IncomingRegion {
  const parts = ranges.parts(item, place)
  if (parts.length > 1) throw new Refused(`${place} has ${parts.length} parts: a region is one stretch of text.`)
  checkQuote(field(item, 'quote'), ranges.quote(parts), `${place}.quote`)
  const [start, end] = parts[0]!
  return { place, start, end, kind: oneOf(field(item, 'kind'), REGION_KINDS, `${place}.kind`) }
}
