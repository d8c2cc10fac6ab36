import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contextOf, isTarget, linesOf, piecesOf } from './lines.ts'
import type { Hit } from './answers.ts'

const match = (start: number) => ({ start, end: start + 2, quote: 'ab', before: '', after: '' })
const hit = (id: string, starts: number[], count: number): Hit => ({ article: { id } as Hit['article'], matches: starts.map(match), count })

it('hits are counted through all articles, and what is not listed is said', () => {
  const lines = linesOf([hit('a', [1, 5], 7), hit('b', [2], 1)])
  expect(lines.map((line) => line.kind)).toEqual(['article', 'match', 'match', 'more', 'article', 'match'])
  expect(lines.filter(isTarget).map((line) => line.option)).toEqual([0, 1, 2])
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

it('an article that was found by its name alone is a hit itself', () => {
  expect(linesOf([hit('a', [], 0)])).toMatchObject([{ kind: 'title', option: 0 }])
})

it('a text is cut at its marks and put together again, whatever the marks', () => {
  expect(piecesOf('a😀b c', [[1, 3], [4, 5]])).toEqual([{ text: 'a', isMarked: false }, { text: '😀b', isMarked: true }, { text: ' ', isMarked: false }, { text: 'c', isMarked: true }])
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (text, marks) => {
    const pieces = piecesOf(text, marks.map(([start, size]): [number, number] => [start, start + size]).toSorted((a, b) => a[0] - b[0]))
    expect(pieces.map((piece) => piece.text).join('').replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '))
  }))
})
