import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { foldString } from '../text/fold.ts'
import { createOffsetTable, sliceCodePoints } from '../text/offsets.ts'
import { tokenizeFolded } from '../text/tokens.ts'
import { expandQuery } from './expand.ts'
import type { MatchOptions } from './match.ts'
import { findMatches } from './match.ts'
import { parseQuery } from './query.ts'

/** Searches one text with the vocabulary of that text. */
function search(text: string, raw: string, options?: MatchOptions) {
  const query = parseQuery(raw)
  const vocabulary = new Set(tokenizeFolded(foldString(text)).map((token) => token.text))
  return findMatches(text, query, expandQuery(query, (forms) => forms.filter((form) => vocabulary.has(form))), options)
}
const quotes = (text: string, raw: string, options?: MatchOptions): string[] => search(text, raw, options).map((match) => match.quote)

test.each([
  ['كتاب', 'قرأ كِتَابٌ جديد', ['كِتَابٌ']],
  ['اسلام', 'عن إسلام آباد', ['إسلام']],
  ['2023', 'في عام ٢٠٢٣، و۲۰۲۳', ['٢٠٢٣', 'و۲۰۲۳']],
  ['الصين', 'وللصين رأي، وزار بالصين مدينة صينية', ['وللصين', 'بالصين']],
  ['تايوان', 'دعم لتايوان', ['لتايوان']],
  ['لا', 'ﻻ أحد', ['ﻻ']],
  ['الله', 'قال ﷺ: نعم', ['ﷺ']],
  ['"الله عليه"', 'قال ﷺ: نعم', ['ﷺ']],
  ['75', 'الذكرى الـ75 للعلاقات', ['الـ75']],
  ['عال', 'مستوى عالٍ أيضاً', ['عالٍ']],
])('%s in %j finds %j', (raw, text, expected) => {
  expect(quotes(text, raw)).toEqual(expected)
})

test('positions are code points of the text', () => {
  expect(search('😀😀 كتاب', 'كتاب')).toEqual([{ start: 3, end: 7, quote: 'كتاب' }])
})

describe('clauses', () => {
  const text = 'قال الحزب الشيوعي إن الحزب قوي، وللحزب الشيوعي رأي'

  test('all wanted ones must occur, and all their hits are given in order', () => {
    expect(quotes(text, 'رأي الحزب')).toEqual(['الحزب', 'الحزب', 'وللحزب', 'رأي'])
    expect(quotes(text, 'الحزب تايوان')).toEqual([])
  })

  test('an excluded one must not', () => {
    expect(quotes(text, 'الحزب -تايوان')).toHaveLength(3)
    expect(quotes(text, 'الحزب -قوي')).toEqual([])
    expect(quotes(text, '-تايوان')).toEqual([])
  })

  test('a phrase is its words in a row, over punctuation, with clitics before the first', () => {
    expect(quotes(text, '"الحزب الشيوعي"')).toEqual(['الحزب الشيوعي', 'وللحزب الشيوعي'])
    expect(quotes('كوفيد 19 ثم كوفيد-19', 'كوفيد-19')).toEqual(['كوفيد 19', 'كوفيد-19'])
  })

  test('a hit within another is not told twice', () => {
    expect(quotes(text, '"الحزب الشيوعي" الشيوعي')).toEqual(['الحزب الشيوعي', 'وللحزب الشيوعي'])
  })

  test('a star finds beginnings of words', () => {
    expect(quotes(text, 'الش*')).toEqual(['الشيوعي', 'الشيوعي'])
    expect(quotes(text, '"إن الح"*')).toEqual(['إن الحزب'])
  })

  test('a quoted word is only itself', () => {
    expect(quotes(text, '"الحزب"')).toEqual(['الحزب', 'الحزب'])
  })
})

describe('by exact spelling', () => {
  test.each([
    ['اسلام', 'إسلام اسلام', ['اسلام']],
    ['الصين', 'وللصين الصين', ['الصين']],
    ['2023', '٢٠٢٣ 2023', ['2023']],
    ['Putin', 'putin Putin', ['Putin']],
    ['أيضًا', 'أيضاً أيضا أيضًا', ['أيضًا']],
    ['إسل*', 'اسلام إسلام', ['إسلام']],
    ['"رأي آخر"', 'راي آخر، رأي\u00A0آخر', ['رأي\u00A0آخر']],
    ['آخر', '\u0627\u0653خر اخر', ['\u0627\u0653خر']],
  ])('%s in %j finds %j', (raw, text, expected) => {
    expect(quotes(text, raw, { exact: true })).toEqual(expected)
  })

  test('an exclusion counts by exact spelling too', () => {
    expect(quotes('الصين اسلام', 'الصين -إسلام', { exact: true })).toEqual(['الصين'])
    expect(quotes('الصين اسلام', 'الصين -إسلام')).toEqual([])
  })
})

test('every word of a text finds itself, and every hit reads as its quote', () => {
  fc.assert(fc.property(hostileText(), fc.nat(100), (text, pick) => {
    const tokens = tokenizeFolded(foldString(text))
    const token = tokens[pick % Math.max(1, tokens.length)]
    if (token === undefined) return
    const table = createOffsetTable(text)
    const matches = search(text, token.text, { table })
    expect(matches.length).toBeGreaterThan(0)
    for (const match of matches) expect(sliceCodePoints(text, table, match.start, match.end)).toBe(match.quote)
    expect(matches).toEqual(matches.toSorted((a, b) => a.start - b.start))
  }))
})
