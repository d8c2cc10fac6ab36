/** Commands on their way to one page; they wait while the page loads. */
import type { Command } from '#contract/native.ts'

export interface CommandQueue {
  push(command: Command): void
  /** Yields commands until the signal; a later listener takes over from an earlier one. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<Command, void, void>
}

export function createCommandQueue(): CommandQueue {
  const waiting: Command[] = []
  let wake: () => void = () => undefined
  let listeners = 0

  return {
    push: (command) => {
      waiting.push(command)
      wake()
    },
    async *listen(signal) {
      const me = ++listeners
      wake()
      const isOver = (): boolean => signal?.aborted === true || me !== listeners
      while (!isOver()) {
        const command = waiting.shift()
        if (command !== undefined) {
          yield command
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
