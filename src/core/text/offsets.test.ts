import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { createOffsetTable, findForbidden, findLoneSurrogate, sliceCodePoints } from './offsets.ts'

test('a text without surrogates has one position for both units', () => {
  const table = createOffsetTable('كتاب')
  expect([table.length, table.utf16Length, table.toUtf16(4), table.toCodePoint(2)]).toEqual([4, 4, 4, 2])
})

test('positions after an emoji differ by one unit a pair', () => {
  const table = createOffsetTable('a😀ب😀')
  expect(table.length).toBe(4)
  expect([0, 1, 2, 3, 4].map((position) => table.toUtf16(position))).toEqual([0, 1, 3, 4, 6])
  expect([0, 1, 3, 4, 6].map((position) => table.toCodePoint(position))).toEqual([0, 1, 2, 3, 4])
})

test('a position inside a surrogate pair is refused', () => {
  const table = createOffsetTable('a😀b')
  expect(() => table.toCodePoint(2)).toThrow('inside a surrogate pair')
})

test.each(['abc', 'a😀c'])('positions outside %j are refused', (text) => {
  const table = createOffsetTable(text)
  for (const position of [-1, 4.5, 99, Number.NaN]) {
    expect(() => table.toUtf16(position)).toThrow(RangeError)
    expect(() => table.toCodePoint(position)).toThrow(RangeError)
  }
})

test('code point to UTF-16 and back is the identity, and agrees with iterating the text', () => {
  fc.assert(fc.property(hostileText(), (text) => {
    const table = createOffsetTable(text)
    const characters = Array.from(text)
    expect(table.length).toBe(characters.length)
    let utf16 = 0
    for (let position = 0; position <= characters.length; position++) {
      expect(table.toUtf16(position)).toBe(utf16)
      expect(table.toCodePoint(utf16)).toBe(position)
      utf16 += characters[position]?.length ?? 0
    }
  }))
})

test('a slice reads what iterating the text reads', () => {
  fc.assert(fc.property(hostileText(), fc.nat(60), fc.nat(60), (text, a, b) => {
    const characters = Array.from(text)
    const [start, end] = [Math.min(a, b, characters.length), Math.min(Math.max(a, b), characters.length)]
    expect(sliceCodePoints(text, createOffsetTable(text), start, end)).toBe(characters.slice(start, end).join(''))
  }))
  expect(() => sliceCodePoints('abc', createOffsetTable('abc'), 2, 1)).toThrow('reversed')
})

test.each([
  ['abc', -1], ['😀', -1], ['\uD83D', 0], ['a\uDE00b', 1], ['😀\uD83D', 2], ['😀\uD83Dx', 2], ['\uD83D\uD83D\uDE00', 0],
])('the first lone surrogate of %j is at %i', (text, index) => {
  expect(findLoneSurrogate(text)).toBe(index)
})

test('the first forbidden character is named with its place', () => {
  expect(findForbidden('خبر 😀')).toBeNull()
  expect(findForbidden('a\0\uD83D')).toEqual({ index: 1, what: 'NUL' })
  expect(findForbidden('a\uD83D\0')).toEqual({ index: 1, what: 'lone surrogate' })
})
