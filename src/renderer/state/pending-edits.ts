/** Edits that a screen has painted but not sent yet: undo and closing wait until they are on their way. */

type Settle = () => Promise<void>

const settlers = new Set<Settle>()

/** Takes part in `settlePendingEdits` until the returned function is called. */
export function registerPendingEdits(settle: Settle): () => void {
  settlers.add(settle)
  return () => settlers.delete(settle)
}

/** Resolves when every edit made so far has been answered by the backend, whether it was taken or refused. */
export async function settlePendingEdits(): Promise<void> {
  await Promise.all([...settlers].map((settle) => settle()))
}
