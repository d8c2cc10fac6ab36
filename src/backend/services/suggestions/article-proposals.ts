/** Everything that rules, memory and the learners propose in one article, before it is asked what is decided already. Positions are UTF-16. */
import { paragraphWords } from '#core/suggestions/candidates.ts'
import { probabilities } from '#core/suggestions/classifier.ts'
import { bestClass, mayPropose } from '#core/suggestions/learner.ts'
import { createPhraseFinder } from '#core/suggestions/phrase-finder.ts'
import { featureReason, marginBetween, proposalsIn, ruleProposal, type Proposal, type RuleEntry } from '#core/suggestions/propose.ts'
import type { SuggestionRule } from '#core/suggestions/rule.ts'
import { stanceExampleFeatures } from '#core/suggestions/stance-context.ts'
import type { Reason } from '#core/suggestions/suggestion.ts'
import { paragraphs, type TextRange } from '#core/text/segment.ts'
import { regexHits } from '../regex/regex.ts'
import { Refusal } from '../refusal.ts'
import { finderOf, type Taught } from './knowledge.ts'
import { inTurns } from './turns.ts'

/** Proposals of one article that are kept. */
const MOST = 5_000
/** Hits of one pattern in one article. */
const MOST_HITS = 2_000
/** Below this nobody wants to be asked about a stance. */
const LEAST_STANCE = 0.5
/** Sentences of one target that are read. */
const MOST_SENTENCES = 12

export interface StanceProposal {
  readonly target: string
  readonly value: string
  readonly probability: number
  readonly margin: number
  readonly why: readonly Reason[]
}

/** Something that kept a rule from being tried. */
export interface RuleTrouble { readonly rule: string; readonly reason: string }

export interface ArticleProposals {
  readonly spans: readonly Proposal[]
  readonly stances: readonly StanceProposal[]
  readonly troubles: readonly RuleTrouble[]
  /** True where there were more than are kept. */
  readonly more: boolean
}

export interface Teaching {
  readonly taught: Taught
  readonly rules: readonly SuggestionRule[]
  /** Names of the project's targets. */
  readonly targets: readonly string[]
  /** Labels that may be given: those of the codebook that are not retired. */
  readonly labels: ReadonlySet<string>
}

const entryOf = ({ id, name, label }: SuggestionRule): RuleEntry => ({ id, name, label, accepted: 0, rejected: 0 })

export const wordFinder = (rules: readonly SuggestionRule[]) => createPhraseFinder(rules.filter(({ kind, on }) => kind === 'words' && on)
  .flatMap((rule) => { const entry = entryOf(rule); return rule.words.map((phrase) => ({ phrase, clitics: rule.clitics, entry })) }))

/** Hits of a pattern rule as proposals. Throws a `Refusal` where it does not compile; `null` where it took too long. */
export async function patternProposals(rule: SuggestionRule, text: string): Promise<readonly Proposal[] | null> {
  const [hits] = await regexHits({ source: rule.pattern, flags: 'mu' }, [text], { most: MOST_HITS })
  if (!hits) return null
  const found: Proposal[] = []
  for (let at = 0; at < hits.places.length; at += 2) found.push(ruleProposal(entryOf(rule), text, hits.places[at]!, hits.places[at + 1]!))
  return found
}

export async function proposeIn(text: string, outside: readonly TextRange[], teaching: Teaching, goesOn: () => boolean): Promise<ArticleProposals> {
  const troubles: RuleTrouble[] = []
  const spans: Proposal[] = []
  for (const rule of teaching.rules) {
    if (rule.kind !== 'pattern' || !rule.on) continue
    try {
      const found = await patternProposals(rule, text)
      if (found === null) troubles.push({ rule: rule.name, reason: 'Its pattern took longer than 200 ms in this article and was stopped.' })
      else spans.push(...found)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      troubles.push({ rule: rule.name, reason: error.message })
    }
  }
  const isOutside = (range: TextRange): boolean => outside.some((part) => part.start < range.end && range.start < part.end)
  const worked = await inTurns(proposeInText(text, isOutside, teaching), goesOn)
  const all = [...spans.filter((one) => !isOutside(one)), ...worked.spans].filter(({ label }) => teaching.labels.has(label))
  return { spans: all.slice(0, MOST), stances: worked.stances, troubles, more: all.length > MOST }
}

function* proposeInText(text: string, isOutside: (range: TextRange) => boolean, { taught, rules, targets }: Teaching): Generator<void, Pick<ArticleProposals, 'spans' | 'stances'>> {
  const knowledge = { rules: wordFinder(rules), memory: taught.memory, learner: taught.labels, known: taught.known }
  const named = taught.stances === null || !mayPropose(taught.stances) ? null : createPhraseFinder(targets.map((target) => ({ phrase: target, clitics: true, entry: target })))
  const naming = new Map<string, TextRange[]>()
  const spans: Proposal[] = []
  yield
  for (const [place, range] of paragraphs(text).entries()) {
    if (range.end === range.start || isOutside(range)) continue
    const paragraph = paragraphWords(text, range, place)
    for (const proposal of proposalsIn(paragraph, knowledge)) spans.push(proposal)
    yield
    for (const { entry, start } of named?.find(text, paragraph.words) ?? []) {
      const sentence = paragraph.sentences.find((one) => one.start <= start && start < one.end)
      const known = naming.get(entry) ?? []
      if (sentence !== undefined && known.length < MOST_SENTENCES && known.at(-1)?.start !== sentence.start) naming.set(entry, [...known, sentence])
    }
    if (spans.length > MOST) break
  }
  const stances: StanceProposal[] = []
  for (const [target, sentences] of naming) {
    const learner = taught.stances!
    const features = stanceExampleFeatures(text, sentences, finderOf(target))
    const shares = probabilities(learner.model, features)
    const best = bestClass(learner.model, shares)
    if (best !== null && best.probability >= LEAST_STANCE) stances.push({ target, value: best.answer, probability: best.probability, margin: marginBetween(shares), why: [featureReason(learner, features, best.answer)] })
    yield
  }
  return { spans, stances }
}
