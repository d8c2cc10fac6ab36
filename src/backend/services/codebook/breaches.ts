/**
 * Breaches of the codebook's rules over the whole project. They are counted article by article and the counts are kept: later
 * calls look only at the articles that were written since, and at those on the page that is asked for.
 */
import type { Codebook } from '#core/codebook/codebook.ts'
import { breachFinder, type Breach, type BreachFinder } from '#core/codebook/rules.ts'
import { relationsOf, spansOf } from '../../storage/annotations.ts'
import type { ReadableDb } from '../../storage/handle.ts'
import { lastRevision } from '../../storage/operations.ts'
import { articlesWithSpans, articlesWrittenAfter, codebookWrittenAfter, listed, type ListedRow } from '../../storage/review.ts'
import type { Project } from '../project.ts'

export type ListedBreach = ListedRow & { rule: string | null; what: string }

interface Counts { upTo: number; readonly finder: BreachFinder; readonly asks: boolean; readonly byArticle: Map<string, number> }
const kept = new WeakMap<Project, Counts>()

/** Whether a codebook asks for anything that could be missing. */
const asks = ({ labels, rules = [] }: Codebook): boolean => rules.length > 0 || labels.some(({ attributes }) => attributes.length > 0)

/** Each annotator's work by itself, in the order of the text. */
function breachesIn(db: ReadableDb, article: string, finder: BreachFinder): readonly Breach[] {
  const spans = spansOf(db, article)
  const relations = Map.groupBy(relationsOf(db, article), ({ annotator }) => annotator)
  const layers = Map.groupBy(spans, ({ annotator }) => annotator)
  const found = Map.groupBy([...layers].flatMap(([annotator, own]) => finder.find(own, relations.get(annotator) ?? [])), ({ span }) => span)
  return spans.flatMap(({ id }) => found.get(id) ?? [])
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
  const codebook = project.codebook()
  const counts = { upTo, finder: breachFinder(codebook), asks: asks(codebook), byArticle: new Map<string, number>() }
  kept.set(project, counts)
  return counts
}

const rowsOf = (db: ReadableDb, found: readonly Breach[]): ListedBreach[] =>
  found.flatMap(({ span, rule, what }) => listed(db, [{ kind: 'span', id: span }]).map((row) => ({ ...row, rule, what })))

/** By article in the order of the library, then in that of the text; of one article where `article` is given. */
export function breaches(project: Project, article: string | null, offset: number, limit: number): { total: number; rows: ListedBreach[] } {
  const { db } = project
  const { finder, asks: asksAnything, byArticle } = countsOf(project)
  if (!asksAnything) return { total: 0, rows: [] }
  if (article !== null) {
    const found = breachesIn(db, article, finder)
    return { total: found.length, rows: rowsOf(db, found.slice(offset, offset + limit)) }
  }
  let total = 0
  const shown: Breach[] = []
  for (const id of articlesWithSpans(db)) {
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
