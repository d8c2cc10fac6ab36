import { describe, expect, it } from 'vitest'
import { NONE, ofPlaywright, ofVitest, withExit } from './counts.ts'

describe('the count of tests', () => {
  it('adds a failed test for each file that does not load', () => {
    const report = {
      numPassedTests: 5, numFailedTests: 1, numPendingTests: 2,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }, { status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [] }],
    }
    expect(ofVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })
  it('takes errors outside of tests for failures', () => {
    expect(ofPlaywright(JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] }))).toEqual({ passed: 4, failed: 2, skipped: 4 })
  })
  it('is never all green where the program failed', () => {
    expect(withExit({ ...NONE, passed: 9 }, 1).failed).toBe(1)
    expect(withExit({ ...NONE, failed: 2 }, 1).failed).toBe(2)
    expect(withExit({ ...NONE, passed: 9 }, 0).failed).toBe(0)
  })
})
