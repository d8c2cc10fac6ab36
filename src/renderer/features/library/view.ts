/** What the list shows: which articles, in which order. */
import type { ArticleFilter, ArticleSort } from '#contract/articles.ts'

export interface View { readonly sort: ArticleSort; readonly filter: ArticleFilter }
