/** Tells every window of a project what changed. Quick changes are joined: a slow window gets the sum, not a queue. */
import type { Change } from '#contract/changes.ts'

/** What one write touched. `articles` null is many. */
export type Touched = Omit<Change, 'sequence'>

/** Beyond this many articles a window had better ask for everything again. */
const MANY = 200
/** At most 20 messages a second. */
const PAUSE_MS = 50

const union = (a: readonly string[] | null, b: readonly string[] | null): string[] | null => {
  const ids = a && b && [...new Set([...a, ...b])]
  return ids && ids.length <= MANY ? ids : null
}

const join = (a: Touched, b: Touched): Touched => {
  return { articles: union(a.articles, b.articles), edited: union(a.edited, b.edited), registries: a.registries || b.registries, library: a.library || b.library }
}

export class ChangeFeed {
  #sequence = 0
  #closed = false
  readonly #listeners = new Set<(change: Touched | null) => void>()

  /** Rises with every change. */
  get sequence(): number { return this.#sequence }

  emit(touched: Touched): void {
    this.#sequence++
    for (const listener of this.#listeners) listener(touched)
  }

  /** Ends all watchers. */
  close(): void {
    this.#closed = true
    for (const listener of this.#listeners) listener(null)
  }

  /** Calls back when the feed is closed, until the returned function is called. */
  closed(callback: () => void): () => void {
    const listener = (touched: Touched | null): void => { if (touched === null) callback() }
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** Changes from now on, joined where they come faster than they are taken, until the feed closes or `signal` aborts. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Change, void> {
    let pending: Touched | null = null
    let ended = this.#closed
    let wake = (): void => {}
    const listener = (touched: Touched | null): void => {
      if (touched) pending = pending ? join(pending, touched) : touched
      else ended = true
      wake()
    }
    const abort = (): void => listener(null)
    this.#listeners.add(listener)
    signal?.addEventListener('abort', abort)
    try {
      while (!ended) {
        if (!pending) await new Promise<void>((resolve) => { wake = resolve })
        const touched = pending as Touched | null
        if (!touched) continue
        pending = null
        yield { sequence: this.#sequence, ...touched }
        await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS) })
      }
    } finally {
      this.#listeners.delete(listener)
      signal?.removeEventListener('abort', abort)
    }
  }
}
