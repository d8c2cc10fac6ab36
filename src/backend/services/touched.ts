/** Which windows care about a write: the articles, lists and library rows that it touched. */
import type { RowChanged } from '../storage/row-kinds.ts'
import type { Touched } from './change-feed.ts'

const ON_ARTICLES = new Set(['span', 'stance', 'relation', 'region', 'layer', 'suggestion'])
const REGISTRIES = new Set(['saved_search', 'synonym_set', 'actor', 'target', 'claim', 'annotator', 'codebook', 'not_same', 'rule'])
/** Kinds that are part of the article itself, not of what is said about it. */
const OF_THE_ARTICLE = new Set(['article', 'region', 'layer'])
const MANY = 200

/** The article that a written row lies on, or `null`. */
export function articleOf(change: RowChanged): string | null {
  if (change.kind === 'article') return change.id
  if (!ON_ARTICLES.has(change.kind)) return null
  return ((change.after ?? change.before)?.['article'] as string | undefined) ?? null
}

export function touchedBy(changes: readonly RowChanged[]): Touched {
  const articles = new Set<string>()
  const edited = new Set<string>()
  let library = false
  let registries = false
  for (const change of changes) {
    const article = articleOf(change)
    if (article) {
      articles.add(article)
      if (OF_THE_ARTICLE.has(change.kind)) edited.add(article)
    }
    if (change.kind === 'article' && (change.before === null || change.after === null)) library = true
    if (REGISTRIES.has(change.kind)) registries = true
  }
  return { articles: articles.size <= MANY ? [...articles] : null, edited: edited.size <= MANY ? [...edited] : null, registries, library }
}
