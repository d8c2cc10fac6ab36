/** Who is connected: a tab that reloads keeps its work, a tab that stays away gives it up. */
import type { Guest } from './guest.ts'

export interface Presence {
  /** Counts a connection of this guest. Gives back what to call once when it ends. */
  arrive(guest: Guest): () => void
  stop(): void
}

/**
 * `patience` is how many milliseconds a guest may be without any connection before its work ends;
 * `onEmpty` runs when the last of all guests has gone for good. `onError` takes what goes wrong at the end of a guest's work.
 */
export function createPresence(patience: number, onEmpty: () => void, onError: (error: unknown) => void): Presence {
  const connections = new Map<Guest, number>()
  const leaving = new Map<Guest, NodeJS.Timeout>()

  const leave = (guest: Guest): void => {
    leaving.delete(guest)
    guest.end().catch(onError)
    if (connections.size === 0 && leaving.size === 0) onEmpty()
  }

  return {
    arrive: (guest) => {
      clearTimeout(leaving.get(guest))
      leaving.delete(guest)
      connections.set(guest, (connections.get(guest) ?? 0) + 1)
      let present = true
      return () => {
        if (!present) return
        present = false
        const left = (connections.get(guest) ?? 1) - 1
        if (left > 0) {
          connections.set(guest, left)
          return
        }
        connections.delete(guest)
        leaving.set(guest, setTimeout(leave, patience, guest))
      }
    },
    stop: () => {
      for (const timer of leaving.values()) clearTimeout(timer)
      leaving.clear()
      connections.clear()
    },
  }
}
