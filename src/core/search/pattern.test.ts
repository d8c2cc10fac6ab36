import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPattern, readPattern, writePattern, type PatternProblem } from './pattern.ts'

const problem = (typed: string): PatternProblem => {
  const read = readPattern(typed)
  if (isPattern(read)) throw new Error(`${typed} was read`)
  return read
}

describe('a pattern between slashes', () => {
  it('is read with its flags, and by Unicode unless it says otherwise', () => {
    expect(readPattern('/وزير \\p{L}+/')).toEqual({ source: 'وزير \\p{L}+', flags: 'u' })
    expect(readPattern('/a|b/si')).toEqual({ source: 'a|b', flags: 'isu' })
    expect(readPattern('/[\\p{L}--[a-z]]/v')).toMatchObject({ flags: 'v' })
  })

  it('may hold a slash behind a backslash or in a set', () => {
    expect(readPattern('/a\\/b[/]c/')).toEqual({ source: 'a\\/b[/]c', flags: 'u' })
  })

  it('comes back as it was from being written', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z(|)[\]\\/.*+ءبت]{1,12}$/), fc.subarray(['i', 'm', 's']), (body, flags) => {
      const read = readPattern(`/${body}/${flags.join('')}`)
      if (isPattern(read)) expect(readPattern(writePattern(read))).toEqual(read)
    }))
  })
})

describe('a pattern that does not compile is refused at its place', () => {
  it.each([
    ['/a(b/', 2, 'Unterminated group'],
    ['/ab)c/', 3, 'Unmatched'],
    ['/*a/', 1, 'Nothing to repeat'],
    ['/x[z-a]/', 5, 'out of order'],
    ['/كلمة\\p{Nope}/', 5, 'property name'],
    ['/a{2,1}/', 2, 'out of order'],
    ['/a[bc/', 2, 'never closed'],
    ['/abc', 4, 'no closing /'],
    ['/a/g', 3, 'flag g'],
    ['/a/ii', 4, 'twice'],
    ['//', 1, 'empty'],
  ])('%s', (typed, at, reason) => {
    expect(problem(typed)).toMatchObject({ at, reason: expect.stringContaining(reason) })
  })

  it('names the pattern', () => expect(problem('/a(b/').reason).toContain('/a(b/'))

  it('whatever is typed gives a pattern that compiles or a place within', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), (body) => {
      const typed = `/${body}`
      const read = readPattern(typed)
      if (isPattern(read)) expect(() => new RegExp(read.source, read.flags)).not.toThrow()
      else expect(read.at >= 0 && read.at <= typed.length).toBe(true)
    }), { numRuns: 500 })
  })
})
