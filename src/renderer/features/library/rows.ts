/** The rows of the library, fetched by the page as they come into view. */
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '#contract'
import type { ArticleRow } from '#contract/articles.ts'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { idsOfView } from './all-ids.ts'
import type { View } from './view.ts'

/** Rows a page; the contract allows 200. */
export const PAGE = 100

const pageQuery = (client: Client, { sort, filter }: View, page: number) => ({
  queryKey: keys.libraryPage(sort, filter, page),
  queryFn: ({ signal }: { signal: AbortSignal }) => client.articles.page({ sort, filter, offset: page * PAGE, limit: PAGE }, { signal }),
})

/** The view once its first page is there: until then the one before stays on screen, so that sorting and filtering do not flicker. */
export function useReadyView(view: View): View {
  const client = useClient()
  const cache = useQueryClient()
  const [ready, setReady] = useState(view)
  useEffect(() => {
    let isCurrent = true
    // A page that cannot be had is told by the list itself.
    cache.ensureQueryData(pageQuery(client, view, 0)).catch(() => undefined).then(() => { if (isCurrent) setReady(view) }, reportError)
    return () => { isCurrent = false }
  }, [client, cache, view])
  return ready
}

export interface Rows {
  /** `null` until the first page is there. */
  readonly total: number | null
  /** `undefined` while its page is on the way. */
  at(index: number): ArticleRow | undefined
  /** The ids of rows `first` to `last`. */
  idsBetween(first: number, last: number): Promise<string[]>
}

/** `first` and `last` are the row numbers in view. */
export function useRows(view: View, first: number, last: number): Rows {
  const client = useClient()
  const cache = useQueryClient()
  const firstPage = Math.floor(first / PAGE)
  const pages = Array.from({ length: Math.floor(Math.max(first, last) / PAGE) - firstPage + 1 }, (_, index) => firstPage + index)
  const results = useQueries({ queries: pages.map((page) => pageQuery(client, view, page)) })
  const answered = results.find((result) => result.data !== undefined)?.data
  const lastTotal = useRef<number | null>(null)
  if (answered !== undefined) lastTotal.current = answered.total

  const at = (index: number): ArticleRow | undefined => {
    const shown = results[Math.floor(index / PAGE) - firstPage]?.data
    const page = shown ?? cache.getQueryData<typeof answered>(keys.libraryPage(view.sort, view.filter, Math.floor(index / PAGE)))
    return page?.rows[index % PAGE]
  }
  const idsBetween = useCallback(async (from: number, to: number) => (await idsOfView(client, cache, view)).slice(from, to + 1), [client, cache, view])
  return { total: lastTotal.current, at, idsBetween }
}
