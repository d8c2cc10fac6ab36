/** After an answer: to the next question of the same card, or, for one who goes from open question to open question, to the next of those. */
import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { goOnWalking } from '../commands/questions.ts'
import { useSession } from '../screen/session-context.tsx'
import { focusNextField } from './next-field.ts'

/** A function for event handlers: it gives the answer and goes on, to a question that the answer itself may have brought up. */
export function useGoOn(): (give: () => void, field: HTMLElement) => void {
  const session = useSession()
  return useCallback((give, field) => {
    flushSync(() => { give(); session.panels.flush() })
    // At once, so that the next digit cannot land in the question that was just answered.
    if (!flushSync(() => { const goesOn = goOnWalking(session); session.panels.flush(); return goesOn })) focusNextField(field)
  }, [session])
}
