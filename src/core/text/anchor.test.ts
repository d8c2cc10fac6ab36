import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import type { Part } from '../spans/span.ts'
import { CONTEXT_LENGTH, checkParts, describeParts, resolveAnchor } from './anchor.ts'
import { createOffsetTable } from './offsets.ts'

const anchorAt = (text: string, parts: readonly Part[]) => ({ parts, ...describeParts(text, createOffsetTable(text), parts) })
const resolve = (text: string, stored: Parameters<typeof resolveAnchor>[2]) => resolveAnchor(text, createOffsetTable(text), stored)

/** The anchor of the n-th occurrence of `quote`. */
function anchorOf(text: string, quote: string, nth = 0) {
  let at = text.indexOf(quote)
  for (let skipped = 0; skipped < nth; skipped++) at = text.indexOf(quote, at + 1)
  const table = createOffsetTable(text)
  return anchorAt(text, [[table.toCodePoint(at), table.toCodePoint(at + quote.length)]])
}

describe('parts', () => {
  test.each<[string, Part[], string | null]>([
    ['one range', [[0, 3]], null],
    ['touching ranges', [[0, 2], [2, 3]], null],
    ['none', [], 'there are no parts'],
    ['a fraction', [[0, 1.5]], 'part 0 to 1.5 is not in whole code points'],
    ['no number', [[Number.NaN, 2]], 'part NaN to 2 is not in whole code points'],
    ['reversed', [[3, 1]], 'part 3 to 1 is reversed'],
    ['empty', [[2, 2]], 'part 2 to 2 is empty'],
    ['before the text', [[-1, 2]], 'part -1 to 2 lies outside the text (0 to 9 code points)'],
    ['after the text', [[8, 10]], 'part 8 to 10 lies outside the text (0 to 9 code points)'],
    ['overlapping', [[0, 4], [3, 6]], 'part 3 to 6 overlaps part 0 to 4, which is listed before it'],
    ['unsorted', [[4, 6], [0, 2]], 'part 0 to 2 stands before part 4 to 6, which is listed before it'],
  ])('%s', (_, parts, reason) => {
    expect(checkParts(parts, 9)).toBe(reason)
  })

  test('an anchor is not described where its parts are wrong', () => {
    expect(() => describeParts('abc', createOffsetTable('abc'), [[2, 1]])).toThrow('part 2 to 1 is reversed')
  })
})

describe('what an anchor remembers', () => {
  test('the parts joined by a space, and the context outside them', () => {
    expect(describeParts('قال الرئيس أمس إن الصين', createOffsetTable('قال الرئيس أمس إن الصين'), [[4, 10], [15, 17]]))
      .toEqual({ quote: 'الرئيس إن', prefix: 'قال ', suffix: ' الصين' })
  })

  test('32 code points of context, emoji whole', () => {
    const text = '😀'.repeat(40) + 'خبر' + '😀'.repeat(40)
    const anchor = anchorOf(text, 'خبر')
    expect([anchor.prefix, anchor.suffix]).toEqual(['😀'.repeat(CONTEXT_LENGTH), '😀'.repeat(CONTEXT_LENGTH)])
  })
})

describe('finding an anchor again', () => {
  test('it is exact in its own text', () => {
    expect(resolve('خبر أول خبر ثان', anchorOf('خبر أول خبر ثان', 'خبر', 1))).toEqual({ status: 'exact', parts: [[8, 11]] })
  })

  test('it moves with text put in before it', () => {
    const stored = anchorOf('أعلنت الصين موقفها', 'الصين')
    expect(resolve('عاجل: أعلنت الصين موقفها', stored)).toEqual({ status: 'moved', parts: [[12, 17]], score: 1 })
  })

  test('of several occurrences the one with the most context is taken, even when another now stands at the old place', () => {
    const stored = anchorOf('ab في المدينة', 'في')
    const moved = resolve('xx في البيت ab في المدينة', stored)
    expect(moved).toMatchObject({ status: 'moved', parts: [[15, 17]] })
  })

  test('occurrences that fit equally well are a loss, not a guess', () => {
    const stored = { parts: [[90, 92]] as const, quote: 'في', prefix: '', suffix: '' }
    expect(resolve('في x في', stored)).toEqual({ status: 'lost', reason: 'the quote fits equally well at 2 places' })
  })

  test('the stored place wins over others that fit as well', () => {
    const stored = { parts: [[5, 7]] as const, quote: 'في', prefix: '', suffix: '' }
    expect(resolve('في x في', stored)).toEqual({ status: 'exact', parts: [[5, 7]] })
  })

  test('a lost quote says so, and so do a quote and a position that are none', () => {
    expect(resolve('نص آخر', anchorOf('أعلنت الصين', 'الصين'))).toEqual({ status: 'lost', reason: 'the quote does not occur in the text' })
    const at = { parts: [[0, 1]] as const, prefix: '', suffix: '' }
    expect(resolve('a', { ...at, quote: '' })).toMatchObject({ reason: 'the quote is empty' })
    expect(resolve('a😀', { ...at, quote: '\uD83D' })).toMatchObject({ reason: 'the quote holds a lone surrogate' })
    expect(resolve('a', { ...at, quote: 'a', parts: [[3, 1]] })).toMatchObject({ reason: expect.stringContaining('reversed') })
  })

  test('the parts of a discontinuous span keep their distance', () => {
    const text = 'قال هو إن قال غيره'
    const stored = anchorAt(text, [[0, 3], [7, 9]])
    expect(resolve(`إن ${text}`, stored)).toEqual({ status: 'moved', parts: [[3, 6], [10, 12]], score: 1 })
    expect(resolve('قال غيره', stored)).toMatchObject({ status: 'lost' })
    expect(resolve(text, { ...stored, quote: 'قال' })).toMatchObject({ status: 'lost', reason: 'the quote does not fit the lengths of the parts' })
  })

  test('any quote is exact in its text, and is found with full score where text is put in before it', () => {
    const textAndRange = hostileText().filter((text) => text !== '').chain((text) => {
      const { length } = createOffsetTable(text)
      return fc.tuple(fc.constant(text), fc.nat(length - 1), fc.integer({ min: 1, max: length }), hostileText(8))
    })
    fc.assert(fc.property(textAndRange, ([text, start, size, inserted]) => {
      const end = Math.min(start + size, createOffsetTable(text).length)
      const stored = anchorAt(text, [[start, end]])
      expect(resolve(text, stored)).toEqual({ status: 'exact', parts: [[start, end]] })
      const changed = inserted + text
      const found = resolve(changed, stored)
      if (found.status === 'lost') expect(found.reason).toContain('fits equally well')
      else expect(anchorAt(changed, found.parts).quote).toBe(stored.quote)
      if (found.status === 'moved') expect(found.score).toBe(1)
    }))
  })
})
