import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { graphemeBoundaries, sentences } from './segment.ts'

const read = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end))

test.each<[string, string, string[]]>([
  ['a dot, a question mark and an exclamation mark end a sentence', 'وصل الوزير. متى يعود؟ نعم! ثم', ['وصل الوزير.', 'متى يعود؟', 'نعم!', 'ثم']],
  ['a semicolon and an ellipsis inside do not', 'قال؛ ثم… عاد', ['قال؛ ثم… عاد']],
  ['a title before a name does not', 'قال د. محمد إنه وصل. ثم عاد.', ['قال د. محمد إنه وصل.', 'ثم عاد.']],
  ['initials do not', 'قال أ.د. علي كلمته.', ['قال أ.د. علي كلمته.']],
  ['an agency written with dots does not', 'نقلت د.ب.أ. عن مصدر. ثم نفت', ['نقلت د.ب.أ. عن مصدر.', 'ثم نفت']],
  ['an era and a unit do not', 'عام 570 م. في مكة، على 5 كم. منها', ['عام 570 م. في مكة، على 5 كم. منها']],
  ['an abbreviation with tatweel or marks does not', 'سنة 1445 هـ. في الرياض', ['سنة 1445 هـ. في الرياض']],
  ['a short word does', 'زار الرئيس شي. ثم عاد. قال له. ثم', ['زار الرئيس شي.', 'ثم عاد.', 'قال له.', 'ثم']],
  ['a list number stays with its item', '1. أولا\n٢. ثانيا. ثم', ['1. أولا', '٢. ثانيا.', 'ثم']],
  ['a year at the end of a sentence does end it', 'كان ذلك عام 2023. ثم عاد', ['كان ذلك عام 2023.', 'ثم عاد']],
  ['a line feed ends a sentence, blank lines and outer spaces are no part of one', '  عنوان بلا نقطة \r\n\n\u00A0نص.\u00A0\n', ['عنوان بلا نقطة', 'نص.']],
  ['an abbreviation does not reach over a line feed', 'الساعة 5 م.\nوقال', ['الساعة 5 م.', 'وقال']],
  ['a quote takes a short attribution with it', '“النص كامل”. صرح الرئيس. ثم عاد', ['“النص كامل”. صرح الرئيس.', 'ثم عاد']],
  ['also after its own question mark', 'قال: «هل وصل؟» سأل الصحفي. نعم', ['قال: «هل وصل؟» سأل الصحفي.', 'نعم']],
  ['a long sentence after a quote stands alone', '“النص”. قال الرئيس في كلمة له أمس. ثم', ['“النص”.', 'قال الرئيس في كلمة له أمس.', 'ثم']],
  ['so does one without a verb of saying', '“النص”. عاد الرئيس.', ['“النص”.', 'عاد الرئيس.']],
  ['nothing holds no sentence', ' \n\n\u00A0', []],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('sentences are ascending and disjoint, hold all that is not white space, and split no cluster', () => {
  fc.assert(fc.property(hostileText(), (text) => {
    const boundaries = new Set(graphemeBoundaries(text))
    let at = 0
    for (const { start, end } of sentences(text)) {
      expect(text.slice(at, start).trim().replaceAll(/\s/g, '')).toBe('')
      expect(end).toBeGreaterThan(start)
      expect([boundaries.has(start), boundaries.has(end)]).toEqual([true, true])
      at = end
    }
    expect(text.slice(at).trim()).toBe('')
  }))
})
