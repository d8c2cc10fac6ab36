/** Commands from outside the window; those that come before anybody listens are kept for the first who does. */
import type { Command } from '#contract/native.ts'

export interface Commands {
  tell(command: Command): void
  /** Gives back how to stop listening. */
  listen(listener: (command: Command) => void): () => void
}

export function createCommands(first: readonly Command[] = []): Commands {
  const waiting: Command[] = [...first]
  const listeners = new Set<(command: Command) => void>()
  return {
    tell: (command) => {
      if (listeners.size === 0) waiting.push(command)
      for (const listener of listeners) listener(command)
    },
    listen: (listener) => {
      listeners.add(listener)
      for (const command of waiting.splice(0)) listener(command)
      return () => listeners.delete(listener)
    },
  }
}
