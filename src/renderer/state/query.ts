/** The cache of the backend's answers. What is cached stays true by `followChanges`, so nothing is asked again by time. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { reportError } from './errors.ts'

export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    queryCache: new QueryCache({ onError: reportError }),
    mutationCache: new MutationCache({ onError: reportError }),
  })
}
