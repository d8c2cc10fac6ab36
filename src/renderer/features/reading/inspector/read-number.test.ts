import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it('numbers are read in either script, with either sign before the decimals', () => {
  expect(['7', ' ٧٫٥ ', '۱۲', '3,25', '-2', '−2', '.5'].map(readNumber)).toEqual([7, 7.5, 12, 3.25, -2, -2, 0.5])
})

it('nothing typed is no answer, and what is no number is none', () => {
  expect(readNumber('  ')).toBeNull()
  for (const text of ['seven', '1.2.3', '0x10', 'Infinity', '1e3', '--1', '-']) expect(readNumber(text)).toBeNaN()
})
