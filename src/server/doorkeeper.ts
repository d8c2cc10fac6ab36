/** Who may come in: one link at a time, good for one tab, and the keys of the tabs that came in by a link. */
import type { Guest } from './guest.ts'
import { fingerprint, isSameSecret, makeSecret } from './secrets.ts'

/** After this many wrong tokens the link is taken back, and another one is made. */
const WRONG_TOKENS = 10

export interface Doorkeeper {
  /** The token of the link that is good now; a new one where the last has been used or taken back. */
  token(): string
  /** Lets a tab in. `null` where the token is wrong or used; the token is dead afterwards. */
  redeem(token: string): { guest: Guest; key: string } | null
  /** The guest with this key, or `null`. Keys are good until the server ends. */
  recall(key: string): Guest | null
  guests(): readonly Guest[]
}

/** `onTakenBack` runs when a link died of wrong guesses. */
export function createDoorkeeper(newGuest: () => Guest, onTakenBack: () => void): Doorkeeper {
  const guests = new Map<string, Guest>()
  let token: string | null = null
  let wrong = 0

  return {
    token: () => (token ??= makeSecret()),
    redeem: (given) => {
      if (token === null) return null
      if (!isSameSecret(given, token)) {
        wrong += 1
        if (wrong >= WRONG_TOKENS) {
          token = null
          wrong = 0
          onTakenBack()
        }
        return null
      }
      token = null
      wrong = 0
      const [guest, key] = [newGuest(), makeSecret()]
      guests.set(fingerprint(key), guest)
      return { guest, key }
    },
    recall: (key) => guests.get(fingerprint(key)) ?? null,
    guests: () => [...guests.values()],
  }
}
