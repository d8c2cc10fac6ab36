/**
 * Breaches of the codebook's rules over the whole project. They are counted article by article and the counts are kept: later
 * calls look only at the articles that were written since, and at those on the page that is asked for.
 */
import { breachFinder, type Breach, type BreachFinder } from '#core/codebook/rules.ts'
import type { End } from '#core/relations/legal.ts'
import { relationsOf, spansOf, stancesOf } from '../../storage/annotations.ts'
import type { ReadableDb } from '../../storage/handle.ts'
import { lastRevision } from '../../storage/operations.ts'
import { annotatedArticles, articlesWrittenAfter, codebookWrittenAfter, listed, type ListedRow } from '../../storage/review.ts'
import { readRow } from '../../storage/rows.ts'
import type { Project } from '../project.ts'

export type ListedBreach = ListedRow & { rule: string | null; what: string }

interface Counts { upTo: number; readonly finder: BreachFinder; readonly byArticle: Map<string, number> }
const kept = new WeakMap<Project, Counts>()

/** Each annotator's work by itself: spans in the order of the text, then relations. */
function breachesIn(db: ReadableDb, article: string, finder: BreachFinder): readonly Breach[] {
  const spans = spansOf(db, article)
  const all = relationsOf(db, article)
  const relations = Map.groupBy(all, ({ annotator }) => annotator)
  const layers = Map.groupBy(spans, ({ annotator }) => annotator)
  const annotators = new Set([...layers.keys(), ...relations.keys()])
  if (annotators.size === 0) return []
  const ends = new Map<string, End>([
    ...spans.map(({ id, label }) => [id, { kind: 'span', label }] as const), ...all.map(({ id, type }) => [id, { kind: 'relation', type }] as const),
    ...(all.length === 0 ? [] : stancesOf(db, article).map(({ id }) => [id, { kind: 'stance' }] as const)),
  ])
  const endOf = (ref: string): End | null => ends.get(ref) ?? (readRow(db, 'claim', ref) === null ? null : { kind: 'claim' })
  const found = Map.groupBy([...annotators].flatMap((annotator) => finder.find(layers.get(annotator) ?? [], relations.get(annotator) ?? [], endOf)), ({ id }) => id)
  return [...spans, ...all].flatMap(({ id }) => found.get(id) ?? [])
}

function countsOf(project: Project): Counts {
  const { db } = project
  const upTo = lastRevision(db)
  const before = kept.get(project)
  if (before !== undefined && before.upTo <= upTo && !codebookWrittenAfter(db, before.upTo)) {
    if (before.upTo < upTo) for (const article of articlesWrittenAfter(db, before.upTo)) before.byArticle.delete(article)
    before.upTo = upTo
    return before
  }
  const counts = { upTo, finder: breachFinder(project.codebook()), byArticle: new Map<string, number>() }
  kept.set(project, counts)
  return counts
}

const rowsOf = (db: ReadableDb, found: readonly Breach[]): ListedBreach[] =>
  found.flatMap(({ kind, id, rule, what }) => listed(db, [{ kind, id }]).map((row) => ({ ...row, rule, what })))

/** By article in the order of the library, then in that of the text; of one article where `article` is given. */
export function breaches(project: Project, article: string | null, offset: number, limit: number): { total: number; rows: ListedBreach[] } {
  const { db } = project
  const { finder, byArticle } = countsOf(project)
  if (article !== null) {
    const found = breachesIn(db, article, finder)
    return { total: found.length, rows: rowsOf(db, found.slice(offset, offset + limit)) }
  }
  let total = 0
  const shown: Breach[] = []
  for (const id of annotatedArticles(db)) {
    const known = byArticle.get(id)
    const onPage = shown.length < limit && (known === undefined || (known > 0 && total + known > offset))
    const found = known === undefined || onPage ? breachesIn(db, id, finder) : null
    const n = found?.length ?? known!
    byArticle.set(id, n)
    if (found !== null && shown.length < limit && total + n > offset) {
      const from = Math.max(0, offset - total)
      shown.push(...found.slice(from, from + limit - shown.length))
    }
    total += n
  }
  return { total, rows: rowsOf(db, shown) }
}
