/** From everything that is proposed in an article to what is asked: each place once, nothing that is decided already. UTF-16. */
import type { Proposal } from './propose.ts'
import { RangeBuckets } from './range-buckets.ts'
import { SUGGESTION_SOURCES } from './suggestion.ts'
import { likeness, type MarkedPlace } from './teaching.ts'

/** Covering this much of a span of the same label is the span itself with other edges. */
const SAME = 0.5

const rank = ({ source }: Proposal): number => SUGGESTION_SOURCES.indexOf(source)
/** A person's rule before a guess, and the surer guess before the other. */
const before = (a: Proposal, b: Proposal): number =>
  rank(a) - rank(b) || (b.probability ?? 0) - (a.probability ?? 0) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) || (a.origin < b.origin ? -1 : 1)

/** One statement with the reasons of all who make it. What was learnt weighs all reasons, so its probability stands. */
function joined(proposals: readonly Proposal[]): Proposal {
  const [first, ...others] = proposals.toSorted(before)
  const sure = proposals.find(({ source }) => source === 'learner') ?? proposals.find(({ probability }) => probability !== null) ?? first!
  return { ...first!, probability: sure.probability, margin: sure.margin, why: [...first!.why, ...others.flatMap(({ why }) => why)] }
}

const isGuess = ({ source }: Proposal): boolean => source === 'memory' || source === 'learner'

/**
 * What is left to be asked, in order of place. `mine` are the spans of whoever is asked: a guess about a place that they decided, or that
 * lies mostly over a span of the same label, is none.
 */
export function settle(proposals: readonly Proposal[], mine: readonly MarkedPlace[]): readonly Proposal[] {
  const byStatement = Map.groupBy(proposals, ({ label, start, end }) => `${start}-${end}-${label}`)
  const all = [...byStatement.values()].map(joined).sort(before)
  const kept: Proposal[] = []
  const [spans, taken] = [new RangeBuckets(mine), new RangeBuckets<Proposal>()]
  for (const one of all) {
    const isDecided = spans.some(one, (span) => (span.start === one.start && span.end === one.end ? span.label === one.label || isGuess(one) : span.label === one.label && likeness(span, one) >= SAME))
    if (isDecided || (isGuess(one) && taken.some(one, (other) => (other.start === one.start && other.end === one.end) || other.label === one.label))) continue
    kept.push(one)
    taken.add(one)
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end || before(a, b))
}
