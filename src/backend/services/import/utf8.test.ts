import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findInvalidUtf8 } from './utf8.ts'

const bytes = fc.array(fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).map((text) => [...Buffer.from(text.toWellFormed())]),
  fc.array(fc.constantFrom(0x00, 0x61, 0x80, 0xbf, 0xc0, 0xc2, 0xd9, 0xe0, 0xed, 0xa0, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff), { maxLength: 3 }),
)).map((parts) => Buffer.from(parts.flat()))

it('finds fault in what the platform refuses and nowhere else, and all before it is good', () => {
  fc.assert(fc.property(bytes, (given) => {
    const at = findInvalidUtf8(given)
    expect(at === -1).toBe(isUtf8(given))
    if (at !== -1) expect(isUtf8(given.subarray(0, at))).toBe(true)
  }), { numRuns: 1_000 })
})
