import { expect, test } from 'vitest'
import { firstStrongDirection } from './direction.ts'

test.each([
  ['قال Putin', 'rtl'], ['Putin قال', 'ltr'], ['2023 – (RT) قال', 'ltr'], ['٢٠٢٣، قال', 'rtl'], ['22/11/2024', null], ['٢٢', null], ['', null], ['😀 …', null],
  ['ﻻ', 'rtl'], ['שלום', 'rtl'], ['\u200Fabc', 'rtl'], ['\u061C1', 'rtl'], ['\u200Eقال', 'ltr'], ['\u2068abc\u2069 قال', 'rtl'], ['\u2067قال abc', null], ['𞤀', 'rtl'], ['中', 'ltr'],
])('%j runs %s', (text, direction) => {
  expect(firstStrongDirection(text)).toBe(direction)
})
