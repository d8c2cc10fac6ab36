/** The suggestions of an open project: what is proposed in an article and not decided yet, kept for as long as it stays true. */
import { findLabel, type Codebook } from '#core/codebook/codebook.ts'
import { mayPropose } from '#core/suggestions/learner.ts'
import { ruleProbability, type Proposal } from '#core/suggestions/propose.ts'
import { settle } from '#core/suggestions/settle.ts'
import { marginOf, statementOf, suggestionId, type Suggestion } from '#core/suggestions/suggestion.ts'
import { likeness, type MarkedPlace } from '#core/suggestions/teaching.ts'
import { describeParts } from '#core/text/anchor.ts'
import { allTargets } from '../../storage/registries.ts'
import { allRules, answersOf, importedOf, importedSets, ruleTallies } from '../../storage/suggestions.ts'
import { placesAfter, stanceTargets, type PlaceRow } from '../../storage/teaching.ts'
import { sha256 } from '../hash.ts'
import type { ArticleText, Project } from '../project.ts'
import { proposeIn, type ArticleProposals, type RuleTrouble } from './article-proposals.ts'
import { outsideOf, type Taught } from './knowledge.ts'
import { relabelsIn } from './relabels.ts'
import { Training } from './training.ts'
import { inTurns } from './turns.ts'

/** Articles whose proposals are kept. */
const KEPT = 64

export interface AskedSuggestion extends Suggestion {
  /** It was put off before. */
  readonly skipped: boolean
}

export interface ArticleSuggestions {
  readonly suggestions: readonly AskedSuggestion[]
  readonly troubles: readonly RuleTrouble[]
  readonly more: boolean
  /** Names what was learnt when they were made. */
  readonly version: number
}

interface Kept { readonly stamp: string; readonly proposals: ArticleProposals }

export class SuggestionEngine {
  readonly project: Project
  readonly #trainings = new Map<string | null, Training>()
  readonly #kept = new Map<string, Kept>()
  /** What was shown last, so that an answer finds what it answers although it was learnt anew since. */
  readonly #shown = new Map<string, Map<string, Suggestion>>()

  constructor(project: Project) { this.project = project }

  /** What is learnt from one annotator's decisions, or from everybody's. */
  training(from: string | null): Training {
    let training = this.#trainings.get(from)
    if (training === undefined) this.#trainings.set(from, (training = new Training(this.project, from)))
    return training
  }

  /** Whether anything could be proposed anywhere. */
  hasAnything(from: string | null): boolean {
    const { memory, labels, stances } = this.training(from).taught
    const { db } = this.project
    return memory.size > 0 || labels !== null || stances !== null || allRules(db).some(({ on }) => on) || importedSets(db).length > 0
  }

  /** What is asked in an article now, in order of place. */
  async of(article: string, from: string | null): Promise<ArticleSuggestions> {
    const training = this.training(from)
    training.refresh()
    const { taught } = training
    const proposals = await this.#proposals(article, from, taught)
    const suggestions = await this.#asked(article, proposals, taught)
    this.#show(article, suggestions)
    return { suggestions, troubles: proposals.troubles, more: proposals.more, version: taught.version }
  }

  /** A suggestion that was shown, by its id. */
  shown(article: string, id: string): Suggestion | null { return this.#shown.get(article)?.get(id) ?? null }

  #show(article: string, suggestions: readonly Suggestion[]): void {
    const before = this.#shown.get(article)
    this.#shown.delete(article)
    if (this.#shown.size >= KEPT) this.#shown.delete(this.#shown.keys().next().value!)
    const now = new Map(before !== undefined && before.size < 4 * suggestions.length + 1_000 ? before : [])
    for (const one of suggestions) now.set(one.id, one)
    this.#shown.set(article, now)
  }

  async #proposals(article: string, from: string | null, taught: Taught): Promise<ArticleProposals> {
    const { db } = this.project
    const rules = allRules(db)
    const codebook = this.project.codebook()
    const labels = givable(codebook)
    const targets = taught.stances === null ? [] : allTargets(db).map(({ name }) => name)
    const outside = outsideOf(this.project, article)
    const stamp = JSON.stringify([taught.version, rules, [...labels], targets, outside])
    const key = `${from ?? ''}\n${article}`
    const kept = this.#kept.get(key)
    if (kept?.stamp === stamp) return kept.proposals
    const { text, table } = this.project.text(article)
    const parts = outside.map(({ start, end }) => ({ start: table.toUtf16(start), end: table.toUtf16(end) }))
    const proposals = await proposeIn(text, parts, { taught, rules, targets, labels }, () => db.open)
    this.#kept.delete(key)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, { stamp, proposals })
    return proposals
  }

  async #asked(article: string, proposals: ArticleProposals, taught: Taught): Promise<readonly AskedSuggestion[]> {
    const { project } = this
    const { db, me } = project
    const text = project.text(article)
    const { table } = text
    const labels = givable(project.codebook())
    const mine = (await inTurns(placesIn(project, article, me.id), () => db.open)).filter(({ end }) => end <= table.length)
      .map((one) => ({ ...one, start: table.toUtf16(one.start), end: table.toUtf16(one.end) }))
    const answers = answersOf(db, article, me.id)
    const decided = new Set(answers.filter(({ answered }) => answered!.answer !== 'skipped').map(({ suggestion }) => statementOf(suggestion)))
    const skipped = new Set(answers.filter(({ answered }) => answered!.answer === 'skipped').map(({ suggestion }) => statementOf(suggestion)))
    const tallies = new Map(ruleTallies(db).map((tally) => [tally.origin, ruleProbability(tally)]))
    const isOpen = (one: Pick<Suggestion, 'article' | 'kind' | 'label' | 'parts' | 'stance' | 'span'>): boolean => !decided.has(statementOf(one))

