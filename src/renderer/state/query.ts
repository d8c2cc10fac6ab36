/** The cache of the backend's answers. What is cached stays true by `followChanges`, so nothing is asked again by time. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { errorCode, reportError } from './errors.ts'

export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    // What is gone is said where it would have stood, or is about to leave the screen with its row.
    queryCache: new QueryCache({ onError: (error) => { if (errorCode(error) !== 'NOT_FOUND') reportError(error) } }),
    mutationCache: new MutationCache({ onError: reportError }),
  })
}
