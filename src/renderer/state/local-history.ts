/** A screen with work that is not saved has a history of its own, which undo and redo go through before the project's. */

export interface LocalHistory {
  /** False where there is nothing to take back. */
  undo(): boolean
  redo(): boolean
}

let local: LocalHistory | null = null

/** Takes part in undo and redo until the returned function is called. */
export function offerLocalHistory(history: LocalHistory): () => void {
  local = history
  return () => { if (local === history) local = null }
}

export const undoLocally = (): boolean => local?.undo() ?? false
export const redoLocally = (): boolean => local?.redo() ?? false
