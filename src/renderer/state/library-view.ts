/** The order and the filter of the library, shared with reading so that "next article" follows what the list shows. */
import { create } from 'zustand'
import type { ArticleFilter, ArticleSort } from '#contract/articles.ts'

interface LibraryView {
  readonly sort: ArticleSort
  readonly filter: ArticleFilter
  setSort(sort: ArticleSort): void
  setFilter(filter: ArticleFilter): void
}

export const DEFAULT_SORT: ArticleSort = { by: 'source_file', descending: false }

export const useLibraryView = create<LibraryView>((set) => ({
  sort: DEFAULT_SORT,
  filter: {},
  setSort: (sort) => set({ sort }),
  setFilter: (filter) => set({ filter }),
}))
