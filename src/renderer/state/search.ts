/** What is being searched for, kept while its panel is closed so that Ctrl+K brings back the same list. */
import { create } from 'zustand'

interface SearchState {
  readonly query: string
  /** Only the spelling as typed. */
  readonly exact: boolean
  readonly isOpen: boolean
  /** Rises when the field shall take the focus. */
  readonly focusRequest: number
  set(change: Partial<Pick<SearchState, 'query' | 'exact' | 'isOpen'>>): void
  focus(): void
}

export const useSearch = create<SearchState>((set) => ({
  query: '',
  exact: false,
  isOpen: false,
  focusRequest: 0,
  set: (change) => set(change),
  focus: () => set((state) => ({ isOpen: true, focusRequest: state.focusRequest + 1 })),
}))
