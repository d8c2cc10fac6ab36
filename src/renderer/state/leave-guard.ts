/** One screen may ask before it is left, where work on it would be out of sight. */

/** Called with how to go on; asks the user, and calls that or not. */
type Guard = (proceed: () => void) => void

let guard: Guard | null = null

/** Asks from now on before the screen is left. Gives back how to stop. */
export function guardLeaving(ask: Guard): () => void {
  guard = ask
  return () => { if (guard === ask) guard = null }
}

/** Goes on at once, or when the user has said so. */
export function leave(proceed: () => void): void {
  if (guard === null) proceed()
  else guard(proceed)
}
