import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { foldCodePoint } from './fold-rules.ts'
import { foldString, foldText, sourceRange } from './fold.ts'

/** What a hit for `term` in `text` covers. */
function hit(text: string, term: string): string | null {
  const folded = foldText(text)
  const at = folded.text.indexOf(foldString(term))
  if (at < 0) return null
  const range = sourceRange(folded, at, at + foldString(term).length)
  return text.slice(range.start, range.end)
}

test.each([
  ['كِتَابٌ', 'كتاب'], ['إسلام', 'اسلام'], ['آأإٱا', 'ااااا'], ['مسؤول', 'مسوول'], ['هيئة', 'هييه'], ['السيسى', 'السيسي'],
  ['کتاب', 'كتاب'], ['ہ', 'ه'], ['روسی', 'روسي'], ['الـ75', 'ال75'], ['٢٠٢٣', '2023'], ['۱۲۳', '123'], ['٣٫٥٪', '3.5%'], ['١٬٢٥٠', '1,250'],
  ['ﻻ', 'لا'], ['ﷺ', 'صلي الله عليه وسلم'], ['ﹷ', ''], ['می\u200Cشود', 'ميشود'], ['a\u00A0b', 'a b'], ['Café', 'cafe'], ['ΣΑΣ', 'σασ'], ['σας', 'σασ'],
  ['\u200Fخبر\u202C', 'خبر'], ['ab\u00ADc', 'abc'], ['a\u200Bb', 'a b'], ['نعم،لا', 'نعم،لا'], ['a🤔b', 'a b'],
])('%j folds to %j', (text, folded) => {
  expect(foldString(text)).toBe(folded)
})

test('a hit covers the marks and tatweel that follow it', () => {
  expect(hit('هذا كِتَابٌ جديد', 'كتاب')).toBe('كِتَابٌ')
  expect(hit('لـ«يانج»', 'ل')).toBe('لـ')
})

test('a hit leaves out direction controls that follow it', () => {
  expect(hit('خبر\u200F.', 'خبر')).toBe('خبر')
})

test('a hit inside a ligature covers the whole ligature with its marks', () => {
  expect(hit('قال ﷺ كذا', 'الله')).toBe('ﷺ')
  expect(hit('ﻻَ', 'ل')).toBe('ﻻَ')
})

test('an emoji is one space whose range is the whole pair', () => {
  const folded = foldText('a😀b')
  expect([folded.text, [...folded.starts], [...folded.ends]]).toEqual(['a b', [0, 1, 3], [1, 3, 4]])
})

test('an empty range has no source', () => {
  expect(() => sourceRange(foldText('abc'), 1, 1)).toThrow(RangeError)
  expect(() => sourceRange(foldText('abc'), 1, 9)).toThrow(RangeError)
})

test('every code point folds to something that stays as it is, whatever its normalization form', () => {
  const wrong: string[] = []
  for (let code = 0; code < 0x30000; code++) {
    const character = String.fromCodePoint(code)
    const folded = foldCodePoint(code)
    if (foldString(folded) !== folded || foldString(character) !== folded) wrong.push(code.toString(16))
    if (character.isWellFormed() && foldString(character.normalize('NFD')) !== folded) wrong.push(`${code.toString(16)} NFD`)
    if (character.isWellFormed() && foldString(character.normalize('NFC')) !== folded) wrong.push(`${code.toString(16)} NFC`)
  }
  expect(wrong).toEqual([])
}, 60_000)

test('folding is idempotent and equal on NFC and NFD', () => {
  fc.assert(fc.property(hostileText(), (text) => {
    const folded = foldString(text)
    expect(foldString(folded)).toBe(folded)
    expect(foldString(text.normalize('NFC'))).toBe(folded)
    expect(foldString(text.normalize('NFD'))).toBe(folded)
    expect(foldText(text).text).toBe(folded)
  }))
})

test('the maps rise, and every range is a non-empty range of whole characters of the source', () => {
  fc.assert(fc.property(hostileText(), (text) => {
    const { text: folded, starts, ends } = foldText(text)
    expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
    for (let index = 0; index < folded.length; index++) {
      expect(ends[index]!).toBeGreaterThan(starts[index]!)
      expect(ends[index]!).toBeLessThanOrEqual(text.length)
      if (index > 0) {
        expect(starts[index]!).toBeGreaterThanOrEqual(starts[index - 1]!)
        expect(ends[index]!).toBeGreaterThanOrEqual(ends[index - 1]!)
      }
      const source = text.slice(starts[index], ends[index])
      expect(source.isWellFormed()).toBe(true)
      expect(foldString(source)).toContain(folded[index])
    }
  }))
})
