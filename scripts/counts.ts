/** How many tests passed and failed, read from what the test programs write down. */

export interface Counts { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

export const add = (one: Counts, other: Counts): Counts => ({ passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped })

/** A check is one test: it passes or fails as a whole. */
export const ofCheck = (code: number): Counts => (code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 })

/** A program that failed and names no failed test failed by itself (a file that does not load, an error outside of tests): that counts as one. */
export const withExit = (counts: Counts, code: number): Counts => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

/** A file that fails as a whole (it does not load) counts as one failed test. */
export function ofVitest(json: string): Counts {
  const report = JSON.parse(json) as VitestReport
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed')).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + (report.numTodoTests ?? 0) }
}

interface PlaywrightReport { readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }; readonly errors: readonly unknown[] }

/** Errors outside of tests count as failed. */
export function ofPlaywright(json: string): Counts {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}
