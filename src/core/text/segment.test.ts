import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { graphemeBoundaries, paragraphs, snapToGraphemes, words } from './segment.ts'

const read = (text: string, range: { start: number; end: number } | null): string | null => range && text.slice(range.start, range.end)
const wordsOf = (text: string): string[] => words(text).filter((word) => word.wordLike).map((word) => read(text, word)!)

test('a letter and its marks are one cluster, lam and alef are two', () => {
  expect(graphemeBoundaries('أيضًا')).toEqual([0, 1, 2, 4, 5])
  expect(graphemeBoundaries('لا')).toEqual([0, 1, 2])
  expect(graphemeBoundaries('')).toEqual([0])
})

test('a selection grows to whole clusters, a caret moves to the start of its cluster', () => {
  const text = 'x\nأيضًا 👍🏽'
  expect(snapToGraphemes(text, 5, 6)).toEqual({ start: 4, end: 6 })
  expect(snapToGraphemes(text, 4, 5)).toEqual({ start: 4, end: 6 })
  expect(snapToGraphemes(text, 9, 10)).toEqual({ start: 8, end: 12 })
  expect(snapToGraphemes(text, 10, 10)).toEqual({ start: 8, end: 8 })
  expect(() => snapToGraphemes(text, 3, 1)).toThrow('reversed')
  expect(() => snapToGraphemes(text, 0, 13)).toThrow('not within the text')
})

test('snapping never splits a cluster, never shrinks, and leaves snapped ranges alone', () => {
  fc.assert(fc.property(hostileText(), fc.nat(200), fc.nat(200), (text, a, b) => {
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
    const snapped = snapToGraphemes(text, start, end)
    const boundaries = graphemeBoundaries(text)
    expect(boundaries).toContain(snapped.start)
    expect(boundaries).toContain(snapped.end)
    expect(snapped.start).toBeLessThanOrEqual(start)
    if (start < end) expect(snapped.end).toBeGreaterThanOrEqual(end)
    expect(snapToGraphemes(text, snapped.start, snapped.end)).toEqual(snapped)
  }))
})

test('marks, tatweel, a dotted abbreviation and a joiner stay inside a word; hyphens and quotes part words', () => {
  expect(wordsOf('أيضًا الـ75 د.ب.أ می\u200Cشود وللصين ٣٫٥')).toEqual(['أيضًا', 'الـ75', 'د.ب.أ', 'می\u200Cشود', 'وللصين', '٣٫٥'])
  expect(wordsOf('لـ«يانج» كوفيد-19')).toEqual(['لـ', 'يانج', 'كوفيد', '19'])
})

test('paragraphs are the lines, carriage returns inside, and other separators split nothing', () => {
  const text = 'أ\r\n\nب\u2028ج\u2029د\u0085ه\n'
  expect(paragraphs(text).map((paragraph) => read(text, paragraph))).toEqual(['أ\r', '', 'ب\u2028ج\u2029د\u0085ه', ''])
  expect(paragraphs('')).toEqual([{ start: 0, end: 0 }])
})

test('the pieces of a text joined are the text, for paragraphs and for words', () => {
  fc.assert(fc.property(hostileText(), (text) => {
    expect(paragraphs(text).map((paragraph) => read(text, paragraph)).join('\n')).toBe(text)
    expect(words(text).map((word) => read(text, word)).join('')).toBe(text)
  }))
})
