/** Keeps what is on screen true: every change that the backend tells makes exactly what it touched be asked again. */
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Client } from '#contract'
import type { ArticleFilter, ArticleRow, ArticleSort } from '#contract/articles.ts'
import type { Change } from '#contract/changes.ts'
import { isAborted } from './errors.ts'
import { keys } from './keys.ts'

/** Orders that an edit of an article cannot alter. */
const FIXED_ORDERS: readonly ArticleSort['by'][] = ['length', 'source_file']

interface PageData { readonly rows: readonly Pick<ArticleRow, 'id'>[] }

/** Whether a page of the library may show something else after these articles changed. */
function pageIsTouched(query: Query, articles: ReadonlySet<string>): boolean {
  const view = query.queryKey[2] as { sort: ArticleSort; filter: ArticleFilter }
  if (Object.keys(view.filter).length > 0 || !FIXED_ORDERS.includes(view.sort.by)) return true
  const data = query.state.data as PageData | undefined
  return data === undefined || data.rows.some((row) => articles.has(row.id))
}

/** Whether a change makes a cached answer old. */
export function isTouched(query: Query, change: Change): boolean {
  const [what, part] = query.queryKey as [string, string?]
  const articles = change.articles === null ? null : new Set(change.articles)
  if (what === keys.history[0] || what === keys.overview[0]) return true
  if (what === keys.project[0]) return change.library || articles === null || articles.size > 0
  if (what === 'article' || what === 'annotations') return articles === null || articles.has(part ?? '')
  if (what === keys.registries[0]) return change.registries || articles === null || articles.size > 0
  if (what === keys.search[0]) return change.library || articles === null
  if (what !== keys.library[0]) return false
  if (change.library || articles === null) return true
  if (articles.size === 0) return false
  return part !== 'page' || pageIsTouched(query, articles)
}

/**
 * Follows the changes of the open project until the signal ends it or the project is closed. Throws where the
 * connection is lost.
 */
export async function followChanges(client: Client, cache: QueryClient, signal: AbortSignal): Promise<void> {
  try {
    for await (const change of await client.changes.watch(undefined, { signal })) {
      void cache.invalidateQueries({ predicate: (query) => isTouched(query, change) })
    }
  } catch (error) {
    if (!signal.aborted && !isAborted(error)) throw error
  }
}
