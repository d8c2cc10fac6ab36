/** What rules, memory and the learner propose in one paragraph. Positions are UTF-16 units of the text. */
import { candidatesIn, type KnownStrings, type ParagraphWords } from './candidates.ts'
import { NONE, bestClass, mayPropose, type Learner } from './learner.ts'
import { probabilities, strongestFeatures } from './classifier.ts'
import { candidateFeatures, readFeature } from './features.ts'
import type { Memory } from './memory.ts'
import type { PhraseFinder } from './phrase-finder.ts'
import { marginOf, type Reason, type SuggestionSource } from './suggestion.ts'

export interface Proposal {
  readonly source: SuggestionSource
  readonly origin: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly probability: number | null
  readonly margin: number | null
  readonly why: readonly Reason[]
}

/** A rule as it is looked for, with how often it was right and wrong so far. */
export interface RuleEntry {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly accepted: number
  readonly rejected: number
}

export interface Knowledge {
  readonly rules: PhraseFinder<RuleEntry>
  readonly memory: Memory
  readonly learner: Learner | null
  readonly known: KnownStrings
}

/** Below this nobody wants to be asked. */
const LEAST_MEMORY = 0.5
const LEAST_LEARNER = 0.35
/** Reasons that are given. */
const SHOWN = 4
const LOOKED_AT = 24

/** How likely a rule is right, by its answers so far; `null` where there is none. */
export const ruleProbability = ({ accepted, rejected }: Pick<RuleEntry, 'accepted' | 'rejected'>): number | null =>
  (accepted + rejected === 0 ? null : (accepted + 1) / (accepted + rejected + 2))

export function ruleProposal(rule: RuleEntry, text: string, start: number, end: number): Proposal {
  const probability = ruleProbability(rule)
  return { source: 'rule', origin: rule.id, label: rule.label, start, end, probability, margin: marginOf(probability), why: [{ kind: 'rule', rule: rule.id, name: rule.name, matched: text.slice(start, end) }] }
}

/** Runs of letters say little to a reader: they are given only where words say nothing. */
function tellable<One extends { readonly feature: string }>(strongest: readonly One[]): readonly One[] {
  const words = strongest.filter(({ feature }) => readFeature(feature).on !== 'letters')
  return (words.length > 0 ? words : strongest).slice(0, SHOWN)
}

/** The features that spoke most for an answer, as a reason. */
export function featureReason(learner: Learner, features: readonly string[], answer: string): Reason {
  const strongest = tellable(strongestFeatures(learner.model, features, answer, LOOKED_AT))
  return { kind: 'features', features: strongest.map(({ feature, share }) => ({ ...readFeature(feature), weight: Math.round(share * 1000) / 1000 })) }
}

/** The distance between the two likeliest classes. */
export function marginBetween(shares: Float64Array): number {
  const [first = 0, second = 0] = Array.from(shares).sort((a, b) => b - a)
  return first - second
}

export function proposalsIn(paragraph: ParagraphWords, knowledge: Knowledge): readonly Proposal[] {
  const { text, words } = paragraph
  const found: Proposal[] = knowledge.rules.find(text, words).map(({ entry, start, end }) => ruleProposal(entry, text, start, end))
  for (const { entry, start, end } of knowledge.memory.finder.find(text, words)) {
    const { label, probability, accepted, rejected, passed } = entry
    if (probability < LEAST_MEMORY) continue
    found.push({ source: 'memory', origin: '', label, start, end, probability, margin: marginOf(probability), why: [{ kind: 'memory', words: entry.words, accepted, rejected, passed }] })
  }
  const { learner } = knowledge
  if (learner === null || !mayPropose(learner)) return found
  for (const candidate of candidatesIn(paragraph, knowledge.known)) {
    const features = candidateFeatures(paragraph, candidate)
    const shares = probabilities(learner.model, features)
    const best = bestClass(learner.model, shares)
    if (best === null || best.answer === NONE || best.probability < LEAST_LEARNER) continue
    const { start, end } = candidate
    found.push({ source: 'learner', origin: '', label: best.answer, start, end, probability: best.probability, margin: marginBetween(shares), why: [featureReason(learner, features, best.answer)] })
  }
  return found
}
