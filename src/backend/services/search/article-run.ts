/** One search going through the articles, in turns: pages, counts and lines ask it on, and share what it found. */
import { findMatches } from '#core/search/match.ts'
import { keepArticles, rareArticles } from '../../storage/search-articles.ts'
import { articlesAfter, articleTotal, matchingAfter, rankedArticles, textsOf, withoutDeleted, type FoundText } from '../../storage/search.ts'
import type { Project } from '../project.ts'
import { regexHits } from '../regex/regex.ts'
import { Kept } from './kept.ts'
import { keyOf, planOf, type Asked, type Plan } from './plan.ts'
import { SharedTurns } from './shared-turns.ts'

/** Ranking reads every match: beyond this many it costs more than it tells, and articles come in the order in which they came in. */
const RANKED = 5_000
/** Articles of the first turn, and of the smallest and largest after it, and the milliseconds that a turn aims at. Each turn asks the index anew: too small ones are only that. */
const FIRST_TURN = 256
const SMALLEST_TURN = 1_024
const LARGEST_TURN = 8_192
const TURN_MS = 12
/** Where texts themselves are read. */
const FIRST_TEXTS = 32
const FEWEST_TEXTS = 16
const MOST_TEXTS = 256
/** Texts that a pattern may fail to finish before it is given up. */
const MOST_SLOW = 3

export interface Skipped { readonly article: string; readonly title: string }

export class ArticleRun {
  readonly plan: Plan
  /** Numbers of the articles found so far, in order. */
  readonly found: number[] = []
  /** Articles whose text a pattern did not finish. */
  readonly skipped: Skipped[] = []
  isDone = false
  /** The pattern took too long too often: what is left was not looked at. */
  gaveUp = false
  /** How many articles were looked at, out of how many. */
  looked = 0
  readonly of: number
  readonly isRanked: boolean
  readonly #project: Project
  /** The articles to look through where they are few; else they are asked for as one goes. */
  readonly #few: readonly number[] | null
  #after = 0
  #turn: number
  readonly #turns = new SharedTurns()

  constructor(project: Project, plan: Plan) {
    this.#project = project
    this.plan = plan
    const ranked = plan.expression === '' ? null : rankedArticles(project.db, plan.expression, RANKED)
    this.isRanked = ranked !== null
    this.#few = plan.isEmpty ? [] : ranked ?? (plan.expression === '' ? this.#byRareChip() : null)
    this.of = this.#few?.length ?? articleTotal(project.db)
    this.isDone = this.of === 0
    this.#turn = this.#readsTexts ? FIRST_TEXTS : FIRST_TURN
  }

  get #readsTexts(): boolean { return this.plan.pattern !== null || (this.plan.exact && this.plan.expression !== '') }

  #byRareChip(): readonly number[] | null {
    for (const condition of this.plan.conditions) {
      const few = rareArticles(this.#project.db, condition, RANKED)
      if (few !== null) return few
    }
    return null
  }

  /** Goes on until so many are found, all is looked through, or `patience` (ms) is over. Rejects when `signal` aborts; others may go on. */
  advance(until: number, patience: number, signal?: AbortSignal): Promise<void> {
    return this.#turns.goOn(() => this.isDone || this.found.length >= until, () => this.#take(), patience, signal)
  }

  async #take(): Promise<void> {
    const began = performance.now()
    const numbers = this.#next(this.#turn)
    this.found.push(...await this.#passing(numbers))
    const took = performance.now() - began
    const [least, most] = this.#readsTexts ? [FEWEST_TEXTS, MOST_TEXTS] : [SMALLEST_TURN, LARGEST_TURN]
    this.#turn = Math.max(least, took < TURN_MS / 2 ? Math.min(most, this.#turn * 2) : took > TURN_MS ? this.#turn >> 1 : this.#turn)
  }

  /** The next articles to look at; the run is done where there are none behind them. */
  #next(limit: number): readonly number[] {
    const { db } = this.#project
    const { expression } = this.plan
    const numbers = this.#few?.slice(this.looked, this.looked + limit)
      ?? (expression === '' ? articlesAfter(db, this.#after, limit) : matchingAfter(db, expression, this.#after, limit))
    this.#after = numbers.at(-1) ?? this.#after
    this.looked += numbers.length
    if (numbers.length < limit || this.looked === this.#few?.length) this.isDone = true
    return numbers
  }

  async #passing(numbers: readonly number[]): Promise<readonly number[]> {
    const { db, me } = this.#project
    const { conditions } = this.plan
    const there = conditions.length === 0 ? withoutDeleted(db, numbers) : keepArticles(db, me.id, numbers, conditions)
    if (!this.#readsTexts || there.length === 0) return there
    const texts = textsOf(db, there).filter(({ text }) => !this.plan.exact || this.plan.expression === '' || this.#isSpelledSo(text))
    return this.plan.pattern === null ? texts.map(({ number }) => number) : this.#withPattern(texts)
  }

  #isSpelledSo(text: string): boolean { return findMatches(text, this.plan.words, this.plan.forms, { exact: true }).length > 0 }

  async #withPattern(texts: readonly FoundText[]): Promise<readonly number[]> {
    const hits = await regexHits(this.plan.pattern!, texts.map(({ text }) => text), { most: 1 })
    // Behind the last of them nothing was tried any more.
    this.skipped.push(...texts.flatMap(({ id, title }, at) => (hits[at] === null ? [{ article: id, title }] : [])).slice(0, MOST_SLOW - this.skipped.length))
    if (this.skipped.length >= MOST_SLOW) this.isDone = this.gaveUp = true
    return texts.flatMap(({ number }, at) => ((hits[at]?.places.length ?? 0) > 0 ? [number] : []))
  }
}

const runs = new Kept<ArticleRun>()

/** The run of a search; the one that is under way where there is one and nothing changed since. */
export const articleRun = (project: Project, asked: Asked): ArticleRun => runs.get(project, keyOf(asked), () => new ArticleRun(project, planOf(project, asked)))
