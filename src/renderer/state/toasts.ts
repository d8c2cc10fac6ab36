/** Short messages at the edge of the window: what was done, or why something could not be done. */
import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'error'
  readonly text: string
  readonly action: { readonly label: string; run(): void } | null
}

interface ToastState {
  readonly toasts: readonly Toast[]
  /** Shows a message. What was done takes the place of what was done before it; a refusal that says the same is shown once. */
  show(toast: Pick<Toast, 'tone' | 'text'> & Partial<Pick<Toast, 'action'>>): number
  dismiss(id: number): void
}

/** More than this many would cover the work. */
const SHOWN_AT_ONCE = 4
let last = 0

export const useToasts = create<ToastState>((set) => ({
  toasts: [],
  show: ({ tone, text, action = null }) => {
    last += 1
    const toast: Toast = { id: last, tone, text, action }
    set((state) => ({ toasts: [...state.toasts.filter((other) => other.text !== text && (tone === 'error' || other.tone === 'error')), toast].slice(-SHOWN_AT_ONCE) }))
    return toast.id
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}))

/** Says that something is done. */
export const tell = (text: string, action?: Toast['action']): void => {
  useToasts.getState().show({ tone: 'done', text, action: action ?? null })
}
