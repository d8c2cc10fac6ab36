import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contextOf, linesOf } from './lines.ts'
import type { Hit } from './use-results.ts'

const match = (start: number) => ({ start, end: start + 2, quote: 'ab', before: '', after: '' })
const hit = (id: string, starts: number[], count: number): Hit => ({ article: { id } as Hit['article'], matches: starts.map(match), count })

it('hits are counted through all articles, and what is not listed is said', () => {
  const lines = linesOf([hit('a', [1, 5], 7), hit('b', [2], 1)])
  expect(lines.map((line) => line.kind)).toEqual(['article', 'match', 'match', 'more', 'article', 'match'])
  expect(lines.flatMap((line) => (line.kind === 'match' ? [line.option] : []))).toEqual([0, 1, 2])
  expect(lines.find((line) => line.kind === 'more')).toMatchObject({ count: 5 })
})

it('context is one line, ends where the hit begins, and is never cut inside a sign', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (before) => {
    const shown = contextOf({ before, after: 'x\ny' })
    expect(before.replace(/\s+/gu, ' ').endsWith(shown.before.replace(/^…/, ''))).toBe(true)
    expect([...shown.before].length).toBeLessThanOrEqual(53)
    expect(shown.before.isWellFormed()).toBe(true)
    expect(shown.after).toBe('x y')
  }))
})
