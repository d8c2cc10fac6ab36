import { describe, expect, test } from 'vitest'
import { foldString } from '../text/fold.ts'
import { expandQuery, expandTerm, toFtsExpression } from './expand.ts'
import { parseQuery } from './query.ts'

/** The forms found for a word when the texts hold exactly these words (in common spelling). */
const found = (term: string, vocabulary: string): string[] => {
  const held = new Set(vocabulary.split(' ').map(foldString))
  return expandTerm(foldString(term), (forms) => forms.filter((form) => held.has(form))).slice(1)
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
    const forms = expandTerm('كتاب', (forms) => forms)
    expect(forms[0]).toBe('كتاب')
    expect(new Set(forms).size).toBe(forms.length)
    expect(expandTerm('كتاب', () => [])).toEqual(['كتاب'])
    expect(found('الصين', 'وللصين والصين')).toEqual(['والصين', 'وللصين'])
  })
})

describe('what is asked of the full-text index', () => {
  const held = ['والحزب', 'للحزب', 'بالصين', 'الشيوعيه', 'بتايوان']
  const ask = (raw: string): string => {
    const query = parseQuery(raw)
    return toFtsExpression(query, expandQuery(query, (forms, isBeginning) => forms.filter((form) => held.some((word) => (isBeginning ? word.startsWith(form) : word === form)))))
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
    expect(toFtsExpression(parseQuery('a'), new Map([['a', ['b"\0 OR c']]]))).toBe('("b"" OR c")')
  })
})

describe('words that are looked for together', () => {
  const held = (forms: readonly string[]): string[] => forms.filter((form) => new Set(folded('دولة والدول دول بينغ بينج وبينج جمهورية الصين')).has(form))
  const forms = (typed: string, dropped: readonly string[] = []): readonly string[] | undefined =>
    expandQuery(parseQuery(typed), held, { synonyms: [['دولة', 'دُوَل'], ['بينغ', 'بينج', 'شي جين']], dropped: new Set(dropped) }).values().next().value

  test('are forms of each other, each with its own clitics, phrases among them', () => {
    expect(forms('دول')).toEqual(folded('دول والدول دولة').slice(0, 1).concat(folded('والدول'), folded('دولة')))
    expect(forms('بينغ')).toEqual(['بينغ', 'بينج', 'وبينج', 'شي جين'])
  })

  test('are left out where their forms are dropped, and the last form stays', () => {
    expect(forms('بينغ', ['وبينج', 'شي جين'])).toEqual(['بينغ', 'بينج'])
    expect(forms('بينغ', ['بينغ', 'بينج', 'وبينج', 'شي جين'])).toEqual(['بينغ'])
    expect(forms('بينغ', ['بينغ'])).not.toContain('بينغ')
  })

  test('are not looked for beside a word in quotes or a beginning', () => {
    expect([forms('"دولة"'), forms('دولة*')]).toEqual([undefined, ['دوله']])
  })
})
