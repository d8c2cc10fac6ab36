/** Where the reading screen shall go when it opens an article: to a span, or to a hit of a search with all hits painted. */
import { create } from 'zustand'

export interface SearchTarget {
  readonly query: string
  readonly exact: boolean
  /** Code point at which the hit to go to begins; `null` is the first hit. */
  readonly start: number | null
}

export interface ReadingTarget {
  readonly articleId: string
  /** Id of the annotation to focus. */
  readonly focusSpan: string | null
  readonly search: SearchTarget | null
  /** Rises with every request, so that going twice to one place is seen as two requests. */
  readonly request: number
}

interface ReadingTargetState {
  readonly target: ReadingTarget | null
  /** Names the place to go to; the route decides which article is open. */
  aim(target: Omit<ReadingTarget, 'request'>): void
  clearSearch(): void
}

export const useReadingTarget = create<ReadingTargetState>((set) => ({
  target: null,
  aim: (target) => set((state) => ({ target: { ...target, request: (state.target?.request ?? 0) + 1 } })),
  clearSearch: () => set((state) => (state.target === null ? state : { target: { ...state.target, search: null } })),
}))
