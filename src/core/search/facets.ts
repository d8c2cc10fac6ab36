/** What a search can ask beside words: the fields, what each takes, and what is wrong with a value. */
import { PROGRESS_STATES } from '../articles/article.ts'
import { isDate } from '../articles/date.ts'
import { foldString } from '../text/fold.ts'

export const FIELDS = [
  'label', 'holder', 'target', 'value', 'claim', 'speaker', 'attribute', 'relation', 'annotator', 'quote', 'note',
  'outlet', 'date', 'language', 'progress', 'has', 'drop',
] as const
export type Field = (typeof FIELDS)[number]

/** What `has:` asks for. */
export const PRESENT = ['annotation', 'span', 'stance', 'relation', 'claim', 'note', 'title', 'outlet', 'date'] as const
export type Present = (typeof PRESENT)[number]

/** One chip: an article or annotation passes where one of the values holds, or, `excluded`, where none does. */
export interface Facet {
  readonly field: Field
  /** At least one. `null` is "nothing there", written none. */
  readonly values: readonly (string | null)[]
  readonly excluded: boolean
}

/** Fields that may be empty, so that `none` means something. */
const MAY_BE_NONE: ReadonlySet<Field> = new Set(['holder', 'target', 'value', 'claim', 'speaker', 'outlet', 'date', 'language'])
export const mayBeNone = (field: Field): boolean => MAY_BE_NONE.has(field)

/** Other names under which a field can be typed; folded. */
const ALSO: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['وسم', 'label'], ['صاحب', 'holder'], ['هدف', 'target'], ['موقف', 'value'], ['ادعاء', 'claim'], ['قايل', 'speaker'], ['سمه', 'attribute'], ['علاقه', 'relation'],
  ['واسم', 'annotator'], ['اقتباس', 'quote'], ['ملاحظه', 'note'], ['وسيله', 'outlet'], ['تاريخ', 'date'], ['لغه', 'language'], ['تقدم', 'progress'], ['فيه', 'has'],
  ['lang', 'language'], ['stance', 'value'], ['by', 'annotator'], ['attr', 'attribute'], ['without', 'has'],
])
/** The name that asks for what `has` excludes. */
const WITHOUT = 'without'

/** The field of a name as it was typed, in any case and Arabic spelling; `null` where it is a word like any other. */
export function readField(name: string): { readonly field: Field; readonly excluded: boolean } | null {
  const folded = foldString(name)
  const field = FIELDS.find((known) => known === folded) ?? ALSO.get(folded)
  return field === undefined ? null : { field, excluded: folded === WITHOUT }
}

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i
const RANGE = /^(.*?)\.\.(.*)$/s

/** A span of days, both included, each as precise as it was typed; `null` is open. */
export interface DateRange { readonly from: string | null; readonly to: string | null }

/** Reads 2024, 2024-03, 2024-03-05, and two of them with .. between, one of which may be missing. `null` where it is no such thing. */
export function readDates(text: string): DateRange | null {
  const [, from, to] = RANGE.exec(text) ?? ['', text, text]
  const read = { from: from || null, to: to || null }
  const isDay = (day: string | null): boolean => day === null || (isDate(day) && !day.includes('T'))
  return isDay(read.from) && isDay(read.to) && (read.from ?? read.to) !== null ? read : null
}

/** Why a field cannot have this value, in one sentence; `null` where it can. */
export function valueProblem(field: Field, value: string | null): string | null {
  if (value === null) return mayBeNone(field) ? null : `${field}: cannot be none. Write "none" in quotes for the word.`
  if (value.trim() === '') return `${field}: needs a value behind the colon.`
  switch (field) {
    case 'date': {
      const dates = readDates(value)
      if (dates === null) return `date:${value} is no date: write a year, a month or a day such as 2024-03-05, or two of them with .. between.`
      return dates.from !== null && dates.to !== null && dates.from > dates.to && !dates.from.startsWith(dates.to) ? `date:${value} ends before it begins.` : null
    }
    case 'progress': return (PROGRESS_STATES as readonly string[]).includes(value) ? null : `progress:${value} is not known: ${PROGRESS_STATES.join(', ')} are.`
    case 'has': return (PRESENT as readonly string[]).includes(value) ? null : `has:${value} is not known: ${PRESENT.join(', ')} are.`
    case 'language': return LANGUAGE.test(value) ? null : `language:${value} is no language: write its short name, such as ar or en.`
    case 'attribute': return /^[^=]+(=.*)?$/s.test(value) ? null : `attribute:${value} names no attribute: write attribute:name or attribute:name=value.`
    default: return null
  }
}
