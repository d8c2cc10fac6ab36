/** The hits of what is being typed: asked shortly after the last key, and only the answer to the latest question is shown. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Client } from '#contract'
import type { Facet } from '#core/search/facets.ts'
import type { KwicOrder } from '#core/search/kwic.ts'
import { asksNothing, parseSearch, type Problem } from '#core/search/language.ts'
import { asBeginning } from '#core/search/query.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { wholeQuery, type SearchView } from '../../state/search.ts'
import type { AnnotationPage, ArticlePage, FoundForm, KwicPage } from './answers.ts'
import { annotationLines, kwicLines, linesOf, type Line } from './lines.ts'

/** Milliseconds without a key before the question is asked. */
const PAUSE_MS = 90
const ARTICLES_A_PAGE = 20
const LINES_A_PAGE = 100
/** Milliseconds between two looks at how far a count is. */
const COUNT_MS = 60

/** The value once it has been still for a moment. An emptied field is empty at once. */
function useStill(value: string): string {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), value === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}

interface Page { readonly lines: readonly Line[]; readonly size: number; readonly isLast: boolean; readonly query: string; readonly beginning: string | null; readonly articles: ArticlePage | null; readonly unknown: readonly Problem[]; readonly kwic: KwicPage | null; readonly annotations: AnnotationPage | null }
interface Place { readonly query: string; readonly offset: number }

const EMPTY = { beginning: null, articles: null, unknown: [], kwic: null, annotations: null } as const

/** Asks for articles; where nothing is found, the last word may not be typed to its end, and words that begin with it are asked for. */
async function askArticles(client: Client, { query, offset }: Place, exact: boolean, signal: AbortSignal): Promise<Page> {
  const run = async (place: Place): Promise<ArticlePage> => client.search.run({ ...place, exact, limit: ARTICLES_A_PAGE }, { signal })
  const page = (articles: ArticlePage, asked: string, beginning: string | null): Page =>
    ({ ...EMPTY, articles, query: asked, beginning, lines: linesOf(articles.hits), size: articles.hits.length, unknown: articles.unknown, isLast: articles.isDone && offset + articles.hits.length >= (articles.total ?? 0) })
  const answer = await run({ query, offset })
  const { items, facets, pattern } = parseSearch(query)
  const begun = answer.total === 0 && pattern === null && items.at(-1)?.kind === 'words' ? asBeginning(query) : null
  if (begun === null || (facets.length > 0 && answer.unknown.length > 0)) return page(answer, query, null)
  const longer = await run({ query: begun.query, offset: 0 })
  return longer.total === 0 ? page(answer, query, null) : page(longer, begun.query, begun.word)
}

async function askAnnotations(client: Client, { query, offset }: Place, exact: boolean, signal: AbortSignal): Promise<Page> {
  const annotations = await client.search.annotations({ query, exact, offset, limit: LINES_A_PAGE }, { signal })
  return { ...EMPTY, annotations, query, lines: [], size: annotations.hits.length, unknown: annotations.unknown, isLast: annotations.isDone && offset + annotations.hits.length >= (annotations.total ?? 0) }
}

async function askLines(client: Client, { query, offset }: Place, exact: boolean, order: KwicOrder, signal: AbortSignal): Promise<Page> {
  // Lines that are put in order are known when all are there: until then the order would change under the eyes.
  let kwic: KwicPage
  do kwic = await client.search.lines({ query, exact, order, offset, limit: LINES_A_PAGE }, { signal })
  while (!kwic.isDone && (order !== 'article' || kwic.lines.length < LINES_A_PAGE))
  return { ...EMPTY, kwic, query, lines: [], size: kwic.lines.length, isLast: kwic.isDone && offset + kwic.lines.length >= kwic.total }
}

/** How far counting is. */
export interface Counted { readonly total: number | null; readonly looked: number; readonly of: number; readonly isDone: boolean; readonly skippedTotal: number; readonly gaveUp: boolean }

