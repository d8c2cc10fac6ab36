import { expect, test } from 'vitest'
import { foldString } from './fold.ts'
import { tokenizeFolded } from './tokens.ts'

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
