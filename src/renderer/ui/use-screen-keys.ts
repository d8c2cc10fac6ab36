/** Keys of the screen that is shown, wherever in the window the focus is. */
import { useEffect, useRef } from 'react'
import { matchesChosen } from './chosen-keys.ts'
import { isTextInput } from './shortcut.ts'

/** True while a dialog stands over the window: what lies under it must not move. */
export const isCovered = (): boolean => document.querySelector('.scrim') !== null

/**
 * `keys` maps combinations, as they are shipped, to what they do; `scope` is the screen under which the table of keys lists them.
 * Fields for text and dialogs keep their keys, and so do parts that took a key already.
 */
export function useScreenKeys(scope: string, keys: Readonly<Record<string, () => void>>): void {
  useKeys(scope, keys, false)
}

/** The same for combinations that mean nothing to a field for text, such as saving: they work there too, before the field or the browser takes them. */
export function useKeysInText(scope: string, keys: Readonly<Record<string, () => void>>): void {
  useKeys(scope, keys, true)
}

function useKeys(scope: string, keys: Readonly<Record<string, () => void>>, inText: boolean): void {
  const latest = useRef(keys)
  useEffect(() => { latest.current = keys })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (!inText && isTextInput(event.target)) || isCovered()) return
      const act = Object.entries(latest.current).find(([shipped]) => matchesChosen(event, scope, shipped))?.[1]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    const options = { capture: inText }
    addEventListener('keydown', onKeyDown, options)
    return () => removeEventListener('keydown', onKeyDown, options)
  }, [scope, inText])
}
