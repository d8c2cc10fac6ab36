import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError } from './json-error.ts'
import { parseJsonLine } from './json-lines.ts'
import { countKeys, scanShape } from './json-scan.ts'

const problemOf = (line: string) => parseJsonLine(line).problem

describe('a line of JSON', () => {
  it('is parsed', () => {
    expect(parseJsonLine('{"a":[1,"]{:",null],"b":{"a":2}}\r')).toEqual({ value: { a: [1, ']{:', null], b: { a: 2 } }, problem: null })
  })

  it.each([
    ['{"text": "نص", }', 16, 'a key should stand here'],
    ['{"text": "نص" "id": "1"}', 15, 'a comma or }'],
    ['{"text": "😀", "id": tru}', 21, 'a value'],
    ['{"text": "abc', 10, 'never closed'],
    ['{"text": "a\\qb"}', 12, 'no known escape'],
    ['{"text": "a\tb"}', 12, 'control character'],
    ['{"text": "a"', 13, 'the line ends'],
    ['{text: "a"}', 2, 'double quotation marks'],
    ['{"a":1} {"b":2}', 9, 'the end of the line'],
    ['{"a":NaN}', 6, 'a value'],
    ['plain words', 1, 'a value'],
  ])('that is broken says where and why: %s', (line, column, words) => {
    expect(problemOf(line)?.column).toBe(column)
    expect(problemOf(line)?.reason).toContain(words)
  })

  it('counts columns in code points', () => {
    expect(problemOf('{"t":"😀😀😀" x')?.column).toBe(12)
  })

  it('with the same key twice in one object is refused, also where one is escaped', () => {
    expect(problemOf('{"a":{"b":1},"c":{"b":1}}')).toBeNull()
    expect(problemOf('{"a":1,"b":2,"a":3}')).toEqual({ column: 14, reason: expect.stringContaining('"a" stands twice') })
    expect(problemOf('{"a":1,"\\u0061":3}')?.reason).toContain('"a" stands twice')
    expect(problemOf(`{"a":1,"a"${' '.repeat(500)}:3}`)?.reason).toContain('"a" stands twice')
    expect(problemOf('{"x":[{"k":1},{"q":1,"k":2,"k":3}]}')?.column).toBe(28)
    expect(problemOf('{"__proto__":1,"__proto__":2}')?.reason).toContain('stands twice')
  })

  it('that nests too deep is refused before it is parsed', () => {
    expect(problemOf('['.repeat(64) + ']'.repeat(64))).toBeNull()
    expect(problemOf('['.repeat(2_000_000))).toEqual({ column: 2_000_000, reason: expect.stringContaining('2000000 deep; at most 64') })
  })

  it.each([
    ['{"text":"a\\u0000b"}', 11, 'NUL'],
    ['{"text":"a\\ud83d b"}', 11, 'surrogate'],
    ['{"text":"a\\ude00"}', 11, 'surrogate'],
    ['{"text":"\\ud83d\\ud83d\\ude00"}', 10, 'surrogate'],
    ['{"text":"\\ud83d\\n\\ude00"}', 10, 'surrogate'],
    ['{"\\ud83d":1}', 3, 'surrogate'],
  ])('with a forbidden escape is refused at its column: %s', (line, column, words) => {
    expect(problemOf(line)).toEqual({ column, reason: expect.stringContaining(words) })
  })

  it('with a pair of escapes or an escaped backslash before u is fine', () => {
    expect(parseJsonLine('{"text":"\\ud83d\\ude00 \\\\u0000 \\\\ud83d"}').value).toEqual({ text: '😀 \\u0000 \\ud83d' })
  })

  it('agrees with JSON.parse on every value that can be written', () => {
    fc.assert(fc.property(fc.json({ depthSize: 'small' }), (line) => {
      expect(findJsonError(line)).toBeNull()
      const shape = scanShape(line)
      expect(shape.keys).toBe(countKeys(JSON.parse(line)))
    }), { numRuns: 300 })
  })

  it('finds fault exactly where JSON.parse does', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '0', ' ', 'x')).map(([line, at, put]) => {
      const cut = at % (line.length + 1)
      return line.slice(0, cut) + put + line.slice(cut + 1)
    })
    fc.assert(fc.property(broken, (line) => {
      let good = true
      try { JSON.parse(line) } catch { good = false }
      expect(findJsonError(line) === null).toBe(good)
    }), { numRuns: 500 })
  })
})
