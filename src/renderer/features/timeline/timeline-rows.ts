/** The pages of the timeline that are there, and the next where the list comes near its end. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { TimelineFilter, TimelineRow } from '#contract/history.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'

const PAGE = 100

export interface TimelineRows { readonly rows: readonly TimelineRow[] | undefined; readonly more: boolean; askMore(): void }

export function useTimelineRows(filter: TimelineFilter): TimelineRows {
  const client = useClient()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.timeline(filter),
    queryFn: ({ pageParam, signal }) => client.history.timeline({ filter, before: pageParam, limit: PAGE }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.more ? (last.rows.at(-1)?.number ?? null) : null),
    placeholderData: keepPreviousData,
  })
  return {
    rows: data?.pages.flatMap((page) => page.rows),
    more: hasNextPage,
    askMore: () => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() },
  }
}
