/** A click beside everything takes the keyboard from the text: this brings it back. */
import { useEffect } from 'react'
import { isCovered } from '../../../ui/use-screen-keys.ts'
import type { ReadingSession } from '../model/reading-session.ts'

/** Words that were marked outside of the text, to be copied, stay marked. */
export function useKeysBack(session: ReadingSession): void {
  useEffect(() => {
    const bringBack = (): void => {
      const selection = document.getSelection()
      const isMarking = selection !== null && !selection.isCollapsed && session.surface?.view.host.contains(selection.anchorNode) !== true
      if (document.activeElement === document.body && !isMarking && !isCovered()) session.focusText()
    }
    document.addEventListener('click', bringBack)
    return () => document.removeEventListener('click', bringBack)
  }, [session])
}
