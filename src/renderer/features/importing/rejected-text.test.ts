import { expect, it } from 'vitest'
import { rejectedAsText } from './rejected-text.ts'

it('every refused thing is one line with its place as far as it is known', () => {
  expect(rejectedAsText([
    { source: 'a.jsonl', line: 3, column: 14, reason: 'The label X\nis unknown.' },
    { source: 'مقال.txt', line: null, column: null, reason: 'Not UTF-8.' },
  ])).toBe('a.jsonl:3:14\tThe label X is unknown.\nمقال.txt\tNot UTF-8.\n')
})