export interface Results {
  /** What was asked; may lag behind what is typed. */
  readonly query: string
  /** The query that these are the hits of, to find them again in an article: what was asked, or that with a star. */
  readonly answers: string
  /** The word whose continuations these are, where it is no word of any article itself. */
  readonly beginning: string | null
  readonly lines: readonly Line[]
  readonly counted: Counted | null
  readonly forms: readonly FoundForm[]
  readonly dropped: readonly string[]
  readonly isRanked: boolean
  /** There are more lines than can be put in order. */
  readonly isCut: boolean
  /** What is wrong with the query, by its place in it. */
  readonly problems: readonly Problem[]
  readonly isStale: boolean
  readonly isStopped: boolean
  stop(): void
  more(): void
}

interface Asking { readonly chips: readonly Facet[]; readonly typed: string; readonly exact: boolean; readonly view: SearchView; readonly order: KwicOrder; readonly isOpen: boolean }

export function useResults({ chips, typed, exact, view, order, isOpen }: Asking): Results {
  const client = useClient()
  const now = wholeQuery(chips, typed)
  const query = useStill(now)
  const search = parseSearch(query)
  const isAsked = isOpen && search.problems.length === 0 && !asksNothing(search)
  const [stopped, setStopped] = useState<string | null>(null)
  const isStopped = stopped === query
  const answer = useInfiniteQuery({
    queryKey: keys.searchRun(query, exact, view, order),
    queryFn: ({ pageParam, signal }) => (view === 'articles' ? askArticles(client, pageParam, exact, signal) : view === 'annotations' ? askAnnotations(client, pageParam, exact, signal) : askLines(client, pageParam, exact, order, signal)),
    initialPageParam: { query, offset: 0 },
    getNextPageParam: (last, pages) => (last.isLast ? undefined : { query: last.query, offset: pages.reduce((sum, page) => sum + page.size, 0) }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const pages = isAsked ? (answer.data?.pages ?? []) : []
  const [first] = pages
  const last = pages.at(-1)
  const counting = useQuery({
    queryKey: keys.searchCount(first?.query ?? query, exact),
    queryFn: ({ signal }) => client.search.count({ query: first?.query ?? query, exact }, { signal }),
    enabled: isAsked && view === 'articles' && first !== undefined && !first.articles?.isDone && !isStopped,
    refetchInterval: (state) => (state.state.data?.isDone === true ? false : COUNT_MS),
  })
  // A page that is shorter than a screen goes on until there is one, or the end.
  const isShort = last !== undefined && !last.isLast && pages.reduce((sum, page) => sum + page.size, 0) < ARTICLES_A_PAGE / 2
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer
  useEffect(() => { if (isShort && hasNextPage && !isFetchingNextPage && !isStopped) void fetchNextPage() }, [isShort, hasNextPage, isFetchingNextPage, fetchNextPage, isStopped])
  const counted = view === 'articles' ? (first?.articles?.isDone === true ? first.articles : counting.data ?? last?.articles ?? null) : view === 'annotations' ? last?.annotations ?? null : last?.kwic ? { ...last.kwic, looked: 0, of: 0, skippedTotal: 0, gaveUp: false } : null
  return {
    query, counted, isStopped,
    answers: first?.query ?? query,
    beginning: first?.beginning ?? null,
    lines: view === 'articles' ? linesOf(pages.flatMap((page) => page.articles?.hits ?? [])) : view === 'annotations' ? annotationLines(first?.annotations?.claims ?? [], pages.flatMap((page) => page.annotations?.hits ?? [])) : kwicLines(pages.flatMap((page) => page.kwic?.lines ?? [])),
    forms: first?.articles?.forms ?? [],
    dropped: first?.articles?.dropped ?? [],
    isRanked: first?.articles?.isRanked ?? true,
    isCut: last?.kwic?.isCut ?? false,
    problems: [...search.problems, ...(first?.unknown ?? [])],
    isStale: answer.isPlaceholderData || query !== now,
    stop: () => setStopped(query),
    more: () => { if (hasNextPage && !isFetchingNextPage && !isStopped) void fetchNextPage() },
  }
}
