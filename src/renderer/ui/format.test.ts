import { afterEach, describe, expect, it } from 'vitest'
import { setFormats } from '../i18n/formats.ts'
import { localeTag } from '../i18n/locale-tag.ts'
import { baseName, compareNames, folderOf, formatDate, formatLanguage, formatNumber, formatPercent, formatSince } from './format.ts'

afterEach(() => setFormats('en-GB'))
const arabic = (numerals: 'latn' | 'arab', months: 'EG' | 'SY' | 'MA' | 'DZ' = 'EG'): void => setFormats(localeTag('ar', { numerals, months }))

describe('dates', () => {
  it('are as precise as what is stored', () => {
    expect([formatDate('2025-03-12'), formatDate('2025-03-12T21:00:00Z'), formatDate('2025-03'), formatDate('2025')]).toEqual(['12 Mar 2025', '12 Mar 2025', 'Mar 2025', '2025'])
  })
  it('stay as they stand where they are none', () => {
    expect([formatDate('spring'), formatDate('2025-13-40')]).toEqual(['spring', '2025-13-40'])
  })
  it('count days back within a month', () => {
    const now = new Date(2025, 10, 20, 9).getTime()
    expect(formatSince(new Date(2025, 10, 20, 1).toISOString(), now)).toBe('today')
    expect(formatSince(new Date(2025, 10, 17, 23).toISOString(), now)).toBe('3 days ago')
  })
})

describe('in Arabic', () => {
  it('digits are the chosen ones', () => {
    arabic('latn')
    expect([formatNumber(12_345), formatDate('2025-03-12'), formatDate('2025')]).toEqual(['12,345', '12 مارس 2025', '2025'])
    arabic('arab')
    expect([formatNumber(12_345), formatDate('2025-03-12'), formatDate('2025')]).toEqual(['١٢٬٣٤٥', '١٢ مارس ٢٠٢٥', '٢٠٢٥'])
    expect(formatPercent(0.5)).toContain('٥٠')
  })
  it('months are named as in the chosen country', () => {
    arabic('latn', 'SY')
    expect(formatDate('2025-03-12')).toBe('12 آذار 2025')
    arabic('latn', 'DZ')
    expect(formatDate('2025-03')).toBe('مارس 2025')
  })
  it('days are counted back in words', () => {
    arabic('latn')
    const now = new Date(2025, 10, 20, 9).getTime()
    expect(formatSince(new Date(2025, 10, 18, 23).toISOString(), now)).toBe('أول أمس')
  })
  it('names that differ by hamza, marks or digits stand together', () => {
    arabic('latn')
    expect(['وكالة', 'إعلام', 'اعلان', 'صحيفة 10', 'صحيفة ٢', 'أخبار'].sort(compareNames)).toEqual(['أخبار', 'إعلام', 'اعلان', 'صحيفة ٢', 'صحيفة 10', 'وكالة'])
  })
})

describe('names', () => {
  it('come from paths of either system', () => {
    expect([baseName('C:\\work\\A b.hashiya'), baseName('/home/x/مشروع.hashiya'), baseName('/folder/')]).toEqual(['A b.hashiya', 'مشروع.hashiya', 'folder'])
    expect(folderOf('C:\\work\\A b.hashiya')).toBe('C:\\work')
  })
  it('of languages fall back to their tags', () => {
    expect([formatLanguage('ar'), formatLanguage('not a tag')]).toEqual(['Arabic', 'not a tag'])
  })
})
