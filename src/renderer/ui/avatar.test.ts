import { expect, it } from 'vitest'
import { initials } from './avatar.tsx'

it('people get letters that cannot join into a word', () => {
  expect([initials('Leila Nasser'), initials('ليلى ناصر'), initials('  ana '), initials('😀 Smith'), initials('')]).toEqual(['LN', 'ل', 'A', '😀S', '?'])
})
