import { expect, it } from 'vitest'
import fc from 'fast-check'
import { sentenceReader } from './read-sentence.ts'

it('reads values back, whatever they hold', () => {
  const read = sentenceReader('Relabel {before} as {after}')
  expect(read('Relabel Claim as ادّعاء (نصّ)')).toEqual({ before: 'Claim', after: 'ادّعاء (نصّ)' })
  expect(read('Relabel Claim')).toBeNull()
})
it('reads counts in each form', () => {
  const read = sentenceReader('Mark {n, plural, one {# article} other {# articles}} as done')
  expect([read('Mark 1 article as done'), read('Mark 12 articles as done'), read('Mark all articles as done')]).toEqual([{ n: 1 }, { n: 12 }, null])
})
it('wants a name that stands twice to be the same', () => {
  const read = sentenceReader('{path} is kept in {path}-wal.')
  expect([read('/a b is kept in /a b-wal.'), read('/a is kept in /b-wal.')]).toEqual([{ path: '/a b' }, null])
})
it('takes signs of patterns for themselves', () => {
  expect(sentenceReader('A date (2025) is [x] + y.')('A date (2025) is [x] + y.')).toEqual({})
  expect(sentenceReader('A.b')('Axb')).toBeNull()
})
it('gives back any value between fixed words', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => !/^\d+$/.test(value)), (value) => {
    expect(sentenceReader('Tag {title}')(`Tag ${value}`)).toEqual({ title: value })
  }))
})
