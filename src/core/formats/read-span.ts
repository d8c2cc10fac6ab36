/** What is answered in a record: about the whole article, and one span, `{id?, label, start, end | parts, quote? | text?, attributes?, note?, annotator?, codebook?}`. */
import { describeParts } from '../text/anchor.ts'
import { describeValue } from './describe-value.ts'
import { Refused, booleanOrNull, entityOrNull, expected, field, idOrNull, isObject, nameOrNull, noteOrNull, readName } from './fields.ts'
import type { JsonObject } from './fields.ts'
import type { IncomingAnswers, IncomingSpan } from './incoming.ts'
import type { NativeAttribute, NativeAttributes } from './native-record.ts'
import { checkQuote } from './ranges.ts'
import type { RangeReader } from './ranges.ts'

const SPEAKER_KEYS: ReadonlySet<string> = new Set(['actor', 'mention', 'implied'])

function readSpeaker(value: JsonObject, place: string): NativeAttribute {
  const other = Object.keys(value).find((key) => !SPEAKER_KEYS.has(key))
  if (other !== undefined) throw expected(place, 'a text, a number, true, false, null, a list of texts, or a speaker with actor, mention and implied', value)
  return {
    actor: entityOrNull(field(value, 'actor'), `${place}.actor`),
    mention: idOrNull(field(value, 'mention'), `${place}.mention`),
    implied: booleanOrNull(field(value, 'implied'), `${place}.implied`) ?? false,
  }
}

function readAttribute(value: unknown, place: string): NativeAttribute {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (isObject(value)) return readSpeaker(value, place)
  if (!Array.isArray(value)) throw expected(place, 'a finite number', value)
  const stranger: unknown = value.find((item) => typeof item !== 'string')
  if (stranger !== undefined) throw new Refused(`${place} must be a list of texts, found ${describeValue(stranger)} in it.`)
  return value as readonly string[]
}

function readAttributes(value: unknown, place: string): NativeAttributes {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw expected(place, 'an object', value)
  return Object.fromEntries(Object.keys(value).map((name) => {
    if (name === '__proto__') throw new Refused(`${place} has an attribute named "__proto__", which cannot be kept safely; give it another name.`)
    readName(name, `${place}: the name of an attribute`)
    return [name, readAttribute(value[name], `${place}.${name}`)]
  }))
}

export function readSpan(item: JsonObject, place: string, text: string, ranges: RangeReader): IncomingSpan {
  const parts = ranges.parts(item, place)
  const anchor = describeParts(text, ranges.table(), parts)
  checkQuote(field(item, 'quote'), anchor.quote, `${place}.quote`)
  checkQuote(field(item, 'text'), anchor.quote, `${place}.text`)
  return {
    place,
    id: idOrNull(field(item, 'id'), `${place}.id`),
    label: readName(field(item, 'label'), `${place}.label`),
    parts, ...anchor,
    attributes: readAttributes(field(item, 'attributes'), `${place}.attributes`),
    note: noteOrNull(field(item, 'note'), `${place}.note`),
    annotator: nameOrNull(field(item, 'annotator'), `${place}.annotator`),
    codebook: nameOrNull(field(item, 'codebook'), `${place}.codebook`),
  }
}

/** Answers of one annotator about the whole article: `{annotator?, codebook?, values}`. */
export function readAnswers(item: JsonObject, place: string): IncomingAnswers {
  return {
    place,
    annotator: nameOrNull(field(item, 'annotator'), `${place}.annotator`),
    codebook: nameOrNull(field(item, 'codebook'), `${place}.codebook`),
    values: readAttributes(field(item, 'values'), `${place}.values`),
  }
}
