import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHlc, parseHlc, receive, tick, type Hlc } from './hlc.ts'
import { articleIdOf, isContentUuid, isUuid } from './ids.ts'
import { uuidV7 } from './uuid.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const hlc: fc.Arbitrary<Hlc> = fc.record({
  time: fc.integer({ min: 0, max: 2 ** 47 }), counter: fc.integer({ min: 0, max: 0xffff }), device: fc.constantFrom('00000001', 'ffffffff'),
})

describe('UUIDs', () => {
  it('of later times sort later', () => {
    fc.assert(fc.property(fc.nat(2 ** 40), fc.nat(1e6), random, random, (time, later, a, b) => uuidV7(time, a) < uuidV7(time + later + 1, b)))
  })
  it('say their version', () => {
    expect(uuidV7(Date.UTC(2026, 0, 1), new Uint8Array(10))).toBe('019b76da-a800-7000-8000-000000000000')
    expect(articleIdOf('ff'.repeat(32))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff')
    expect(isContentUuid(articleIdOf('00'.repeat(32)))).toBe(true)
    expect(isUuid(uuidV7(0, new Uint8Array(10)))).toBe(true)
    expect(isUuid('s1')).toBe(false)
  })
  it('are not made of something else', () => {
    expect(() => uuidV7(0, new Uint8Array(3))).toThrow('10 random bytes')
  })
})

describe('the hybrid logical clock', () => {
  it('never runs backwards, whatever the wall clock says', () => {
    fc.assert(fc.property(hlc, fc.integer({ min: -1000, max: 2 ** 47 }), (last, wall) => formatHlc(tick(last, wall)) > formatHlc(last)))
  })
  it('stamps after what it has seen from elsewhere', () => {
    fc.assert(fc.property(hlc, hlc, fc.nat(2 ** 40), (own, seen, wall) => {
      const next = formatHlc(tick(receive(own, seen), wall))
      return next.slice(0, 17) > formatHlc(seen).slice(0, 17)
    }))
  })
  it('reads what it writes', () => {
    fc.assert(fc.property(hlc, (stamp) => { expect(parseHlc(formatHlc(stamp))).toEqual(stamp) }))
    expect(() => parseHlc('yesterday')).toThrow('a clock stamp')
  })
})
