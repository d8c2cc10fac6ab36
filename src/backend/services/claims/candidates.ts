/** What may be the same as a claim or as what a span states: five claims and five sentences elsewhere. Nobody is linked by this. */
import { survivors } from '#core/claims/survivors.ts'
import { featuresOf } from '#core/similarity/features.ts'
import { matchedWords } from '#core/similarity/matched-words.ts'
import { spanEnd, spanStart } from '#core/spans/span.ts'
import { spansOf, regionsOf } from '../../storage/annotations.ts'
import { anyMentions, claimPointers } from '../../storage/claims.ts'
import { rejectionsOf } from '../../storage/rejections.ts'
import { readRow } from '../../storage/rows.ts'
import type { Content } from '../../storage/row-kinds.ts'
import type { Project } from '../project.ts'
import { readSpan } from '../spans.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { passageKey, rejectedFor } from './rejections.ts'
import { family, getClaimRow, survivingClaim, type ClaimRow } from './registry.ts'

/** Proposals of a kind. */
const SHOWN = 5
/** Nearest wordings and sentences among which those are found that may be proposed. */
const LOOKED_AT = 40
/** Regions that repeat or point elsewhere and state nothing themselves. */
const NOT_SAID = new Set(['dateline', 'masthead', 'promo', 'related', 'comments'])

type Ranges = (readonly [number, number])[]

export interface LikelyClaim { readonly claim: ClaimRow; readonly nearest: string; readonly matched: Ranges }
export interface Passage {
  readonly article: string; readonly title: string; readonly outlet: string | null; readonly published: string | null
  readonly start: number; readonly end: number; readonly text: string; readonly matched: Ranges
  readonly claim: { readonly id: string; readonly text: string } | null
}
export interface Candidates { claims: LikelyClaim[]; passages: Passage[]; names: string[]; indexed: Likeness['progress'] }

/** What is asked about. */
interface Question {
  readonly text: string
  /** Claims that count as the one asked about, or that the span is linked to. */
  readonly own: readonly string[]
  readonly span: { readonly id: string; readonly article: string; readonly start: number; readonly end: number } | null
}

function questionOf(project: Project, about: { readonly span: string } | { readonly claim: string }): Question {
  if ('claim' in about) return { text: survivingClaim(project, about.claim).text, own: family(project, about.claim), span: null }
  const span = readSpan(project, about.span)
  return { text: span.quote, own: span.claim === null ? [] : family(project, span.claim), span: { id: span.id, article: span.article, start: spanStart(span), end: spanEnd(span) } }
}

export async function candidates(project: Project, about: { readonly span: string } | { readonly claim: string }): Promise<Candidates> {
  const likeness = likenessOf(project)
  await likeness.ready()
  const question = questionOf(project, about)
  const features = featuresOf(question.text, likeness.names)
  const rejected = rejectedFor(project, rejectionsOf(project.db, question.span === null ? question.own : [], question.span?.id ?? null))
  return {
    claims: likelyClaims(project, likeness, question, features, rejected.claims),
    passages: passages(project, likeness, question, features, rejected.passages),
    names: [...features.names], indexed: likeness.progress,
  }
}

function likelyClaims(project: Project, likeness: Likeness, question: Question, features: ReturnType<typeof featuresOf>, rejected: ReadonlySet<string>): LikelyClaim[] {
  const to = survivors(claimPointers(project.db))
  const own = new Set(question.own)
  const found = new Map<string, LikelyClaim>()
  for (const { document } of likeness.claims.nearest(features, LOOKED_AT, (each) => !own.has(likeness.wording(each).claim))) {
    const { claim, text } = likeness.wording(document)
    const id = to.get(claim) ?? claim
    if (found.has(id) || own.has(id) || rejected.has(id) || readRow(project.db, 'claim', id) === null) continue
    found.set(id, { claim: getClaimRow(project, id), nearest: text, matched: [...matchedWords(question.text, text, likeness.names)] })
    if (found.size === SHOWN) break
  }
  return [...found.values()]
}

function passages(project: Project, likeness: Likeness, question: Question, features: ReturnType<typeof featuresOf>, rejected: ReadonlySet<string>): Passage[] {
  const found: Passage[] = []
  for (const { document } of likeness.sentences.nearest(features, LOOKED_AT)) {
    const sentence = likeness.sentence(document)
    const row = readRow(project.db, 'article', sentence.article)
    if (row === null) continue
    const { text, table } = project.text(sentence.article)
    const [start, end] = [table.toCodePoint(sentence.start), table.toCodePoint(sentence.end)]
    const covers = (other: { readonly start: number; readonly end: number }): boolean => other.start < end && other.end > start
    if (rejected.has(passageKey(sentence.article, start, end)) || (question.span?.article === sentence.article && covers(question.span))) continue
    if (regionsOf(project.db, sentence.article).some((region) => NOT_SAID.has(region.kind) && region.start <= start && region.end >= end)) continue
    const inside = spansOf(project.db, sentence.article).filter((span) => covers({ start: spanStart(span), end: spanEnd(span) }))
    // What is linked already need not be proposed.
    if (inside.length > 0 && anyMentions(project.db, question.own, inside.map(({ id }) => id))) continue
    const named = inside.find(({ claim }) => claim !== null)?.claim ?? null
    const words = text.slice(sentence.start, sentence.end)
    found.push({
      ...placeOf(sentence.article, row), start, end, text: words, matched: [...matchedWords(question.text, words, likeness.names)],
      claim: named === null ? null : { id: survivingClaim(project, named).id, text: survivingClaim(project, named).text },
    })
    if (found.length === SHOWN) break
  }
  return found
}

const placeOf = (article: string, row: Content): Pick<Passage, 'article' | 'title' | 'outlet' | 'published'> => ({
  article, title: (row['title'] ?? row['first_line']) as string, outlet: row['outlet'] as string | null, published: row['published'] as string | null,
})
