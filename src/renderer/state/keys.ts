/** Names of what is cached from the backend. Every query uses these, so that a change can name exactly what it touches. */
import type { ArticleFilter, ArticleSort } from '#contract/articles.ts'

export const keys = {
  host: ['host'],
  project: ['project'],
  recent: ['recent'],
  codebook: ['codebook'],
  history: ['history'],
  library: ['library'],
  libraryPage: (sort: ArticleSort, filter: ArticleFilter, page: number) => ['library', 'page', { sort, filter, page }],
  libraryIds: (sort: ArticleSort, filter: ArticleFilter) => ['library', 'ids', { sort, filter }],
  libraryCount: (filter: ArticleFilter) => ['library', 'count', filter],
  facets: ['library', 'facets'],
  article: (id: string) => ['article', id],
  neighbours: (id: string, sort: ArticleSort, filter: ArticleFilter) => ['library', 'neighbours', { id, sort, filter }],
  annotations: (article: string) => ['annotations', article],
  registries: ['registry'],
  actors: (query: string) => ['registry', 'actors', query],
  targets: (query: string) => ['registry', 'targets', query],
  claims: (query: string) => ['registry', 'claims', query],
  claim: (id: string) => ['registry', 'claim', id],
  mentions: (claim: string) => ['registry', 'mentions', claim],
  search: ['search'],
  searchRun: (query: string, exact: boolean) => ['search', 'run', { query, exact }],
  searchInArticle: (article: string, query: string, exact: boolean) => ['search', 'in', article, { query, exact }],
} as const
