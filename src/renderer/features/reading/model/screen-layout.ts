/** What of the reading screen is open and shown, kept while one goes from article to article. */
import { create } from 'zustand'

interface ScreenLayout {
  readonly queue: boolean
  readonly inspector: boolean
  /** Annotators whose layers are not shown. */
  readonly hidden: ReadonlySet<string>
  readonly invisibles: boolean
  readonly arcs: boolean
  toggle(column: 'queue' | 'inspector'): void
  open(column: 'queue' | 'inspector'): void
}

export const useScreenLayout = create<ScreenLayout>((set) => ({
  queue: true,
  inspector: true,
  hidden: new Set(),
  invisibles: false,
  arcs: true,
  toggle: (column) => set((state) => ({ [column]: !state[column] })),
  open: (column) => set({ [column]: true }),
}))
