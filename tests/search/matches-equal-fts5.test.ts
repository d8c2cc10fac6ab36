/** What the full-text index finds for a query is what we can show: the same texts, by the same query, over a real FTS5 table. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expandQuery, toFtsExpression } from '#core/search/expand.ts'
import { findMatches } from '#core/search/match.ts'
import { parseQuery } from '#core/search/query.ts'
import { foldString } from '#core/text/fold.ts'
import { spaceBetweenWords } from '#core/text/tokens.ts'
import { hostileText } from '../support/hostile-text.ts'

const TEXTS = [
  'قرأ الطالب كِتَابٌ جديدًا في عام ٢٠٢٣.', 'عن إسلام آباد وزيارة لتايوان', 'وللصين رأي، وزار الوفد بالصين مدينة صينية', 'والصين والحزب الشيوعي الصيني',
  'للحزب الشيوعي موقف من كوفيد-19', 'ﻻ أحد قال ﷺ نعم', 'الذكرى الـ75 للعلاقات بين البلدين', 'Putin زار بكين في ۲۰۲۳', 'سياستها وسياساته', '"اقتباس" - * نجمة AND OR NOT',
]
const WORDS = ['كتاب', 'اسلام', 'الصين', 'تايوان', 'لا', 'الله', '75', '2023', 'سياسة', '"الحزب الشيوعي"', '"الصين"', 'كوفيد-19', 'الح*', 'حزب*', '"حزب"*', 'putin', 'AND', '؟', '*', '-', '"', '-الصين', '-2023', '-"كوفيد 19"']

const database = new Database(':memory:')
beforeAll(() => {
  database.exec(`CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, tokenize = 'ascii')`)
  database.exec('CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row)')
  const insert = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  TEXTS.forEach((text, index) => insert.run(index, spaceBetweenWords(foldString(text))))
})
afterAll(() => database.close())

const held = (forms: readonly string[], isBeginning: boolean): string[] => forms.filter((form) =>
  database.prepare('SELECT 1 FROM vocabulary WHERE term >= ? AND term < ?').get(form, isBeginning ? `${form}\u{10FFFF}` : `${form}\0`) !== undefined)

function found(raw: string): { indexed: number[]; shown: number[] } {
  const query = parseQuery(raw)
  const forms = expandQuery(query, held)
  const expression = toFtsExpression(query, forms)
  const rows = expression === '' ? [] : database.prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid').pluck().all(expression)
  return { indexed: rows, shown: TEXTS.flatMap((text, index) => (findMatches(text, query, forms).length > 0 ? [index] : [])) }
}

test.each<[string, number[]]>([
  ['كتاب', [0]], ['اسلام', [1]], ['2023', [0, 7]], ['الصين', [2, 3]], ['تايوان', [1]], ['لا', [5]], ['الله', [5]], ['75', [6]], ['سياسة', [8]],
  ['"الحزب الشيوعي"', [3, 4]], ['الصين -الشيوعي', [2]], ['كوفيد*', [4]], ['سياس*', [8]], ['حزب*', [3, 4]], ['الحزب ال*', [3, 4]],
])('%s finds the texts %j', (raw, texts) => {
  expect(found(raw)).toEqual({ indexed: texts, shown: texts })
})

test('any query is accepted by the index, which finds the texts that have hits to show', () => {
  const raw = fc.array(fc.oneof({ arbitrary: fc.constantFrom(...WORDS), weight: 3 }, hostileText(3)), { maxLength: 4 }).map((terms) => terms.join(' '))
  fc.assert(fc.property(raw, (typed) => {
    const { indexed, shown } = found(typed)
    expect(shown).toEqual(indexed)
  }), { numRuns: 300 })
})

test('a word with very many forms is still one question', () => {
  const forms = new Map([['a', Array.from({ length: 3000 }, (_, index) => `a${index}`)]])
  const expression = toFtsExpression(parseQuery('a b -c'), forms)
  expect(database.prepare('SELECT count(*) FROM words WHERE words MATCH ?').pluck().get(expression)).toBe(0)
})
