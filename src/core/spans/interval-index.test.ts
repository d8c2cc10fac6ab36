import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Interval, IntervalIndex } from './interval-index.ts'

const interval = (owner: number) =>
  fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 })).map(([start, length]): Interval => ({ start, end: start + length, owner }))
const intervals = fc.array(fc.nat(5), { maxLength: 300 }).chain((owners) => fc.tuple(...owners.map((_, at) => interval(at))))
const brute = (all: readonly Interval[], start: number, end: number): number[] =>
  all.filter((one) => one.start < end && one.end > start).map((one) => one.owner).sort((a, b) => a - b)

describe('interval index', () => {
  it('finds what a look at every interval finds, after any inserts and removals', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.nat(440), fc.integer({ min: 1, max: 50 }), (built, inserted, start, length) => {
        const index = new IntervalIndex(built)
        const later = inserted.map((one) => ({ ...one, owner: one.owner + 1_000 }))
        for (const one of later) index.insert(one)
        const gone = built.filter((_, at) => at % 3 === 0)
        for (const one of gone) expect(index.remove(one)).toBe(true)
        const left = [...built.filter((one) => !gone.includes(one)), ...later]
        expect(index.size).toBe(left.length)
        expect(index.overlapping(start, start + length).sort((a, b) => a - b)).toEqual(brute(left, start, start + length))
        expect(index.at(start).sort((a, b) => a - b)).toEqual(brute(left, start, start + 1))
      }),
    )
  })

  it('says no where there is nothing to remove', () => {
    const index = new IntervalIndex([{ start: 3, end: 9, owner: 1 }])
    expect(index.remove({ start: 3, end: 9, owner: 2 })).toBe(false)
    expect(index.remove({ start: 3, end: 8, owner: 1 })).toBe(false)
    expect(index.size).toBe(1)
  })

  it('gives both parts of a span that has two', () => {
    const index = new IntervalIndex([{ start: 0, end: 4, owner: 7 }, { start: 10, end: 12, owner: 7 }])
    expect(index.overlapping(0, 20)).toEqual([7, 7])
    expect(index.overlapping(4, 10)).toEqual([])
  })
})
