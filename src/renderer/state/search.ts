/** What is being searched for, kept while its panel is closed so that Ctrl+K brings back the same list. */
import { create } from 'zustand'
import type { Facet } from '#core/search/facets.ts'
import { parseSearch, printFacet, printSearch } from '#core/search/language.ts'
import type { KwicOrder } from '#core/search/kwic.ts'

export const SEARCH_VIEWS = ['articles', 'annotations', 'lines'] as const
export type SearchView = (typeof SEARCH_VIEWS)[number]

interface SearchState {
  /** What stands in the field beside the chips. */
  readonly typed: string
  readonly chips: readonly Facet[]
  /** Only the spelling as typed. */
  readonly exact: boolean
  readonly view: SearchView
  /** Order of the keywords in context. */
  readonly order: KwicOrder
  readonly isOpen: boolean
  /** Rises when the field shall take the focus. */
  readonly focusRequest: number
  set(change: Partial<Pick<SearchState, 'typed' | 'chips' | 'exact' | 'view' | 'order' | 'isOpen'>>): void
  focus(): void
  /** Puts a whole query into the box: its chips as chips, the rest as words. */
  ask(query: string, exact?: boolean): void
}

export const useSearch = create<SearchState>((set) => ({
  typed: '',
  chips: [],
  exact: false,
  view: 'articles',
  order: 'article',
  isOpen: false,
  focusRequest: 0,
  set: (change) => set(change),
  focus: () => set((state) => ({ isOpen: true, focusRequest: state.focusRequest + 1 })),
  ask: (query, exact = false) => set({ ...splitQuery(query), exact }),
}))

/** Everything of a query as chips and the words that stay in the field. */
export function splitQuery(query: string): { readonly typed: string; readonly chips: readonly Facet[] } {
  const { items } = parseSearch(query)
  return { typed: printSearch(items.filter((item) => item.kind !== 'facet')), chips: items.flatMap((item) => (item.kind === 'facet' ? [item.facet] : [])) }
}

/** Chips and words together, as the backend is asked. The words come last, so that the last of them can be one that is being typed. */
export const wholeQuery = (chips: readonly Facet[], typed: string): string => [...chips.map(printFacet), typed.trim()].filter((part) => part !== '').join(' ')
