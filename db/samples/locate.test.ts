import { describe, expect, it } from 'vitest'
import { nth } from './description.ts'
import { locate, locateQuote } from './locate.ts'

describe('locating quoted words', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(locateQuote('a.txt', '🔴🔴 قال كوسيل', 'كوسيل')).toEqual([7, 12])
  })

  it('says which article lacks which words', () => {
    expect(() => locateQuote('a.txt', 'نص', 'غائب')).toThrow('a.txt: "غائب" is not in the text')
  })

  it('refuses to choose among several occurrences', () => {
    expect(() => locateQuote('a.txt', 'قال وقال', 'قال')).toThrow('a.txt: "قال" occurs 2 times')
    expect(locateQuote('a.txt', 'قال وقال', nth(2, 'قال'))).toEqual([5, 8])
    expect(() => locateQuote('a.txt', 'قال وقال', nth(3, 'قال'))).toThrow('occurrence 3 of "قال"')
  })

  it('keeps the parts of a discontinuous span in the order of the text', () => {
    expect(locate('a.txt', 'one two three', ['one', 'three'])).toEqual([[0, 3], [8, 13]])
    expect(() => locate('a.txt', 'one two three', ['three', 'one'])).toThrow('a.txt: "one" does not follow')
  })
})
