/** Joins quick repetitions of one edit (an edge nudged five times) into one write, and never loses the last one. */
import { useSaved } from '../../../state/saved.ts'

/** Pause after which the edit is written (ms): longer than a key's repeat, shorter than a thought. */
const PAUSE = 350

export class Delayed {
  #pending: { readonly key: string; readonly run: () => void; readonly timer: ReturnType<typeof setTimeout> } | null = null

  /** Replaces a waiting run of the same key; another key's run goes out first. Counts as not saved until it ran. */
  set(key: string, run: () => void): void {
    if (this.#pending !== null && this.#pending.key !== key) this.flush()
    if (this.#pending === null) useSaved.setState((state) => ({ pending: state.pending + 1 }))
    else clearTimeout(this.#pending.timer)
    this.#pending = { key, run, timer: setTimeout(() => this.flush(), PAUSE) }
  }

  get key(): string | null {
    return this.#pending?.key ?? null
  }

  flush(): void {
    const pending = this.#pending
    if (pending === null) return
    clearTimeout(pending.timer)
    this.#pending = null
    pending.run()
    useSaved.setState((state) => ({ pending: state.pending - 1 }))
  }
}
