/** Regular expressions of people, run where they cost nobody else anything: in threads that are ended after 200 ms. */
import { patternProblem, type Pattern } from '#core/search/pattern.ts'
import { Refusal } from '../refusal.ts'
import { TooSlow, WorkerThread } from '../worker.ts'
import type { RegexAnswer, RegexHits, RegexQuestion } from './question.ts'

/** Milliseconds that a text may cost. */
export const REGEX_MS = 200
/** Hits of one text that are kept where the caller says nothing else. */
const MOST_HITS = 10_000
/** Texts of one call that may take too long; the rest of them is then not looked at. */
const MOST_SLOW = 3
/** Threads at once: one search that waits for its end leaves one for the others. */
const THREADS = 2

type Thread = WorkerThread<RegexQuestion, RegexAnswer>

const idle: Thread[] = Array.from({ length: THREADS }, () => new WorkerThread('regex'))
const waiting: ((thread: Thread) => void)[] = []

async function withThread<T>(work: (thread: Thread) => Promise<T>): Promise<T> {
  const thread = idle.pop() ?? await new Promise<Thread>((resolve) => { waiting.push(resolve) })
  try {
    return await work(thread)
  } finally {
    const next = waiting.shift()
    if (next) next(thread)
    else idle.push(thread)
  }
}

export interface RegexOptions {
  readonly most?: number
  readonly signal?: AbortSignal | undefined
}

/**
 * The hits of a pattern in each text, in their order; `null` for a text that took longer than `REGEX_MS`, and for those that were not looked at
 * after `MOST_SLOW` such. All texts together have that time first; only where they need more is each tried alone. Throws a `Refusal` that names the pattern and the place where it does not compile.
 */
export async function regexHits(pattern: Pattern, texts: readonly string[], { most = MOST_HITS, signal }: RegexOptions = {}): Promise<readonly (RegexHits | null)[]> {
  const problem = patternProblem(pattern)
  if (problem !== null) throw new Refusal('REFUSED', problem.reason)
  const ask = (some: readonly string[]): Promise<RegexAnswer | null> => withThread(async (thread) => {
    try {
      return await thread.ask({ ...pattern, texts: some, most }, { ms: REGEX_MS, signal })
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      // The next question need not wait for a new thread. Where none can be started, that question is told.
      thread.start().catch(() => {})
      return null
    }
  })
  if (texts.length === 0) return []
  const together = await ask(texts)
  if (together !== null) return together
  if (texts.length === 1) return [null]
  const apart: (RegexHits | null)[] = []
  for (const text of texts) {
    const isLost = apart.filter((hits) => hits === null).length >= MOST_SLOW
    apart.push(isLost ? null : (await ask([text]))?.[0] ?? null)
  }
  return apart
}
