/** Keeps the panels beside the text one frame behind it, and up to date whenever the next key or press comes. */
import { useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import type { ReadingSession } from '../model/reading-session.ts'

export function usePanels({ panels }: ReadingSession): void {
  useLayoutEffect(() => {
    const stop = panels.follow()
    // What is typed next may go to a field that the panels have yet to show.
    const catchUp = (): void => { if (panels.isBehind) flushSync(() => panels.flush()) }
    for (const event of ['keydown', 'pointerdown'] as const) addEventListener(event, catchUp, { capture: true })
    return () => {
      stop()
      for (const event of ['keydown', 'pointerdown'] as const) removeEventListener(event, catchUp, { capture: true })
    }
  }, [panels])
}
