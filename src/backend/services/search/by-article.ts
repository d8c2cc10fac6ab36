/** Search by article: a page of them with their first hits, how many there are, and all hits of one. */
import { foundForms, type FoundForm } from '#core/search/found-forms.ts'
import type { Problem } from '#core/search/language.ts'
import type { Match } from '#core/search/match.ts'
import type { ArticleRow } from '#contract/articles.ts'
import { idsOf } from '../../storage/search.ts'
import { articleRows } from '../articles.ts'
import type { Project } from '../project.ts'
import { articleRun, type ArticleRun, type Skipped } from './article-run.ts'
import { inContext, placesIn } from './places.ts'
import { planOf, type Asked } from './plan.ts'

/** Matches of one article that a list shows; the article itself shows all. */
const SHOWN = 5
/** Code points of context on each side in a list. */
const CONTEXT = 60
/** Milliseconds after which a page comes with what was found by then, and a count says how far it is. */
const PATIENCE_MS = 120

/** How far a search is. */
export interface Progress {
  /** How many articles match; `null` while that is not known. */
  total: number | null
  isDone: boolean
  looked: number
  of: number
  /** Articles that the pattern did not finish; named up to a few. */
  skipped: Skipped[]
  skippedTotal: number
  gaveUp: boolean
}

export interface SearchPage extends Progress {
  isRanked: boolean
  forms: FoundForm[]
  dropped: string[]
  unknown: Problem[]
  hits: { article: ArticleRow; matches: (Match & { before: string; after: string })[]; count: number }[]
}

const SKIPPED_NAMED = 20

const progressOf = ({ found, isDone, looked, of, skipped, gaveUp }: ArticleRun): Progress => ({
  total: isDone ? found.length : null, isDone, looked, of, skipped: skipped.slice(0, SKIPPED_NAMED), skippedTotal: skipped.length, gaveUp,
})

/** A page of the articles that match. Where it is shorter than `limit` and the search is not done, ask again for what follows. */
export async function search(project: Project, asked: Asked, offset: number, limit: number, signal?: AbortSignal): Promise<SearchPage> {
  const plan = planOf(project, asked)
  const run = articleRun(project, asked)
  await run.advance(offset + limit, PATIENCE_MS, signal)
  const quotes: string[] = []
  const hits: SearchPage['hits'] = []
  for (const article of articleRows(project, idsOf(project.db, run.found.slice(offset, offset + limit)))) {
    const places = await placesIn(project, plan, article.id, signal)
    if (plan.expression !== '') for (const { quote } of places) quotes.push(quote)
    hits.push({ article, count: places.length, matches: places.slice(0, SHOWN).map((place) => inContext(project, article.id, place, CONTEXT)) })
  }
  return { ...progressOf(run), isRanked: run.isRanked, forms: foundForms(quotes), dropped: [...plan.dropped], unknown: [...plan.unknown], hits }
}

/** Goes on counting for a moment and says how far it is: ask again until it is done. */
export async function count(project: Project, asked: Asked, signal?: AbortSignal): Promise<Progress> {
  const run = articleRun(project, asked)
  await run.advance(Number.POSITIVE_INFINITY, PATIENCE_MS, signal)
  return progressOf(run)
}

/** Every match in one article. */
export const searchInArticle = (project: Project, asked: Asked, article: string, signal?: AbortSignal): Promise<Match[]> =>
  placesIn(project, planOf(project, asked), article, signal)
