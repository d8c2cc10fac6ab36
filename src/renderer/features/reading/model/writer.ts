/** Sends writes one after the other, so that they commit in the order in which they were made, and knows which spans and stances are on their way. */

export class Writer {
  #last: Promise<unknown> = Promise.resolve()
  readonly #onTheWay = new Map<string, number>()
  #waiting = 0
  #answered = Number.NEGATIVE_INFINITY

  /** Ids whose requests have not been answered. */
  get keep(): ReadonlySet<string> {
    return new Set(this.#onTheWay.keys())
  }

  get idle(): boolean {
    return this.#waiting === 0
  }

  /** Milliseconds since the last answer came. */
  get quietFor(): number {
    return performance.now() - this.#answered
  }

  /** Runs a call after all calls before it, whether those succeeded or not. Comes back with the call's own result or error. */
  send<T>(ids: readonly string[], call: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    for (const id of ids) this.#onTheWay.set(id, (this.#onTheWay.get(id) ?? 0) + 1)
    const answer = this.#last.then(call)
    const done = (): void => {
      this.#waiting -= 1
      this.#answered = performance.now()
      for (const id of ids) {
        const left = this.#onTheWay.get(id)! - 1
        if (left === 0) this.#onTheWay.delete(id)
        else this.#onTheWay.set(id, left)
      }
    }
    this.#last = answer.then(done, done)
    return answer
  }

  /** Resolves when everything sent so far has been answered. */
  async settled(): Promise<void> {
    await this.#last
  }
}
