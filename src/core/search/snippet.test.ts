import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { createOffsetTable, sliceCodePoints } from '../text/offsets.ts'
import { snippet } from './snippet.ts'

const TEXT = 'قال الرئيس أمس إن الصين لن تغير موقفها'
const AT = { start: TEXT.indexOf('الصين'), end: TEXT.indexOf('الصين') + 5 }

test('context keeps to its width and cuts no word', () => {
  expect(snippet(TEXT, AT, 9)).toEqual({ before: 'أمس إن ', match: 'الصين', after: ' لن تغير' })
  expect(snippet(TEXT, AT, 10)).toEqual({ before: 'أمس إن ', match: 'الصين', after: ' لن تغير' })
  expect(snippet(TEXT, AT, 100)).toEqual({ before: 'قال الرئيس أمس إن ', match: 'الصين', after: ' لن تغير موقفها' })
  expect(snippet(TEXT, AT, 0)).toEqual({ before: '', match: 'الصين', after: '' })
})

test('width counts code points', () => {
  expect(snippet('😀😀😀 خبر', { start: 4, end: 7 }, 3).before).toBe('😀😀 ')
})

test('a range outside the text is refused', () => {
  expect(() => snippet('abc', { start: 2, end: 9 }, 5)).toThrow(RangeError)
})

test('the three pieces are one stretch of the text around the range, no wider than asked', () => {
  fc.assert(fc.property(hostileText().filter((text) => text !== ''), fc.nat(100), fc.nat(5), fc.nat(30), (text, at, size, width) => {
    const table = createOffsetTable(text)
    const start = at % table.length
    const end = Math.min(table.length, start + 1 + size)
    const { before, match, after } = snippet(text, { start, end }, width)
    expect(match).toBe(sliceCodePoints(text, table, start, end))
    expect(text.slice(0, table.toUtf16(start)).endsWith(before)).toBe(true)
    expect(text.slice(table.toUtf16(end)).startsWith(after)).toBe(true)
    expect(Math.max(Array.from(before).length, Array.from(after).length)).toBeLessThanOrEqual(width)
  }))
})
