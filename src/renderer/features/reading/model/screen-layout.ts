/** Which columns of the reading screen are open, kept while one goes from article to article. */
import { create } from 'zustand'

interface ScreenLayout {
  readonly queue: boolean
  readonly inspector: boolean
  toggle(column: 'queue' | 'inspector'): void
  open(column: 'queue' | 'inspector'): void
}

export const useScreenLayout = create<ScreenLayout>((set) => ({
  queue: true,
  inspector: true,
  toggle: (column) => set((state) => ({ [column]: !state[column] })),
  open: (column) => set({ [column]: true }),
}))
