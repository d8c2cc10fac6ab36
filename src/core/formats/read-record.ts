/**
 * Reads a parsed JSON value as a record: the native record, or any object with a `text` and metadata (in `metadata` or flat),
 * with `spans`, `stances`, `relations`, `claims` and `regions` where it has them. Other keys are not read.
 */
import { NO_METADATA } from '../articles/article.ts'
import type { Sha256 } from '../identity/ids.ts'
import { countCodePoints, findForbidden } from '../text/offsets.ts'
import { describeValue } from './describe-value.ts'
import { Refused, field, idOrNull, isObject, readItems } from './fields.ts'
import type { JsonObject } from './fields.ts'
import type { IncomingRecord, ReadRecord } from './incoming.ts'
import { createRangeReader } from './ranges.ts'
import { readClaim, readRegion, readRelation, readStance } from './read-annotations.ts'
import { readMetadata } from './read-metadata.ts'
import { readAnswers, readSpan } from './read-span.ts'

const FORBIDDEN = { 'lone surrogate': 'half of a character (a lone surrogate)', NUL: 'a NUL character' } as const

/** The text as it stands, or `Refused`: nothing is trimmed, normalised or replaced. */
function readArticleText(value: unknown): string {
  if (typeof value !== 'string') throw new Refused(`text must be the article's text, found ${describeValue(value)}.`)
  if (value.trim() === '') throw new Refused(value === '' ? 'text is empty: there is no article to take.' : 'text holds nothing but white space: there is no article to take.')
  const forbidden = findForbidden(value)
  if (forbidden === null) return value
  throw new Refused(`text holds ${FORBIDDEN[forbidden.what]} at character ${countCodePoints(value, 0, forbidden.index) + 1}.`)
}

function read(value: unknown, sha256: Sha256, reasons: string[]): IncomingRecord {
  if (!isObject(value)) throw new Refused(`A line must hold one JSON object with a "text", found ${describeValue(value)}.`)
  const record: JsonObject = value
  const text = readArticleText(field(record, 'text'))
  const sourceId = idOrNull(field(record, 'id'), 'id')
  const textSha256 = sha256(text)
  const stated = field(record, 'text_sha256') ?? null
  if (stated !== null && (typeof stated !== 'string' || stated.toLowerCase() !== textSha256)) {
    throw new Refused(`text_sha256 does not fit the text: expected ${describeValue(stated)}, found "${textSha256}". The text was changed after its positions were taken.`)
  }
  const ranges = createRangeReader(text, field(record, 'offset_unit'))
  return {
    sourceId, text, textSha256,
    metadata: readMetadata(record, reasons),
    regions: readItems(field(record, 'regions'), 'regions', reasons, (item, place) => readRegion(item, place, ranges)),
    spans: readItems(field(record, 'spans'), 'spans', reasons, (item, place) => readSpan(item, place, text, ranges)),
    stances: readItems(field(record, 'stances'), 'stances', reasons, readStance),
    relations: readItems(field(record, 'relations'), 'relations', reasons, readRelation),
    claims: readItems(field(record, 'claims'), 'claims', reasons, readClaim),
    answers: readItems(field(record, 'article_attributes'), 'article_attributes', reasons, readAnswers),
  }
}

export function readRecord(value: unknown, sha256: Sha256): ReadRecord {
  const reasons: string[] = []
  try {
    const record = read(value, sha256, reasons)
    return { record, problems: reasons.map((reason) => ({ reason, column: null })) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { record: null, problems: [{ reason: error.message, column: null }] }
  }
}

/** A text file as a record: its text and nothing else. */
export function plainRecord(value: string, sha256: Sha256): ReadRecord {
  try {
    const text = readArticleText(value)
    return {
      record: { sourceId: null, text, textSha256: sha256(text), metadata: NO_METADATA, regions: [], spans: [], stances: [], relations: [], claims: [], answers: [] },
      problems: [],
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { record: null, problems: [{ reason: error.message, column: null }] }
  }
}
