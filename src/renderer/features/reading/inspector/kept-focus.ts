/** Gives the keyboard back to the text when the field that had it is gone, as after an undo: keys must never lead nowhere. */
import { type RefObject, useEffect } from 'react'
import type { ReadingSession } from '../model/reading-session.ts'

/** The browser tells nobody when the focused element is removed, so what is removed from the column is watched. */
export function useKeptFocus(session: ReadingSession, column: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = column
    if (current === null) return
    let hadFocus = false
    const note = (): void => { hadFocus = current.contains(document.activeElement) }
    const keep = (): void => {
      if (!hadFocus || document.activeElement !== document.body) return
      hadFocus = false
      session.focusText()
    }
    const watch = new MutationObserver(keep)
    watch.observe(current, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [session, column])
}
