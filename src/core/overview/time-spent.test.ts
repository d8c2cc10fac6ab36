import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAUSE, timeSpent, type Act } from './time-spent.ts'

const MINUTE = 60_000
const act = (annotator: string, article: string, minutes: number): Act => ({ annotator, article, at: minutes * MINUTE })

describe('time spent', () => {
  it('gives the time up to an act to the article of that act, and none to a pause', () => {
    const rows = timeSpent([act('leila', 'a', 0), act('leila', 'a', 2), act('leila', 'b', 3), act('leila', 'b', 30), act('leila', 'b', 34)])
    expect(rows).toEqual([
      { annotator: 'leila', article: 'a', milliseconds: 2 * MINUTE, acts: 2 },
      { annotator: 'leila', article: 'b', milliseconds: 5 * MINUTE, acts: 3 },
    ])
  })

  it('keeps annotators apart', () => {
    expect(timeSpent([act('leila', 'a', 0), act('omar', 'a', 1), act('leila', 'a', 2)]).map((row) => row.milliseconds)).toEqual([2 * MINUTE, 0])
  })

  it('counts a clock that was set back as nothing', () => {
    expect(timeSpent([act('leila', 'a', 10), act('leila', 'a', 5), act('leila', 'a', 6)])[0]!.milliseconds).toBe(MINUTE)
  })

  it('never counts more than passed, nor loses an act', () => {
    const some = fc.array(fc.record({ annotator: fc.constantFrom('x', 'y'), article: fc.constantFrom('a', 'b', 'c'), at: fc.nat(100 * MINUTE) }), { maxLength: 60 })
    fc.assert(fc.property(some, (unordered) => {
      const acts = unordered.toSorted((a, b) => a.at - b.at)
      const rows = timeSpent(acts)
      expect(rows.reduce((sum, row) => sum + row.acts, 0)).toBe(acts.length)
      for (const annotator of ['x', 'y']) {
        const times = acts.filter((it) => it.annotator === annotator).map((it) => it.at)
        const total = rows.filter((row) => row.annotator === annotator).reduce((sum, row) => sum + row.milliseconds, 0)
        expect(total).toBeLessThanOrEqual((times.at(-1) ?? 0) - (times[0] ?? 0))
        expect(total).toBeLessThanOrEqual(Math.max(0, times.length - 1) * PAUSE)
      }
    }))
  })
})
