/** Suggestions of all articles that one has not finished, in an order of their own: looked through in the background, asked one after the other. */
import { foldedWords } from '#core/suggestions/words.ts'
import { openArticles } from '../../storage/teaching.ts'
import type { Project } from '../project.ts'
import { engineOf, type AskedSuggestion, type SuggestionEngine } from './engine.ts'

export type Order = 'uncertainty' | 'position'

export interface QueueFilter {
  /** Only of this article. */
  readonly article: string | null
  readonly labels: readonly string[]
  readonly sources: readonly string[]
  readonly kinds: readonly string[]
}

/** Suggestions that are looked for ahead: beyond this the search goes on when some were answered. */
const ENOUGH = 2_000
const ARTICLES_A_TIME = 50
/** A suggestion of which nobody knows how sure it is, among the others. */
const UNKNOWN_MARGIN = 0.5
/** What is waited for when somebody asks first (ms). */
const PATIENCE_MS = 400

interface Ranked { readonly suggestion: AskedSuggestion; readonly number: number }

export interface QueueState {
  readonly next: readonly AskedSuggestion[]
  /** How many wait, and how many of them were put off. */
  readonly waiting: number
  readonly skipped: number
  /** Articles that were looked through, and whether all were. */
  readonly looked: number
  readonly complete: boolean
}

export class SuggestionQueue {
  readonly #engine: SuggestionEngine
  readonly #from: string | null
  readonly #byArticle = new Map<string, readonly Ranked[]>()
  readonly #numbers = new Map<string, number>()
  #after = -1
  #complete = false
  #me: string
  #version = -1
  #looking: Promise<void> | null = null

  constructor(project: Project, from: string | null) {
    this.#engine = engineOf(project)
    this.#from = from
    this.#me = project.me.id
  }

  get #project(): Project { return this.#engine.project }

  /** The first `count` that the filter lets through and `not` does not name. What stands first is what holds now. */
  async ask(order: Order, filter: QueueFilter, not: ReadonlySet<string>, count: number): Promise<QueueState> {
    this.#startOver()
    if (filter.article !== null) await this.#look(filter.article, this.#numbers.get(filter.article) ?? 0)
    else await this.#lookAhead()
    for (let again = 0; ; again++) {
      const ranked = this.#ranked(order, filter, not)
      const next = ranked.slice(0, count)
      const articles = [...new Set(next.map(({ suggestion }) => suggestion.article))]
      const before = next.map(({ suggestion }) => suggestion.id).join()
      if (filter.article === null) for (const article of articles) await this.#look(article, this.#numbers.get(article)!)
      const now = this.#ranked(order, filter, not)
      if (again >= 5 || now.slice(0, count).map(({ suggestion }) => suggestion.id).join() === before) {
        return { next: now.slice(0, count).map(({ suggestion }) => suggestion), waiting: now.length, skipped: now.filter(({ suggestion }) => suggestion.skipped).length, looked: this.#numbers.size, complete: this.#complete || filter.article !== null }
      }
    }
  }

  /** Those that say the same of the same words, in all articles that were looked through. */
  async like(suggestion: AskedSuggestion, article: string | null): Promise<readonly AskedSuggestion[]> {
    this.#startOver()
    if (article === null) await this.#lookAhead()
    await this.#look(suggestion.article, this.#numbers.get(suggestion.article) ?? 0)
    const words = foldedWords(suggestion.quote)
    const all = this.#ranked('position', { article, labels: suggestion.label === null ? [] : [suggestion.label], sources: [], kinds: [suggestion.kind] }, new Set()).map((one) => one.suggestion)
    return all.filter((one) => foldedWords(one.quote) === words && JSON.stringify(one.stance) === JSON.stringify(suggestion.stance))
  }

  /** Somebody else works here now, or something else was learnt: what was looked through is looked through again, from the start. */
  #startOver(): void {
    const { version } = this.#engine.training(this.#from).taught
    const me = this.#project.me.id
    if (me !== this.#me) this.#byArticle.clear()
    if (me !== this.#me || version !== this.#version) {
      this.#after = -1
      this.#complete = false
    }
    this.#me = me
    this.#version = version
  }

  async #look(article: string, number: number): Promise<void> {
    const { suggestions } = await this.#engine.of(article, this.#from)
    this.#numbers.set(article, number)
    this.#byArticle.set(article, suggestions.map((suggestion) => ({ suggestion, number })))
  }

  /** Goes on looking in the background; comes back when there is something to ask, or after a moment. */
  async #lookAhead(): Promise<void> {
    this.#looking ??= this.#lookOn().finally(() => { this.#looking = null })
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, PATIENCE_MS)
    await Promise.race([this.#looking, promise])
    clearTimeout(timer)
  }

  async #lookOn(): Promise<void> {
    const { db } = this.#project
    while (db.open && !this.#complete && this.#size < ENOUGH) {
      const articles = openArticles(db, this.#project.me.id, this.#after, ARTICLES_A_TIME)
      if (articles.length === 0 || !this.#engine.hasAnything(this.#from)) this.#complete = true
      if (this.#complete) return
      for (const { id, number } of articles) {
        if (!db.open) return
        await this.#look(id, number)
        this.#after = number
      }
    }
  }

  get #size(): number {
    let size = 0
    for (const ranked of this.#byArticle.values()) size += ranked.length
    return size
  }

  #ranked(order: Order, { article, labels, sources, kinds }: QueueFilter, not: ReadonlySet<string>): readonly Ranked[] {
    const lists = article === null ? [...this.#byArticle.values()] : [this.#byArticle.get(article) ?? []]
    const passes = ({ suggestion: { id, label, source, kind } }: Ranked): boolean => !not.has(id)
      && (labels.length === 0 || (label !== null && labels.includes(label))) && (sources.length === 0 || sources.includes(source)) && (kinds.length === 0 || kinds.includes(kind))
    const all = lists.flat().filter(passes)
    const place = ({ suggestion: { parts } }: Ranked): number => parts[0]?.[0] ?? Number.MAX_SAFE_INTEGER
    const byPosition = (a: Ranked, b: Ranked): number => a.number - b.number || place(a) - place(b) || (a.suggestion.id < b.suggestion.id ? -1 : 1)
    const byMargin = (a: Ranked, b: Ranked): number => (a.suggestion.margin ?? UNKNOWN_MARGIN) - (b.suggestion.margin ?? UNKNOWN_MARGIN) || byPosition(a, b)
    // What was put off comes at the end.
    return all.sort((a, b) => Number(a.suggestion.skipped) - Number(b.suggestion.skipped) || (order === 'position' ? byPosition(a, b) : byMargin(a, b)))
  }
}

const queues = new WeakMap<Project, Map<string | null, SuggestionQueue>>()

export function queueOf(project: Project, from: string | null): SuggestionQueue {
  let own = queues.get(project)
  if (own === undefined) queues.set(project, (own = new Map()))
  let queue = own.get(from)
  if (queue === undefined) own.set(from, (queue = new SuggestionQueue(project, from)))
  return queue
}
