import { describe, expect, test } from 'vitest'
import { foldString } from '../text/fold.ts'
import { expandQuery, expandTerm, toFtsExpression } from './expand.ts'
import { parseQuery } from './query.ts'

/** The forms found for a word when the texts hold exactly these words (in common spelling). */
const found = (term: string, vocabulary: string): string[] => {
  const held = new Set(vocabulary.split(' ').map(foldString))
  return expandTerm(foldString(term), (form) => held.has(form)).slice(1)
}
const folded = (words: string): string[] => words.split(' ').map(foldString)

describe('forms of a word', () => {
  test.each([
    ['الصين', 'والصين للصين وللصين بالصين فالصين كالصين'],
    ['تايوان', 'لتايوان وتايوان بتايوان ولتايوان'],
    ['كتاب', 'وكتاب بكتاب الكتاب للكتاب بالكتاب كتابه كتابها كتابنا وكتابهم كتابا كتابان الكتابين'],
    ['سياسة', 'السياسة سياسات سياستها وسياسته للسياسات سياستين بسياساتها'],
    ['ثقة', 'الثقة ثقته وثقتها بالثقة'],
    ['مستوى', 'المستوى مستواها بمستوى مستويات'],
    ['أعضاء', 'أعضائه أعضاؤها الأعضاء لأعضاء'],
    ['رئيس', 'الرئيسين رئيسا رئيسها الرئيسة للرئيس ورئيسه'],
    ['لغة', 'اللغة للغة باللغة لغتها'],
    ['روسي', 'الروسي الروسية روسيين الروسيون'],
    ['يقول', 'سيقول وسيقول ويقول'],
    ['75', 'الـ75 وال75'],
    ['bbc', 'بـBBC والـBBC'],
  ])('%s finds %s', (term, vocabulary) => {
    expect(found(term, vocabulary).toSorted()).toEqual(folded(vocabulary).toSorted())
  })

  test.each([
    ['الصين', 'الصيني الصينية صين'],
    ['روسي', 'روسيا وروسيا لروسيا'],
    ['شي', 'وشي لشي شيا شيه'],
    ['عال', 'فعال'],
    ['حزب', 'حزبي بحزب'],
    ['سلم', 'سلمان'],
    ['واشنطن', 'اشنطن'],
    ['وللصين', 'الصين للصين صين'],
    ['2023', '12023 20230'],
    ['قال', 'سقال'],
  ])('%s does not find %s', (term, vocabulary) => {
    expect(found(term, vocabulary)).toEqual([])
  })

  test('the word itself stands first, held by the texts or not, and no form comes twice', () => {
    const forms = expandTerm('كتاب', () => true)
    expect(forms[0]).toBe('كتاب')
    expect(new Set(forms).size).toBe(forms.length)
    expect(expandTerm('كتاب', () => false)).toEqual(['كتاب'])
    expect(found('الصين', 'وللصين والصين')).toEqual(['والصين', 'وللصين'])
  })
})

describe('what is asked of the full-text index', () => {
  const held = ['والحزب', 'للحزب', 'بالصين', 'الشيوعيه', 'بتايوان']
  const ask = (raw: string): string => {
    const query = parseQuery(raw)
    return toFtsExpression(query, expandQuery(query, (form, isBeginning) => held.some((word) => (isBeginning ? word.startsWith(form) : word === form))))
  }

  test.each([
    ['الصين', '("الصين" OR "بالصين")'],
    ['"الصين"', '("الصين")'],
    ['كتا* 2023', '("كتا"*) AND ("2023")'],
    ['شيوع*', '("شيوع"* OR "الشيوع"*)'],
    ['"شيوع"*', '("شيوع"*)'],
    ['"الحزب الشيوعي"', '("الحزب الشيوعي" OR "والحزب الشيوعي" OR "للحزب الشيوعي")'],
    ['الصين -تايوان -x', '(("الصين" OR "بالصين")) NOT ("تايوان" OR "بتايوان" OR "x")'],
    ['', ''],
    ['-تايوان', ''],
  ])('%j asks %s', (raw, expression) => {
    expect(ask(raw)).toBe(expression)
  })

  test('a form that was dropped from the list is not asked for', () => {
    expect(toFtsExpression(parseQuery('الصين'), new Map([['الصين', []]]))).toBe('("الصين")')
  })

  test('quotes and NUL in a given form cannot end its string', () => {
    expect(toFtsExpression(parseQuery('a'), new Map([['a', ['b"\0 OR c']]]))).toBe('("a" OR "b"" OR c")')
  })
})
