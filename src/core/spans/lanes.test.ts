import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignLanes, freeLane, LANES } from './lanes.ts'

const spans = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 60 },
)

describe('lanes', () => {
  it('never puts two overlapping spans into one lane, save the last', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const lanes = assignLanes(all)
        all.forEach((a, i) => all.forEach((b, j) => {
          if (i < j && a.start < b.end && b.start < a.end && lanes[i] === lanes[j]) expect(lanes[i]).toBe(LANES - 1)
        }))
      }),
    )
  })

  it('gives the inner of two nested spans the lane next to the text', () => {
    expect([...assignLanes([{ start: 0, end: 50 }, { start: 10, end: 20 }, { start: 30, end: 50 }])]).toEqual([1, 0, 0])
  })

  it('takes the lowest free lane for one more span, and the last when all are taken', () => {
    expect(freeLane([])).toBe(0)
    expect(freeLane([0, 2])).toBe(1)
    expect(freeLane([0, 1, 2, 3])).toBe(LANES - 1)
  })
})
