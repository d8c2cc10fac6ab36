/** Places at which the words of a span stand again, in its article or in the others. */
import { placesOf, sameWords, type SameWords } from '#core/spans/same-words.ts'
import { snippet } from '#core/search/snippet.ts'
import type { Part, Span } from '#core/spans/span.ts'
import type { IdenticalPlace } from '#contract/spreading.ts'
import { articlesHolding, countHolding, labelled, placeArticle, type PlaceArticle } from '../storage/places.ts'
import { heldWords } from '../storage/search.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { readSpan } from './spans.ts'
import { turns } from './turns.ts'

export interface IdenticalQuestion {
  readonly span: string
  readonly where: 'here' | 'elsewhere'
  readonly clitics: boolean
  /** Number of the article after which to go on. */
  readonly after: number
  readonly limit: number
}

export interface IdenticalPage { places: IdenticalPlace[]; next: number | null; articles: number; already: number }

/** Code points of context on either side. */
const CONTEXT = 40
/** Articles that are asked of the index at once. */
const BATCH = 50

/** Every spelling as a phrase, in the words of FTS5; the empty string where the project's texts hold none of them. */
function expressionOf(project: Project, { firsts, rest }: SameWords): string {
  const phrases = heldWords(project.db, [...firsts.keys()], false).map((first) => `"${[first, ...rest].join(' ')}"`)
  return phrases.length === 0 ? '' : `body : (${phrases.join(' OR ')})`
}

interface Found { readonly places: IdenticalPlace[]; readonly already: number }

function placesIn(project: Project, span: Span, words: SameWords, { number: _, ...where }: PlaceArticle): Found {
  const { text, sha256, table } = project.text(where.article)
  const taken = labelled(project.db, where.article, span.label, project.me.id)
  const places: IdenticalPlace[] = []
  let already = 0
  for (const { start, end } of placesOf(text, words)) {
    const part: Part = [table.toCodePoint(start), table.toCodePoint(end)]
    const isTaken = taken.some((other) => other.start < part[1] && part[0] < other.end)
    const isItself = where.article === span.article && span.parts[0]![0] < part[1] && part[0] < span.parts[0]![1]
    if (isTaken && !isItself) already += 1
    if (isTaken) continue
    places.push({ ...where, text_sha256: sha256, parts: [part], quote: text.slice(start, end), ...around(text, part, table) })
  }
  return { places, already }
}

function around(text: string, [start, end]: Part, table: Parameters<typeof snippet>[3]): { before: string; after: string } {
  const { before, after } = snippet(text, { start, end }, CONTEXT, table)
  return { before, after }
}

/** One page of places. Rejects when `signal` aborts. */
export async function identicalPlaces(project: Project, question: IdenticalQuestion, signal?: AbortSignal): Promise<IdenticalPage> {
  const span = readSpan(project, question.span)
  if (span.parts.length > 1) throw new Refusal('REFUSED', 'A span of several parts has no identical mentions: choose a span that is one stretch of text.')
  const words = sameWords(span.quote, question.clitics)
  if (words === null) throw new Refusal('REFUSED', 'This span holds no word that could stand elsewhere.')
  if (question.where === 'here') return { ...placesIn(project, span, words, found(placeArticle(project.db, span.article), 'This article')), next: null, articles: 1 }

  const expression = expressionOf(project, words)
  const page: IdenticalPage = { places: [], next: null, articles: 0, already: 0 }
  if (expression === '') return page
  page.articles = countHolding(project.db, expression)
  const turn = turns(signal)
  for (let after = question.after; ;) {
    const batch = articlesHolding(project.db, expression, after, BATCH)
    for (const article of batch) {
      await turn()
      after = article.number
      if (article.article === span.article) continue
      const { places, already } = placesIn(project, span, words, article)
      page.places.push(...places)
      page.already += already
      if (page.places.length >= question.limit) return { ...page, next: after }
    }
    if (batch.length < BATCH) return page
  }
}