    const spans = proposals.spans.map((one): Proposal => { const probability = tallies.get(one.origin); return one.source === 'rule' && probability !== undefined ? { ...one, probability, margin: marginOf(probability) } : one })
      .filter((one) => isOpen(spanStatement(article, one, text)))
    const computed: Suggestion[] = settle(spans, mine).map((one) => this.#suggestion(article, text, { ...spanStatement(article, one, text), ...one }))
    if (taught.labels !== null && mayPropose(taught.labels)) {
      const single = mine.filter(({ parts }) => parts === null)
      for (const { span, label, ...rest } of await inTurns(relabelsIn(text.text, single, taught.labels), () => db.open)) {
        const place = single.find(({ id }) => id === span.id)!
        const one = { article, kind: 'label' as const, label, parts: [[table.toCodePoint(place.start), table.toCodePoint(place.end)] as const], stance: null, span: span.id }
        if (labels.has(label) && isOpen(one)) computed.push(this.#suggestion(article, text, { ...one, source: 'learner', origin: '', ...rest }))
      }
    }
    const held = new Set(stanceTargets(db, article, me.id))
    const targetIds = new Map(proposals.stances.length === 0 ? [] : allTargets(db).map(({ id, name }) => [name, id]))
    for (const { target, value, ...rest } of proposals.stances) {
      const one = { article, kind: 'stance' as const, label: null, parts: [], span: null, stance: { scope: 'article' as const, holder: null, target, value, intensity: null } }
      if (!held.has(targetIds.get(target) ?? '') && isOpen(one)) computed.push(this.#suggestion(article, text, { ...one, source: 'learner', origin: '', ...rest }))
    }
    const all = this.#withImported(article, computed, mine, labels, isOpen, text)
    return all.map((one) => ({ ...one, skipped: skipped.has(statementOf(one)) })).sort(byPlace)
  }

  /** Adds what was imported; what it says as well as others becomes one more reason of theirs. */
  #withImported(article: string, computed: readonly Suggestion[], mine: readonly MarkedPlace[], labels: ReadonlySet<string>, isOpen: (one: Suggestion) => boolean, { table }: ArticleText): readonly Suggestion[] {
    const byStatement = new Map(computed.map((one) => [statementOf(one), one]))
    const values = new Set(this.project.codebook().stance.values.map(({ id }) => id))
    for (const { suggestion, problem } of importedOf(this.project.db, article)) {
      if (problem !== null || !isOpen(suggestion) || (suggestion.kind === 'stance' ? !values.has(suggestion.stance!.value) : !labels.has(suggestion.label!))) continue
      if (suggestion.kind === 'span') {
        const place = { start: table.toUtf16(suggestion.parts[0]![0]), end: table.toUtf16(suggestion.parts.at(-1)![1]) }
        if (mine.some((span) => span.label === suggestion.label && likeness(span, place) >= 0.5)) continue
      }
      const said = byStatement.get(statementOf(suggestion))
      byStatement.set(statementOf(suggestion), said === undefined ? suggestion : { ...said, probability: said.probability ?? suggestion.probability, margin: said.margin ?? suggestion.margin, why: [...said.why, ...suggestion.why] })
    }
    return [...byStatement.values()]
  }

  #suggestion(article: string, { text, table }: ArticleText, one: Omit<Suggestion, 'id' | 'quote' | 'prefix' | 'suffix' | 'attributes'>): Suggestion {
    const { source, origin, kind, label, parts, stance, span, probability, margin, why } = one
    const anchor = parts.length === 0 ? { quote: '', prefix: '', suffix: '' } : describeParts(text, table, parts)
    const made = { article, source, origin, kind, label, parts, stance, span }
    return { ...made, id: suggestionId(sha256, made), ...anchor, attributes: {}, probability, margin, why }
  }
}

/** Spans that are read at a time. */
const PLACES = 1_000

function* placesIn(project: Project, article: string, annotator: string): Generator<void, readonly PlaceRow[]> {
  const found: PlaceRow[] = []
  for (let after = -1; ;) {
    const some = placesAfter(project.db, article, annotator, after, PLACES)
    found.push(...some)
    if (some.length < PLACES) return found
    after = some.at(-1)!.place
    yield
  }
}

const spanStatement = (article: string, { label, start, end }: Proposal, { table }: ArticleText) =>
  ({ article, kind: 'span' as const, label, parts: [[table.toCodePoint(start), table.toCodePoint(end)] as const], stance: null, span: null })

/** Labels that are given: retired ones are not. */
const givable = (codebook: Codebook): ReadonlySet<string> => new Set(codebook.labels.filter(({ id }) => findLabel(codebook, id)?.retired !== true).map(({ id }) => id))

const startOf = ({ parts }: Suggestion): number => parts[0]?.[0] ?? Number.MAX_SAFE_INTEGER
/** By place; what is about the whole article last. */
const byPlace = (a: Suggestion, b: Suggestion): number => startOf(a) - startOf(b) || (b.parts.at(-1)?.[1] ?? 0) - (a.parts.at(-1)?.[1] ?? 0) || (a.id < b.id ? -1 : 1)

const engines = new WeakMap<Project, SuggestionEngine>()

/** The engine of an open project, the same for all its windows. */
export function engineOf(project: Project): SuggestionEngine {
  let engine = engines.get(project)
  if (engine === undefined) engines.set(project, (engine = new SuggestionEngine(project)))
  return engine
}
