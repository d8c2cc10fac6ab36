import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { asBeginning, clauseForms, formsKey, isEmpty, parseQuery } from './query.ts'

/** A query in a short notation: words joined by +, then q(uoted) p(refix) x (excluded). */
const read = (raw: string): string[] => parseQuery(raw).clauses.map((clause) =>
  clause.words.join('+') + (clause.quoted ? ' q' : '') + (clause.prefix ? ' p' : '') + (clause.excluded ? ' x' : ''))

test.each<[string, string[]]>([
  ['', []],
  ['كِتَابٌ جديد', ['كتاب', 'جديد']],
  ['"الحزب الشيوعي" الصين', ['الحزب+الشيوعي q', 'الصين']],
  ['«الحزب» “a b”', ['الحزب q', 'a+b q']],
  ['"لم يغلق', ['لم+يغلق q']],
  ['كتا* "مجلس الأ"*', ['كتا p', 'مجلس+الا q p']],
  ['الصين -تايوان -"هونغ كونغ"', ['الصين', 'تايوان x', 'هونغ+كونغ q x']],
  ['كوفيد-19 ٣٫٥', ['كوفيد+19', '3+5']],
  ['\u200Fالصين \u200F-تايوان\u200B٢٠٢٣', ['الصين', 'تايوان x', '2023']],
  ['PUTIN Café', ['putin', 'cafe']],
  ['AND OR NOT near(', ['and', 'or', 'not', 'near']],
])('%j is read as %j', (raw, clauses) => {
  expect(read(raw)).toEqual(clauses)
})

test('what holds no letter or digit is named, not lost', () => {
  expect(parseQuery('؟ - "" * الصين').ignored).toEqual(['؟', '-', '""', '*'])
})

test('words are kept as they were typed', () => {
  expect(parseQuery('«إسلامُ ٢٠٢٣»').clauses[0]).toMatchObject({ words: ['اسلام', '2023'], spelled: ['إسلامُ', '٢٠٢٣'] })
})

test('a query without a wanted clause is empty', () => {
  expect([isEmpty(parseQuery('')), isEmpty(parseQuery('-تايوان')), isEmpty(parseQuery('تايوان'))]).toEqual([true, true, false])
})

test('a quoted word stands for itself, other clauses for their forms as well; a beginning has forms of its own', () => {
  const forms = new Map([['الصين', ['الصين', 'وللصين']], ['الصين*', ['الصين', 'والصين']]])
  const [word, quoted, prefix] = parseQuery('الصين "الصين" الصين*').clauses
  expect(clauseForms(word!, forms)).toEqual([['الصين'], ['وللصين']])
  expect(clauseForms(quoted!, forms)).toEqual([['الصين']])
  expect(clauseForms(prefix!, forms)).toEqual([['الصين'], ['والصين']])
  expect([formsKey(word!), formsKey(quoted!), formsKey(prefix!)]).toEqual(['الصين', null, 'الصين*'])
})

test.each([
  ['كتا', 'كتا', 'كتا*'], [' اتفاق الوَد ', 'الوَد', 'اتفاق الوَد*'], ['"اتفاق الود', 'الود', '"اتفاق الود"*'], ['كوفيد-19', '19', 'كوفيد-19*'], ['قال ف', 'ف', 'قال ف*'],
])('while %j is typed, its last word may be a beginning', (raw, word, query) => {
  expect(asBeginning(raw)).toEqual({ word, query })
})

test.each(['', 'ك', '-قال ك', 'كتا*', '"كتا"', 'كتا -هد', 'كتا؟', '؟'])('the last word of %j is done, or too short', (raw) => {
  expect(asBeginning(raw)).toBeNull()
})

test('any text can be typed, and every clause has words', () => {
  fc.assert(fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (raw) => {
    for (const clause of parseQuery(raw).clauses) {
      expect(clause.words.length).toBeGreaterThan(0)
      expect(clause.spelled.length).toBe(clause.words.length)
    }
  }))
})
