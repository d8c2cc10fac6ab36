/** Which other articles hold paragraphs of an article, and which paragraph of one is which of the other. */
import { codePointRange, type KnownParagraph, knownParagraphs } from '#core/text/same-paragraph.ts'
import { articlesHolding, type PlaceArticle } from '../storage/places.ts'
import { spansOf } from '../storage/annotations.ts'
import type { ArticleText, Project } from './project.ts'
import { textOfArticle } from './spans.ts'
import { turns } from './turns.ts'

/** Words of a paragraph that the index is asked for: what agrees in so many mostly agrees in all, and the texts decide. */
const ASKED = 16
/** Articles that one paragraph may lead to, and articles that are told. */
const MOST_OF_ONE = 200
const MOST = 200

export interface SameArticle extends Omit<PlaceArticle, 'number'> {
  readonly paragraphs: number
  /** Spans of this annotator in these paragraphs, here and there. */
  readonly here: number
  readonly there: number
}

/** A paragraph of one text and the same one of another. */
export interface Pair { readonly from: KnownParagraph; readonly to: KnownParagraph }

/** Known paragraphs of a text; with `at` (a code point) only the one there. */
function wanted({ text, table }: ArticleText, at: number | null): KnownParagraph[] {
  const all = knownParagraphs(text)
  if (at === null) return all
  const place = table.toUtf16(Math.min(at, table.length))
  return all.filter(({ start, end }) => start <= place && place <= end)
}

/** Paragraphs of one text paired with the same ones of another: the first with the first where a text says one twice. */
export function pairs(from: ArticleText, to: ArticleText, at: number | null = null): Pair[] {
  const there = new Map(knownParagraphs(to.text).map((paragraph) => [`${paragraph.occurrence} ${paragraph.key}`, paragraph]))
  return wanted(from, at).flatMap((paragraph) => {
    const same = there.get(`${paragraph.occurrence} ${paragraph.key}`)
    return same === undefined ? [] : [{ from: paragraph, to: same }]
  })
}

/** How many spans of this annotator lie in these paragraphs of an article. */
function spansIn(project: Project, article: string, text: ArticleText, ranges: readonly KnownParagraph[]): number {
  const places = ranges.map((range) => codePointRange(text.table, range))
  return spansOf(project.db, article).filter((span) => span.annotator === project.me.id && span.parts.every(([start, end]) => places.some((place) => place.start <= start && end <= place.end))).length
}

/** Rejects when `signal` aborts. */
export async function sameParagraphs(project: Project, article: string, at: number | null, signal?: AbortSignal): Promise<SameArticle[]> {
  const text = textOfArticle(project, article)
  const turn = turns(signal)
  const candidates = new Map<string, { readonly where: PlaceArticle; hits: number }>()
  for (const { words } of wanted(text, at)) {
    await turn()
    for (const where of articlesHolding(project.db, `body : "${words.slice(0, ASKED).join(' ')}"`, 0, MOST_OF_ONE)) {
      if (where.article === article) continue
      const known = candidates.get(where.article)
      if (known === undefined) candidates.set(where.article, { where, hits: 1 })
      else known.hits += 1
    }
  }
  const likely = [...candidates.values()].sort((a, b) => b.hits - a.hits || a.where.number - b.where.number).slice(0, MOST)
  const found: SameArticle[] = []
  for (const { where: { number: _, ...where } } of likely) {
    await turn()
    const other = project.text(where.article)
    const same = pairs(text, other, at)
    if (same.length === 0) continue
    const here = spansIn(project, article, text, same.map((pair) => pair.from))
    const there = spansIn(project, where.article, other, same.map((pair) => pair.to))
    found.push({ ...where, paragraphs: same.length, here, there })
  }
  return found.sort((a, b) => b.paragraphs - a.paragraphs)
}
