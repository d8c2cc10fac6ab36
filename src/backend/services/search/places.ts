/** Where in an article the hits of a search stand: words, what a pattern takes, and the spans that chips ask for. */
import { findMatches, type Match } from '#core/search/match.ts'
import { snippet } from '#core/search/snippet.ts'
import { askedSpans } from '../../storage/search-articles.ts'
import type { ArticleText, Project } from '../project.ts'
import { regexHits } from '../regex/regex.ts'
import type { Plan } from './plan.ts'

/** Hits of a pattern in one article that are kept. */
const MOST_PATTERN_HITS = 2_000

async function patternPlaces(plan: Plan, { text, table }: ArticleText, signal?: AbortSignal): Promise<Match[]> {
  if (plan.pattern === null) return []
  const [hits] = await regexHits(plan.pattern, [text], { most: MOST_PATTERN_HITS, signal })
  const places = hits?.places ?? []
  return Array.from({ length: places.length / 2 }, (_, at) => {
    const [start, end] = [places[2 * at]!, places[2 * at + 1]!]
    return { start: table.toCodePoint(start), end: table.toCodePoint(end), quote: text.slice(start, end) }
  })
}

/** All hits in an article, ascending. Chips alone are shown by the spans that they ask for. */
export async function placesIn(project: Project, plan: Plan, article: string, signal?: AbortSignal): Promise<Match[]> {
  const text = project.text(article)
  const words = findMatches(text.text, plan.words, plan.forms, { exact: plan.exact, table: text.table })
  if (plan.pattern !== null) return [...words, ...await patternPlaces(plan, text, signal)].toSorted((a, b) => a.start - b.start || a.end - b.end)
  if (words.length > 0 || plan.expression !== '') return words
  return askedSpans(project.db, article, plan.conditions).map(({ start, end }) => ({ start, end, quote: text.text.slice(text.table.toUtf16(start), text.table.toUtf16(end)) }))
}

/** A hit with what stands around it, up to `width` code points on each side. */
export function inContext(project: Project, article: string, match: Match, width: number): Match & { before: string; after: string } {
  const { text, table } = project.text(article)
  const { before, after } = snippet(text, match, width, table)
  return { ...match, before, after }
}
