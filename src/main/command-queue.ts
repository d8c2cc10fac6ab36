/** Commands and news on their way to one page; they wait while the page loads. */
import type { NativeEvent } from '#contract/native.ts'

export interface CommandQueue {
  push(event: NativeEvent): void
  /** Yields what is pushed until the signal; a later listener takes over from an earlier one. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<NativeEvent, void, void>
}

export function createCommandQueue(): CommandQueue {
  const waiting: NativeEvent[] = []
  let wake: () => void = () => undefined
  let listeners = 0

  return {
    push: (event) => {
      waiting.push(event)
      wake()
    },
    async *listen(signal) {
      const me = ++listeners
      wake()
      const isOver = (): boolean => signal?.aborted === true || me !== listeners
      while (!isOver()) {
        const event = waiting.shift()
        if (event !== undefined) {
          yield event
          continue
        }
        await new Promise<void>((resolve) => {
          wake = resolve
          signal?.addEventListener('abort', () => resolve(), { once: true })
        })
      }
    },
  }
}
