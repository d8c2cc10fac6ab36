/** Refusals and failures, told to the user in the backend's sentence, in the language of the window. */
import { t } from '@lingui/core/macro'
import { ORPCError } from '@orpc/client'
import { inWords } from '../i18n/backend-words/in-words.ts'
import { useToasts } from './toasts.ts'

/** Whether a call ended because the window itself gave it up. */
export const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** The code of a refusal by the contract (`REFUSED`, `NOT_FOUND`, ...), or `null` for any other failure. */
export const errorCode = (error: unknown): string | null => (error instanceof ORPCError ? String(error.code) : null)

/** One sentence for the user. */
export function errorText(error: unknown): string {
  if (error instanceof Error && error.message !== '') return inWords(error.message)
  const reason = String(error)
  return t`Something failed that gave no reason (${reason}). Try again; if it stays, restart Hashiya.`
}

/** Shows a failure as a toast. Calls that the window gave up itself are no failure. */
export function reportError(error: unknown): void {
  if (isAborted(error)) return
  useToasts.getState().show({ tone: 'error', text: errorText(error) })
}
