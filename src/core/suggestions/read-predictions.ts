/**
 * Predictions made elsewhere, one article a line: `{"article" | "text_sha256", "source", "offset_unit"?, "spans": […], "stances": […]}`.
 * Checked for form only; whether a text holds them is asked when they are placed.
 */
import { describeValue } from '../formats/describe-value.ts'
import { Refused, entityOrNull, expected, field, idOrNull, isObject, nameOrNull, noteOrNull, numberOrNull, oneOf, readItems, readName, type JsonObject } from '../formats/fields.ts'
import { STANCE_SCOPES, type StanceScope } from '../stance/stance.ts'

/** Where something is said to be: positions in the unit of the line, a quote, or both. */
export interface PredictedPlace {
  /** In the unit of the line; `null` where only a quote is given. */
  readonly parts: readonly (readonly [number, number])[] | null
  readonly quote: string | null
  readonly prefix: string
  readonly suffix: string
}

interface Predicted {
  /** Where in the line it stands, e.g. `spans[3]`. */
  readonly place: string
  readonly probability: number | null
  readonly note: string | null
}

export interface PredictedSpan extends Predicted {
  readonly label: string
  readonly at: PredictedPlace
}

export interface PredictedStance extends Predicted {
  readonly scope: StanceScope
  readonly holder: string | null
  readonly target: string | null
  readonly value: string
  readonly intensity: number | null
  /** What the stance stands on; `null` for the whole article. */
  readonly at: PredictedPlace | null
}

export interface PredictionLine {
  /** The article's id, or the hash of its text, or both. */
  readonly article: string | null
  readonly textSha256: string | null
  readonly source: string
  readonly unit: 'code points' | 'UTF-16 units'
  readonly spans: readonly PredictedSpan[]
  readonly stances: readonly PredictedStance[]
  /** One sentence for each thing that cannot be read. */
  readonly problems: readonly string[]
}

const UNITS = new Map<unknown, PredictionLine['unit']>([
  [undefined, 'code points'], [null, 'code points'], ['unicode_code_point', 'code points'], ['code_point', 'code points'],
  ['utf16_code_unit', 'UTF-16 units'], ['utf-16', 'UTF-16 units'], ['utf16', 'UTF-16 units'],
])
const LONGEST_QUOTE = 20_000
const MOST_PARTS = 50

function textOrEmpty(value: unknown, place: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw expected(place, 'a text', value)
  if (value.length > LONGEST_QUOTE) throw new Refused(`${place} is ${value.length} characters long; at most ${LONGEST_QUOTE} are taken.`)
  return value
}

function readPair(start: unknown, end: unknown, place: string): readonly [number, number] {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) throw new Refused(`${place}: start and end must be whole numbers, found ${describeValue(start)} to ${describeValue(end)}.`)
  const [from, to] = [start as number, end as number]
  if (from < 0 || from >= to) throw new Refused(`${place} is no range: it starts at ${from} and ends at ${to}.`)
  return [from, to]
}

function readPlace(item: JsonObject, place: string): PredictedPlace {
  const quote = textOrEmpty(field(item, 'quote') ?? field(item, 'text'), `${place}.quote`)
  const rest = { quote: quote === '' ? null : quote, prefix: textOrEmpty(field(item, 'prefix'), `${place}.prefix`), suffix: textOrEmpty(field(item, 'suffix'), `${place}.suffix`) }
  const parts = field(item, 'parts')
  if (Array.isArray(parts)) {
    if (parts.length === 0 || parts.length > MOST_PARTS) throw expected(`${place}.parts`, `a list of 1 to ${MOST_PARTS} [start, end] pairs`, parts)
    return { ...rest, parts: parts.map((pair: unknown, at) => {
      if (!Array.isArray(pair) || pair.length !== 2) throw expected(`${place}.parts[${at}]`, 'a pair [start, end]', pair)
      return readPair(pair[0], pair[1], `${place}.parts[${at}]`)
    }) }
  }
  const [start, end] = [field(item, 'start') ?? null, field(item, 'end') ?? null]
  if (start !== null || end !== null) return { ...rest, parts: [readPair(start, end, place)] }
  if (rest.quote === null) throw new Refused(`${place} has neither start and end nor a quote; one of them must say where it is.`)
  return { ...rest, parts: null }
}

function readProbability(item: JsonObject, place: string): number | null {
  const value = numberOrNull(field(item, 'probability') ?? field(item, 'score'), `${place}.probability`)
  if (value !== null && (value < 0 || value > 1)) throw new Refused(`${place}.probability must lie between 0 and 1, found ${value}.`)
  return value
}

const readSpan = (item: JsonObject, place: string): PredictedSpan => ({
  place, label: readName(field(item, 'label'), `${place}.label`), at: readPlace(item, place), probability: readProbability(item, place), note: noteOrNull(field(item, 'note'), `${place}.note`),
})

function readStance(item: JsonObject, place: string): PredictedStance {
  const span = field(item, 'span') ?? null
  if (span !== null && !isObject(span)) throw expected(`${place}.span`, 'an object with start and end or a quote', span)
  const scope = oneOf(field(item, 'scope') ?? (span === null ? 'article' : 'span'), STANCE_SCOPES, `${place}.scope`)
  if ((scope === 'article') !== (span === null)) throw new Refused(`${place}: a stance of the whole article has no span, and any other stance needs one.`)
  return {
    place, scope, holder: entityOrNull(field(item, 'holder'), `${place}.holder`), target: entityOrNull(field(item, 'target'), `${place}.target`),
    value: readName(field(item, 'value'), `${place}.value`), intensity: numberOrNull(field(item, 'intensity'), `${place}.intensity`),
    at: span === null ? null : readPlace(span, `${place}.span`), probability: readProbability(item, place), note: noteOrNull(field(item, 'note'), `${place}.note`),
  }
}

/** Whether a parsed line looks like predictions and not like an article: it names a text that it does not bring along. */
export const looksLikePredictions = (value: unknown): boolean =>
  isObject(value) && !Object.hasOwn(value, 'text') && (Object.hasOwn(value, 'article') || Object.hasOwn(value, 'text_sha256')) && (Object.hasOwn(value, 'spans') || Object.hasOwn(value, 'stances'))

/** Reads a parsed line; the sentence says why nothing of it can be taken. */
export function readPredictions(value: unknown): { readonly line: PredictionLine; readonly problem: null } | { readonly line: null; readonly problem: string } {
  try {
    if (!isObject(value)) throw expected('A line', 'an object with article, source and spans', value)
    const article = idOrNull(field(value, 'article'), 'article')
    const textSha256 = idOrNull(field(value, 'text_sha256'), 'text_sha256')
    if (article === null && textSha256 === null) throw new Refused('The line names no article: give "article" (its id) or "text_sha256" (the hash of its text).')
    const unit = UNITS.get(field(value, 'offset_unit'))
    if (unit === undefined) throw expected('offset_unit', '"unicode_code_point" or "utf16_code_unit"', field(value, 'offset_unit'))
    const source = nameOrNull(field(value, 'source') ?? field(value, 'model'), 'source')
    if (source === null) throw new Refused('The line does not say who predicts: give "source", the name of the model.')
    const problems: string[] = []
    const spans = readItems(field(value, 'spans'), 'spans', problems, readSpan)
    const stances = readItems(field(value, 'stances'), 'stances', problems, readStance)
    return { line: { article, textSha256, source, unit, spans, stances, problems }, problem: null }
  } catch (error) {
    if (error instanceof Refused) return { line: null, problem: error.message }
    throw error
  }
}
