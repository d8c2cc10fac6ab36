/** How many articles a filter would let through, for choices that the backend keeps no counts of. */
import { useQueries } from '@tanstack/react-query'
import type { ArticleFilter } from '#contract/articles.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { DEFAULT_SORT } from '../../state/library-view.ts'

export interface FilterCount { readonly value: string; readonly filter: ArticleFilter }

/** Counts by value; those on the way are left out. */
export function useCounts(wanted: readonly FilterCount[]): ReadonlyMap<string, number> {
  const client = useClient()
  const results = useQueries({
    queries: wanted.map(({ filter }) => ({
      queryKey: keys.libraryCount(filter),
      queryFn: async () => (await client.articles.page({ sort: DEFAULT_SORT, filter, offset: 0, limit: 1 })).total,
    })),
  })
  return new Map(wanted.flatMap(({ value }, index) => {
    const count = results[index]?.data
    return count === undefined ? [] : [[value, count] as const]
  }))
}
