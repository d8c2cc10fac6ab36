/** The articles before and after the open one, fetched while it is read, so that going on waits for nothing. */
import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#contract'
import { keys } from '../../../state/keys.ts'
import { useLibraryView } from '../../../state/library-view.ts'

export type Neighbours = Awaited<ReturnType<Client['articles']['neighbours']>>

/** Asked again only where something has changed in the library since. */
export function neighboursOf(client: Client, cache: QueryClient, id: string): Promise<Neighbours> {
  const { sort, filter } = useLibraryView.getState()
  return cache.fetchQuery({ queryKey: keys.neighbours(id, sort, filter), queryFn: () => client.articles.neighbours({ id, sort, filter }), staleTime: Number.POSITIVE_INFINITY })
}

/** Fetches the next article with its annotations, as the reading screen will ask for them. */
export async function fetchAhead(client: Client, cache: QueryClient, id: string): Promise<void> {
  const { next } = await neighboursOf(client, cache, id)
  if (next === null) return
  const staleTime = Number.POSITIVE_INFINITY
  await cache.prefetchQuery({ queryKey: keys.article(next), queryFn: () => client.articles.get({ id: next }), staleTime })
  await cache.prefetchQuery({ queryKey: keys.annotations(next), queryFn: () => client.annotations.of({ article: next }), structuralSharing: false, staleTime })
}
