/** A list that is fetched by the page as it is looked at. */
import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

/** Rows a page; the contract allows 200. */
const PAGE = 100
/** Rows before the end at which the next page is asked for. */
const NEAR = 30

interface Page<Row> { readonly total: number; readonly rows: readonly Row[] }

export interface Pages<Row> {
  /** `undefined` until the first page is there. */
  readonly rows: readonly Row[] | undefined
  readonly total: number
  /** To be told up to which row the list is looked at. */
  readonly onShown: (last: number) => void
}

export function usePages<Row>(queryKey: QueryKey, fetch: (offset: number, limit: number) => Promise<Page<Row>>): Pages<Row> {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam }) => fetch(pageParam, PAGE),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data])
  const length = rows?.length ?? 0
  const onShown = useCallback((last: number) => { if (hasNextPage && !isFetchingNextPage && last >= length - NEAR) void fetchNextPage() }, [hasNextPage, isFetchingNextPage, length, fetchNextPage])
  return { rows, total: data?.pages[0]?.total ?? 0, onShown }
}
