/** The editable metadata of an article: which fields there are and what is wrong with a value. */
export const EDITABLE_FIELDS = ['title', 'outlet', 'published', 'author', 'language', 'url', 'page_date'] as const
export type EditableField = (typeof EDITABLE_FIELDS)[number]
export const isEditable = (field: unknown): field is EditableField => (EDITABLE_FIELDS as readonly unknown[]).includes(field)
export type MetadataPatch = Partial<Record<EditableField, string | null>>

/** Fields that an article is expected to have, so that a gap is worth showing. */
const EXPECTED: readonly EditableField[] = ['title', 'outlet', 'published', 'author', 'language']
export const isExpected = (field: EditableField): boolean => EXPECTED.includes(field)

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** A date as far as it is known: a year, a month, a day, or a moment. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && (day === undefined || date.getUTCDate() === Number(day))
}

/** A well-formed language tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** What a field's value must be and is not, as a key for the words; `null` where it is fine. An empty value clears the field. */
export function problemOf(field: EditableField, value: string): 'date' | 'language' | null {
  if (value === '') return null
  if (field === 'published' && !isDate(value)) return 'date'
  if (field === 'language' && !isLanguageTag(value)) return 'language'
  return null
}
