/** Long work in short turns, so that nobody else waits for it. */
import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work between two pauses. */
const TURN = 8

/** A function to be awaited between steps: it lets others go first when a turn is over, and throws where the work was given up. */
export function turns(signal?: AbortSignal): () => Promise<void> {
  let began = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - began < TURN) return
    await setImmediate()
    signal?.throwIfAborted()
    began = performance.now()
  }
}
