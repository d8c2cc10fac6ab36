/** Which dialog of the window is open; there is never more than one. */
import { create } from 'zustand'

/** Files on their way into an import: what they are called, and what `imports.run` takes for them once they are there. */
export interface Incoming {
  readonly names: readonly string[]
  readonly paths: Promise<readonly string[]>
}

export type OpenDialog =
  | { readonly kind: 'import'; readonly incoming: Incoming | null }
  | { readonly kind: 'export' }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }

interface DialogState {
  readonly dialog: OpenDialog | null
  open(dialog: OpenDialog): void
  close(): void
}

export const useDialogs = create<DialogState>((set) => ({
  dialog: null,
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
}))
