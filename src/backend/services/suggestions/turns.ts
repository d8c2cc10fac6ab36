/** Long work in the thread that answers calls: done in turns of a few milliseconds, so that no call waits for it. */
import { setImmediate } from 'node:timers/promises'

/** Milliseconds of a turn. */
const TURN_MS = 5

/** Ends work whose project was closed, or that nobody waits for. */
export class Stopped extends Error {}

/** Runs a generator to its end and gives what it returns. `goesOn` is asked before each turn; where it says no, `Stopped` is thrown. */
export async function inTurns<T>(work: Generator<void, T>, goesOn: () => boolean): Promise<T> {
  for (;;) {
    if (!goesOn()) throw new Stopped()
    const end = performance.now() + TURN_MS
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await setImmediate()
  }
}
