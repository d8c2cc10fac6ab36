/** What of one's own annotations can be copied to the same paragraphs of another article, and where it would stand. Writes nothing. */
import { describeParts } from '#core/text/anchor.ts'
import { wayBetween } from '#core/text/same-paragraph.ts'
import { snippet } from '#core/search/snippet.ts'
import type { Relation } from '#core/relations/relation.ts'
import { spanEnd, spanStart, type Part, type Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import type { PlannedOther, PlannedSpan } from '#contract/spreading.ts'
import { relationsOf, spansOf, stancesOf } from '../storage/annotations.ts'
import { readRow } from '../storage/rows.ts'
import type { ArticleText, Project } from './project.ts'
import { pairs, type Pair } from './same-paragraphs.ts'
import { textOfArticle } from './spans.ts'

/** Code points of context on either side. */
const CONTEXT = 40

/** A span, and where it would stand: `null` with the reason where it cannot be copied. */
export type Landing = { readonly span: Span } & ({ readonly parts: readonly Part[]; readonly reason: null } | { readonly parts: null; readonly reason: string })

/** What can be copied, as rows of the article it comes from. */
export interface CopyPlan {
  readonly landings: readonly Landing[]
  /** Relations and stances of this annotator on what can be copied; relations after those that they stand on. */
  readonly relations: readonly Relation[]
  readonly stances: readonly Stance[]
}

/** The relations that join nothing but what is copied, each other, and claims of the registry, which belong to no article. */
export function relationsAmong(project: Project, relations: readonly Relation[], copied: ReadonlySet<string>): Relation[] {
  const among = new Set(copied)
  const isThere = (ref: string): boolean => among.has(ref) || readRow(project.db, 'claim', ref) !== null
  const found: Relation[] = []
  for (let before = -1; before !== found.length;) {
    before = found.length
    for (const relation of relations) {
      if (among.has(relation.id) || !relation.args.every(({ ref }) => isThere(ref))) continue
      among.add(relation.id)
      found.push(relation)
    }
  }
  return found
}

export function planCopy(project: Project, from: string, to: string, at: number | null): CopyPlan {
  const [here, there] = [textOfArticle(project, from), textOfArticle(project, to)]
  const same = pairs(here, there, at)
  const mine = <T extends { readonly annotator: string }>(all: readonly T[]): T[] => all.filter((one) => one.annotator === project.me.id)
  const standing = mine(spansOf(project.db, to))
  const landings = mine(spansOf(project.db, from)).flatMap((span) => {
    const landing = landingOf(span, here, there, same, standing)
    return landing === null ? [] : [landing]
  })
  const copied = new Set(landings.filter(({ parts }) => parts !== null).map(({ span }) => span.id))
  const stances = mine(stancesOf(project.db, from)).filter((stance) => stance.span !== null && copied.has(stance.span))
  const relations = relationsAmong(project, mine(relationsOf(project.db, from)), new Set([...copied, ...stances.map(({ id }) => id)]))
  return { landings, relations, stances }
}

const lost = (span: Span, reason: string): Landing => ({ span, parts: null, reason })

/** `null` for a span that touches none of the paragraphs: nobody asked for it. */
function landingOf(span: Span, here: ArticleText, there: ArticleText, same: readonly Pair[], standing: readonly Span[]): Landing | null {
  const touched = (part: Part): Pair | undefined => same.find(({ from }) => here.table.toCodePoint(from.start) < part[1] && part[0] < here.table.toCodePoint(from.end))
  if (!span.parts.some((part) => touched(part) !== undefined)) return null
  const parts: Part[] = []
  for (const part of span.parts) {
    const pair = touched(part)
    const range = { start: here.table.toUtf16(part[0]), end: here.table.toUtf16(part[1]) }
    if (pair === undefined || range.start < pair.from.start || range.end > pair.from.end) return lost(span, 'It reaches beyond what both articles have.')
    const { from, to } = pair
    const way = wayBetween(here.text.slice(from.start, from.end), there.text.slice(to.start, to.end))
    const led = way({ start: range.start - from.start, end: range.end - from.start })
    if (led === null) return lost(span, 'The words do not read the same there.')
    parts.push([there.table.toCodePoint(to.start + led.start), there.table.toCodePoint(to.start + led.end)])
  }
  if (standing.some((other) => other.label === span.label && JSON.stringify(other.parts) === JSON.stringify(parts))) return lost(span, 'It is marked there already.')
  return { span, parts, reason: null }
}

/** The plan as a list to be looked through. */
export function describePlan(project: Project, to: string, { landings, relations, stances }: CopyPlan): { spans: PlannedSpan[]; others: PlannedOther[] } {
  const { text, table } = textOfArticle(project, to)
  const codebook = project.codebook()
  const spans = landings.map(({ span: { id, label, quote }, parts, reason }): PlannedSpan => {
    if (parts === null) return { id, label, quote, parts, becomes: null, before: '', after: '', reason }
    const { before, after } = snippet(text, { start: spanStart({ parts }), end: spanEnd({ parts }) }, CONTEXT, table)
    return { id, label, quote, parts, becomes: describeParts(text, table, parts).quote, before, after, reason }
  })
  const others: PlannedOther[] = [
    ...relations.map((relation): PlannedOther => ({ id: relation.id, kind: 'relation', title: codebook.relations.find(({ type }) => type === relation.type)?.title ?? relation.type, spans: relation.args.map(({ ref }) => ref) })),
    ...stances.map((stance): PlannedOther => ({ id: stance.id, kind: 'stance', title: codebook.stance.values.find(({ id }) => id === stance.value)?.title ?? '', spans: [stance.span!] })),
  ]
  return { spans, others }
}
