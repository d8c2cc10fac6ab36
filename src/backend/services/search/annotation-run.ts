/** One search going through annotations: their words, notes, attributes and what they point to. In turns, first where the index knows an answer. */
import { findMatches } from '#core/search/match.ts'
import { isEmpty } from '#core/search/query.ts'
import { isSpeaker, type Attributes } from '#core/spans/span.ts'
import { annotationsBetween, askedKinds, lastRow, spansIn, type FoundAnnotation } from '../../storage/search-annotations.ts'
import type { AnnotationKind } from '../../storage/search-conditions.ts'
import { rankedArticles } from '../../storage/search.ts'
import type { Project } from '../project.ts'
import { regexHits } from '../regex/regex.ts'
import { Kept } from './kept.ts'
import { keyOf, planOf, type Asked, type Plan } from './plan.ts'
import { SharedTurns } from './shared-turns.ts'

/** Articles in which the words of a search stand, beyond which their spans are not looked at before all others. */
const FEW_ARTICLES = 2_000
const ARTICLES_A_TURN = 100
/** Rows of a turn at first and at most, and the milliseconds that a turn aims at. */
const FIRST_ROWS = 500
const MOST_ROWS = 20_000
const TURN_MS = 12
const MOST_SLOW = 3

const said = (attributes: string | null): readonly string[] =>
  attributes === null ? [] : Object.values(JSON.parse(attributes) as Attributes).flatMap((value) => (isSpeaker(value) || value === null ? [] : [value].flat().map(String)))

/** Everything of an annotation that words are looked for in, a line each. */
export const wordingOf = ({ quote, note, claim, holder, target, attributes }: FoundAnnotation): string =>
  [quote, note, claim, holder, target, ...said(attributes)].filter((part) => part !== null && part !== '').join('\n')

/** Rows that are still to be looked at, a part at a time; `after` goes up to `upTo`. */
interface Stretch { readonly kind: AnnotationKind; after: number; readonly upTo: number }

export class AnnotationRun {
  readonly plan: Plan
  readonly found: FoundAnnotation[] = []
  isDone = false
  gaveUp = false
  skipped = 0
  looked = 0
  readonly of: number
  readonly #project: Project
  readonly #stretches: Stretch[]
  /** Articles that hold the words: their spans come first. */
  #likely: readonly number[]
  readonly #seen = new Set<string>()
  #rows = FIRST_ROWS
  readonly #turns = new SharedTurns()

  constructor(project: Project, plan: Plan) {
    this.#project = project
    this.plan = plan
    const kinds = plan.isEmpty ? [] : askedKinds(plan.conditions)
    this.#stretches = kinds.map((kind) => ({ kind, after: 0, upTo: lastRow(project.db, kind) })).filter(({ upTo }) => upTo > 0)
    this.of = this.#stretches.reduce((sum, { upTo }) => sum + upTo, 0)
    const ranked = plan.expression !== '' && kinds.includes('span') ? rankedArticles(project.db, plan.expression, FEW_ARTICLES) : null
    this.#likely = ranked ?? []
    this.isDone = this.of === 0
  }

  /** As for articles. */
  advance(until: number, patience: number, signal?: AbortSignal): Promise<void> {
    return this.#turns.goOn(() => this.isDone || this.found.length >= until, () => this.#take(), patience, signal)
  }

  async #take(): Promise<void> {
    const began = performance.now()
    for (const annotation of await this.#passing(this.#next())) {
      this.#seen.add(annotation.id)
      this.found.push(annotation)
    }
    const took = performance.now() - began
    this.#rows = took < TURN_MS / 2 ? Math.min(MOST_ROWS, this.#rows * 2) : took > TURN_MS ? Math.max(50, this.#rows >> 1) : this.#rows
    if (this.#likely.length === 0 && this.#stretches.length === 0) this.isDone = true
  }

  #next(): readonly FoundAnnotation[] {
    const { db, me } = this.#project
    const { conditions } = this.plan
    if (this.#likely.length > 0) {
      const articles = this.#likely.slice(0, ARTICLES_A_TURN)
      this.#likely = this.#likely.slice(ARTICLES_A_TURN)
      return spansIn(db, me.id, conditions, articles)
    }
    const stretch = this.#stretches[0]!
    const upTo = Math.min(stretch.upTo, stretch.after + this.#rows)
    const rows = annotationsBetween(db, me.id, stretch.kind, conditions, stretch.after, upTo)
    this.looked += upTo - stretch.after
    stretch.after = upTo
    if (upTo === stretch.upTo) this.#stretches.shift()
    return rows.filter(({ id }) => !this.#seen.has(id))
  }

  async #passing(annotations: readonly FoundAnnotation[]): Promise<readonly FoundAnnotation[]> {
    const { words, anyForms, exact, pattern } = this.plan
    const worded = isEmpty(words) ? annotations : annotations.filter((annotation) => findMatches(wordingOf(annotation), words, anyForms, { exact }).length > 0)
    if (pattern === null || worded.length === 0) return worded
    const hits = await regexHits(pattern, worded.map(wordingOf), { most: 1 })
    // Behind the last of them nothing was tried any more.
    this.skipped = Math.min(MOST_SLOW, this.skipped + hits.filter((hit) => hit === null).length)
    if (this.skipped >= MOST_SLOW) {
      this.gaveUp = true
      this.#likely = []
      this.#stretches.length = 0
    }
    return worded.filter((_, at) => (hits[at]?.places.length ?? 0) > 0)
  }
}

const runs = new Kept<AnnotationRun>()

/** The run of a search over annotations; the one that is under way where nothing changed since. */
export const annotationRun = (project: Project, asked: Asked): AnnotationRun => runs.get(project, keyOf(asked), () => new AnnotationRun(project, planOf(project, asked)))
