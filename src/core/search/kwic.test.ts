import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundForms } from './found-forms.ts'
import { sortLines } from './kwic.ts'

const line = (before: string, after: string) => ({ before, match: 'اتفاق', after })
const LINES = [line('وقع الطرفان ', ' سلام'), line('رفض الوزير ', ' الهدنة'), line('بعد ', ' السلام'), line('', ''), line('على الطرفان ', '، جديد')]

test('lines stand by what follows the hit, marks and punctuation aside', () => {
  expect(sortLines(LINES, 'after').map(({ after }) => after)).toEqual(['', ' السلام', ' الهدنة', '، جديد', ' سلام'])
})

test('lines stand by what precedes the hit, the nearest word first', () => {
  expect(sortLines(LINES, 'before').map(({ before }) => before)).toEqual(['', 'على الطرفان ', 'وقع الطرفان ', 'رفض الوزير ', 'بعد '].toSorted((a, b) => {
    const near = (text: string): string[] => text.trim().split(' ').toReversed()
    return near(a)[0]!.localeCompare(near(b)[0]!, 'ar') || (near(a)[1] ?? '').localeCompare(near(b)[1] ?? '', 'ar')
  }))
})

test('sorting loses no line, and lines that are alike stay in their order', () => {
  fc.assert(fc.property(fc.array(fc.record({ before: fc.string(), match: fc.string(), after: fc.constantFrom('', 'a', 'ب', 'ba') })), fc.constantFrom('article', 'before', 'after'), (lines, order) => {
    const numbered = lines.map((each, number) => ({ ...each, number }))
    const sorted = sortLines(numbered, order)
    expect(sorted.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(numbered.map(({ number }) => number))
    sorted.forEach((each, at) => {
      const next = sorted[at + 1]
      if (order === 'after' && next?.after === each.after) expect(next.number).toBeGreaterThan(each.number)
    })
  }))
})

test('forms are counted, each by its most frequent spelling', () => {
  expect(foundForms(['الاتّفاق', 'اتفاق', 'الإتفاق', 'الاتفاق', 'الاتفاق'])).toEqual([
    { form: 'الاتفاق', spelling: 'الاتفاق', count: 4 }, { form: 'اتفاق', spelling: 'اتفاق', count: 1 },
  ])
})
