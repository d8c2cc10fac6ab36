/** The BCP 47 tag by which numbers, dates and plurals are formed. */
import type { Language, Settings } from '#core/settings/settings.ts'

/** English dates stand day first, as in the stored ones read backwards. Names of Arabic months differ by country, digits by choice. */
export const localeTag = (language: Language, { numerals, months }: Pick<Settings, 'numerals' | 'months'>): string =>
  language === 'en' ? 'en-GB' : `ar-${months}-u-nu-${numerals}`
