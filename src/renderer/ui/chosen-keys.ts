/** Keys as the person at this computer chose them, in place of those that are shipped. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { type KeyStroke, matchesShortcut, shortcutText } from './shortcut.ts'

/** Keys that work on every screen; every other scope is the name of a screen. */
export const EVERYWHERE = 'everywhere'

/** Names a key for good: where it works, and the combination that it is shipped with. */
export const keyId = (scope: string, shipped: string): string => `${scope} ${shipped}`

/** Chosen combinations by `keyId`; `null` stands for a key that was taken off. */
export type ChosenKeys = ReadonlyMap<string, string | null>

let chosen: ChosenKeys = new Map()
const listeners = new Set<() => void>()

/** Puts other choices in force, at once and everywhere. */
export function setChosenKeys(keys: ChosenKeys): void {
  chosen = keys
  for (const listener of listeners) listener()
}

/** The combination that does now what `shipped` is shipped to do in that scope; `null` where it has none. */
export function chosenKey(scope: string, shipped: string): string | null {
  const own = chosen.get(keyId(scope, shipped))
  return own === undefined ? shipped : own
}

/** Whether a key event is the combination that is chosen for `shipped`. */
export function matchesChosen(stroke: KeyStroke, scope: string, shipped: string): boolean {
  const combination = chosenKey(scope, shipped)
  return combination !== null && matchesShortcut(stroke, combination)
}

/** The chosen combination as it is printed in a sentence; a dash where it was taken off. */
export function shownKey(scope: string, shipped: string): string {
  const combination = chosenKey(scope, shipped)
  return combination === null ? '–' : shortcutText(combination)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The choices in force, kept up to date. */
export const useChosenKeys = (): ChosenKeys => useSyncExternalStore(subscribe, () => chosen)

/** The screen whose keys the parts inside print. */
export const KeyScope = createContext(EVERYWHERE)

/** What to print for a shipped combination: the chosen one of this screen, else that of the whole window; `null` where it was taken off. */
export function useShownKey(shipped: string | undefined): string | null {
  const scope = useContext(KeyScope)
  const keys = useChosenKeys()
  if (shipped === undefined) return null
  const own = keys.get(keyId(scope, shipped))
  const general = keys.get(keyId(EVERYWHERE, shipped))
  return own !== undefined ? own : general !== undefined ? general : shipped
}
