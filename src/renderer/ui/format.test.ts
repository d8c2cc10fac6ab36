import { describe, expect, it } from 'vitest'
import { baseName, folderOf, formatDate, formatLanguage, formatSince } from './format.ts'

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

describe('names', () => {
  it('come from paths of either system', () => {
    expect([baseName('C:\\work\\A b.hashiya'), baseName('/home/x/مشروع.hashiya'), baseName('/folder/')]).toEqual(['A b.hashiya', 'مشروع.hashiya', 'folder'])
    expect(folderOf('C:\\work\\A b.hashiya')).toBe('C:\\work')
  })
  it('of languages fall back to their tags', () => {
    expect([formatLanguage('ar'), formatLanguage('not a tag')]).toEqual(['Arabic', 'not a tag'])
  })
})
