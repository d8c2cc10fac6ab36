/** Keeps what is on screen true: every change that the backend tells makes exactly what it touched be asked again. */
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Client } from '#contract'
import type { ArticleFilter, ArticleRow, ArticleSort } from '#contract/articles.ts'
import type { Change } from '#contract/changes.ts'
import { parseSearch } from '#core/search/language.ts'
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

/** Whether a search may find something else after annotations changed. */
function asksAnnotations(query: Query): boolean {
  const asked = query.queryKey.at(-1) as { query?: string; view?: string }
  return asked.view === 'annotations' || parseSearch(asked.query ?? '').facets.length > 0
}

/** Whether a change makes a cached answer old. */
export function isTouched(query: Query, change: Change): boolean {
  const [what, part] = query.queryKey as [string, string?]
  const articles = change.articles === null ? null : new Set(change.articles)
  if (what === keys.history[0] || what === keys.overview[0]) return true
  if (what === keys.project[0]) return change.library || articles === null || articles.size > 0
  if (what === 'article') return change.edited === null || change.edited.includes(part ?? '')
  if (what === keys.suggestions[0]) return part === 'of' ? change.registries || articles === null || articles.has(String(query.queryKey[2])) : true
  if (what === 'annotations') return articles === null || articles.has(part ?? '')
  if (what === keys.registries[0]) return change.registries || articles === null || articles.size > 0
  if (what === keys.codebook[0]) return change.registries || articles === null
  if (what === keys.codebookWork[0]) return change.registries || change.library || articles === null || articles.size > 0
  // Words are found in texts, which never change; chips, notes and sets of synonyms do.
  if (what === keys.search[0]) return change.library || articles === null || change.registries || (articles.size > 0 && asksAnnotations(query))
  if (what !== keys.library[0]) return false
  if (change.library || articles === null) return true
  if (articles.size === 0) return false
  return part !== 'page' || pageIsTouched(query, articles)
}

/** Names under which counts of annotations stand: with every tag some number in them is another. */
const COUNTS: ReadonlySet<unknown> = new Set([keys.project[0], keys.registries[0], keys.library[0], keys.overview[0]])

/** Whether it must be asked again at once: all but numbers that follow from somebody's tagging. */
export function isUrgent(query: Query, change: Change): boolean {
  if (change.library || change.registries || change.edited === null || change.edited.length > 0) return true
  const { queryKey } = query
  return !COUNTS.has(queryKey[0]) && (queryKey[0] !== keys.history[0] || queryKey.length === keys.history.length)
}

/** Counts are brought up to date this often while somebody tags (ms). */
const SOON = 1_000

/**
 * Follows the changes of the open project until the signal ends it or the project is closed. Throws where the
 * connection is lost.
 */
export async function followChanges(client: Client, cache: QueryClient, signal: AbortSignal): Promise<void> {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const askCounts = (): void => {
    timer = undefined
    void cache.invalidateQueries({ predicate: (query) => waiting.has(query.queryHash) })
    waiting.clear()
  }
  try {
    for await (const change of await client.changes.watch(undefined, { signal })) {
      const touched = cache.getQueryCache().findAll({ predicate: (query) => isTouched(query, change) })
      const now = new Set(touched.filter((query) => isUrgent(query, change)).map((query) => query.queryHash))
      for (const { queryHash } of touched) if (!now.has(queryHash)) waiting.add(queryHash)
      if (waiting.size > 0) timer ??= setTimeout(askCounts, SOON)
      void cache.invalidateQueries({ predicate: (query) => now.has(query.queryHash) })
    }
  } catch (error) {
    if (!signal.aborted && !isAborted(error)) throw error
  } finally {
    clearTimeout(timer)
  }
}
