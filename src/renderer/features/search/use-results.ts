/** The hits of what is being typed: asked shortly after the last key, and only the answer to the latest question is shown. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'

type Answer = Awaited<ReturnType<Client['search']['run']>>
export type Hit = Answer['hits'][number]
export type Forms = Answer['forms']

/** Milliseconds without a key before the question is asked. */
const PAUSE_MS = 90
const ARTICLES_A_PAGE = 40

/** The value once it has been still for a moment. An emptied field is empty at once. */
function useStill(value: string): string {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), value === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}

export interface Results {
  /** What these results answer; may lag behind what is typed. */
  readonly query: string
  readonly total: number | null
  readonly forms: Forms
  readonly hits: readonly Hit[]
  readonly isStale: boolean
  more(): void
}

export function useResults(typed: string, exact: boolean, isOpen: boolean): Results {
  const client = useClient()
  const query = useStill(typed.trim())
  const answer = useInfiniteQuery({
    queryKey: keys.searchRun(query, exact),
    queryFn: ({ pageParam, signal }) => client.search.run({ query, exact, offset: pageParam, limit: ARTICLES_A_PAGE }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return seen < last.total && last.hits.length > 0 ? seen : undefined
    },
    enabled: isOpen && query !== '',
    placeholderData: keepPreviousData,
  })
  const pages = query === '' ? [] : (answer.data?.pages ?? [])
  return {
    query,
    total: pages[0]?.total ?? null,
    forms: pages[0]?.forms ?? [],
    hits: pages.flatMap((page) => page.hits),
    isStale: answer.isPlaceholderData || query !== typed.trim(),
    more: () => { if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage() },
  }
}
