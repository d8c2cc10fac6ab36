/** Which windows care about a write: the articles, lists and library rows that it touched. */
import type { RowChanged } from '../storage/row-kinds.ts'
import type { Touched } from './change-feed.ts'

const ON_ARTICLES = new Set(['span', 'stance', 'relation', 'region', 'layer'])
const REGISTRIES = new Set(['actor', 'target', 'claim', 'annotator', 'codebook', 'not_same'])
const MANY = 200

/** The article that a written row lies on, or `null`. */
export function articleOf(change: RowChanged): string | null {
  if (change.kind === 'article') return change.id
  if (!ON_ARTICLES.has(change.kind)) return null
  return ((change.after ?? change.before)?.['article'] as string | undefined) ?? null
}

export function touchedBy(changes: readonly RowChanged[]): Touched {
  const articles = new Set<string>()
  let library = false
  let registries = false
  for (const change of changes) {
    const article = articleOf(change)
    if (article) articles.add(article)
    if (change.kind === 'article' && (change.before === null || change.after === null)) library = true
    // A claim's mentions are spans, and relations may lead to it: making one changes the claim's list.
    if (REGISTRIES.has(change.kind) || change.kind === 'span' || change.kind === 'stance' || change.kind === 'relation') registries = true
  }
  return { articles: articles.size <= MANY ? [...articles] : null, registries, library }
}
