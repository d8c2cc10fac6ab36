/** Work in turns that several askers share: each asks it on for as long as it is patient, and two who ask at once wait for the same turn. */
import { setImmediate } from 'node:timers/promises'

export class SharedTurns {
  #working: Promise<void> | null = null

  /** Takes turns until it is enough or `patience` (ms) is over. Rejects when `signal` aborts; others may go on. */
  async goOn(isEnough: () => boolean, take: () => Promise<void>, patience: number, signal?: AbortSignal): Promise<void> {
    const began = performance.now()
    while (!isEnough()) {
      signal?.throwIfAborted()
      await (this.#working ??= take().finally(() => { this.#working = null }))
      if (performance.now() - began >= patience) return
      // Whatever else waits for this process comes first.
      await setImmediate()
    }
    signal?.throwIfAborted()
  }
}
