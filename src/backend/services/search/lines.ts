/** Keywords in context: the hits of all articles as lines, gathered in turns and put in order. */
import { sortLines, type KwicLine, type KwicOrder } from '#core/search/kwic.ts'
import { textsOf } from '../../storage/search.ts'
import type { Project } from '../project.ts'
import { articleRun, type ArticleRun } from './article-run.ts'
import { Kept } from './kept.ts'
import { inContext, placesIn } from './places.ts'
import { keyOf, planOf, type Asked, type Plan } from './plan.ts'

/** Lines that can be read and put in order; beyond them one narrows the search. */
const MOST_LINES = 2_000
/** Code points of context on each side. */
const CONTEXT = 48
/** Milliseconds after which what was gathered is given. */
const PATIENCE_MS = 200
/** Articles that are asked for at once. */
const AHEAD = 50

export interface Line extends KwicLine {
  readonly article: string
  readonly title: string
  readonly language: string | null
  readonly start: number
  readonly end: number
}

export interface LinesPage {
  lines: Line[]
  /** Lines gathered so far. */
  total: number
  isDone: boolean
  /** There are more hits than lines are gathered. */
  isCut: boolean
}

/** The lines of one search. */
class Lines {
  readonly all: Line[] = []
  isDone = false
  isCut = false
  #next = 0
  readonly #project: Project
  readonly #plan: Plan
  readonly #run: ArticleRun

  constructor(project: Project, asked: Asked) {
    this.#project = project
    this.#plan = planOf(project, asked)
    this.#run = articleRun(project, asked)
  }

  async gather(patience: number, signal?: AbortSignal): Promise<void> {
    const began = performance.now()
    while (!this.isDone && performance.now() - began < patience) {
      await this.#run.advance(this.#next + AHEAD, patience, signal)
      const number = this.#run.found[this.#next]
      if (number === undefined) { this.isDone = this.#run.isDone; continue }
      // Taken before anything waits: two callers never gather one article twice.
      this.#next++
      await this.#take(number, signal)
    }
  }

  async #take(number: number, signal?: AbortSignal): Promise<void> {
    const [article] = textsOf(this.#project.db, [number])
    if (article === undefined) return
    for (const place of await placesIn(this.#project, this.#plan, article.id, signal)) {
      if (this.all.length === MOST_LINES) { this.isDone = this.isCut = true; return }
      const { start, end, quote, before, after } = inContext(this.#project, article.id, place, CONTEXT)
      this.all.push({ article: article.id, title: article.title, language: article.language, start, end, before, match: quote, after })
    }
  }
}

const gathered = new Kept<Lines>()

/** A page of lines in an order, of those gathered so far: ask again until it is done. */
export async function lines(project: Project, asked: Asked, order: KwicOrder, offset: number, limit: number, signal?: AbortSignal): Promise<LinesPage> {
  const own = gathered.get(project, keyOf(asked), () => new Lines(project, asked))
  await own.gather(PATIENCE_MS, signal)
  const sorted = sortLines(own.all, order)
  return { lines: sorted.slice(offset, offset + limit), total: own.all.length, isDone: own.isDone, isCut: own.isCut }
}
