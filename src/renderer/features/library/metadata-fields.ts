/** The editable metadata of an article: which fields there are and what is wrong with a value. */
import { isDate } from '#core/articles/date.ts'

export const EDITABLE_FIELDS = ['title', 'outlet', 'published', 'author', 'language', 'url', 'page_date'] as const
export type EditableField = (typeof EDITABLE_FIELDS)[number]
export const isEditable = (field: unknown): field is EditableField => (EDITABLE_FIELDS as readonly unknown[]).includes(field)
export type MetadataPatch = Partial<Record<EditableField, string | null>>

/** Fields that an article is expected to have, so that a gap is worth showing. */
const EXPECTED: readonly EditableField[] = ['title', 'outlet', 'published', 'author', 'language']
export const isExpected = (field: EditableField): boolean => EXPECTED.includes(field)

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
