/** The hits of what is being typed: asked shortly after the last key, and only the answer to the latest question is shown. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Client } from '#contract'
import { asBeginning } from '#core/search/query.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'

type Answer = Awaited<ReturnType<Client['search']['run']>>
export type Hit = Answer['hits'][number]

interface Question { readonly query: string; readonly offset: number }
/** An answer with what it really answers. */
type Page = Answer & Pick<Question, 'query'> & {
  /** The last word, where nothing holds it and words that begin with it were found instead. */
  readonly beginning: string | null
}

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

/** Asks; where nothing is found, the last word may not be typed to its end, and words that begin with it are asked for. */
async function ask(client: Client, { query, offset }: Question, exact: boolean, signal: AbortSignal): Promise<Page> {
  const run = (about: Question): Promise<Answer> => client.search.run({ ...about, exact, limit: ARTICLES_A_PAGE }, { signal })
  const answer = await run({ query, offset })
  const begun = answer.total === 0 ? asBeginning(query) : null
  if (begun === null) return { ...answer, query, beginning: null }
  const longer = await run({ query: begun.query, offset: 0 })
  return longer.total === 0 ? { ...answer, query, beginning: null } : { ...longer, query: begun.query, beginning: begun.word }
}

export interface Results {
  /** What was asked; may lag behind what is typed. */
  readonly query: string
  /** The query that these are the hits of, to find them again in an article: what was asked, or that with a star. */
  readonly answers: string
  /** The word whose continuations these are, where it is no word of any article itself. */
  readonly beginning: string | null
  readonly total: number | null
  readonly spellings: readonly string[]
  readonly hits: readonly Hit[]
  readonly isStale: boolean
  more(): void
}

export function useResults(typed: string, exact: boolean, isOpen: boolean): Results {
  const client = useClient()
  const query = useStill(typed.trim())
  const answer = useInfiniteQuery({
    queryKey: keys.searchRun(query, exact),
    queryFn: ({ pageParam, signal }) => ask(client, pageParam, exact, signal),
    initialPageParam: { query, offset: 0 },
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return seen < last.total && last.hits.length > 0 ? { query: last.query, offset: seen } : undefined
    },
    enabled: isOpen && query !== '',
    placeholderData: keepPreviousData,
  })
  const pages = query === '' ? [] : (answer.data?.pages ?? [])
  const [first] = pages
  return {
    query,
    answers: first?.query ?? query,
    beginning: first?.beginning ?? null,
    total: first?.total ?? null,
    spellings: first?.spellings ?? [],
    hits: pages.flatMap((page) => page.hits),
    isStale: answer.isPlaceholderData || query !== typed.trim(),
    more: () => { if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage() },
  }
}
