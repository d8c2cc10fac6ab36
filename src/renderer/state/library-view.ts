/** How the library is looked at: kept while another screen is shown, and shared with reading so that "next article" follows the list. */
import { create } from 'zustand'
import type { ArticleFilter, ArticleSort } from '#contract/articles.ts'

interface LibraryView {
  readonly sort: ArticleSort
  readonly filter: ArticleFilter
  /** Row number that the cursor is on. */
  readonly cursor: number
  /** Whether the panel with the metadata of one article is shown. */
  readonly hasDetails: boolean
  setSort(sort: ArticleSort): void
  setFilter(filter: ArticleFilter): void
  setCursor(cursor: number): void
  setHasDetails(shown: boolean): void
}

export const DEFAULT_SORT: ArticleSort = { by: 'source_file', descending: false }

export const useLibraryView = create<LibraryView>((set) => ({
  sort: DEFAULT_SORT,
  filter: {},
  cursor: 0,
  hasDetails: false,
  setSort: (sort) => set({ sort }),
  setFilter: (filter) => set({ filter }),
  setCursor: (cursor) => set({ cursor }),
  setHasDetails: (hasDetails) => set({ hasDetails }),
}))
