import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldString } from './fold.ts'
import { spaceBetweenWords, tokenizeFolded } from './tokens.ts'

const words = (text: string): string[] => tokenizeFolded(foldString(text)).map((token) => token.text)

test.each([
  ['أيضًا، يُظهر الـ75؟', ['ايضا', 'يظهر', 'ال75']],
  ['لـ«يانج» كوفيد-19 22/11/2024', ['ل', 'يانج', 'كوفيد', '19', '22', '11', '2024']],
  ['٣٫٥ و١٬٢٥٠٪', ['3', '5', 'و1', '250']],
  ['می\u200Cشود\u2028نعم😀لا', ['ميشود', 'نعم', 'لا']],
  [' \u200F…', []],
])('%j has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('a word knows its place in the folded text', () => {
  const folded = foldString('«كِتَابٌ» 𝒜x')
  for (const token of tokenizeFolded(folded)) expect(folded.slice(token.start, token.end)).toBe(token.text)
  expect(tokenizeFolded(folded).map((token) => token.start)).toEqual([1, 7])
})

test('what is cut at spaces is the same words, whatever stands between them', () => {
  const text = fc.array(fc.oneof(fc.constantFrom('كتاب', 'ـ', '، ', '«', '😀', '𝒜', '\uE000', '\uFFFC', '5', '١', '\u{1F1EA}\u{1F1EC}', '\u{20000}', 'é', 'a'), fc.string({ unit: 'binary' })), { maxLength: 12 })
  fc.assert(fc.property(text, (pieces) => {
    const folded = foldString(pieces.join(''))
    const spaced = spaceBetweenWords(folded)
    expect(spaced.length).toBe(folded.length)
    expect(spaced.split(' ').filter((word) => word !== '')).toEqual(tokenizeFolded(folded).map((token) => token.text))
  }), { numRuns: 1000 })
})
