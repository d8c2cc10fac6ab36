/** What a project teaches: memory, the learner of labels and the learner of stances, made from its decisions in bounded pieces. */
import { createPhraseFinder, type PhraseFinder } from '#core/suggestions/phrase-finder.ts'
import type { KnownStrings } from '#core/suggestions/candidates.ts'
import { trainLearner, type ArticleExample, type Learner } from '#core/suggestions/learner.ts'
import { EMPTY_MEMORY, MemoryBuilder, type Memory } from '#core/suggestions/memory.ts'
import { sentencesNaming, stanceExampleFeatures } from '#core/suggestions/stance-context.ts'
import { examplesOf, rememberDecisions, type TaughtArticle } from '#core/suggestions/teaching.ts'
import { createOffsetTable } from '#core/text/offsets.ts'
import { sentences } from '#core/text/segment.ts'
import type { ReadableDb } from '../../storage/handle.ts'
import { regionsOf } from '../../storage/annotations.ts'
import { lastRevision } from '../../storage/operations.ts'
import { allActors, allTargets } from '../../storage/registries.ts'
import { isFinished, lastTaughtArticles, olderTaughtArticles, rejectedSpans, taughtSpans, taughtStances, type TaughtSpanRow } from '../../storage/teaching.ts'
import { readText } from '../../storage/texts.ts'
import type { Project } from '../project.ts'

/** What is looked at: enough to learn from, and bounded in time and memory. */
const MOST = { articles: 300, examples: 40_000, stances: 1_000, names: 5_000 }
/** Longer texts are annotated for other reasons than to learn from. UTF-16. */
const LONGEST = 200_000

export interface Taught {
  /** Rises with every training of this program: a name for what was taught. */
  readonly version: number
  readonly memory: Memory
  readonly labels: Learner | null
  readonly stances: Learner | null
  readonly known: KnownStrings
  /** What it was taught with. */
  readonly articles: number
  readonly spans: number
  /** The last revision that it has seen. */
  readonly revision: number
}

const noStrings = createPhraseFinder<{ readonly words: string }>([])
export const UNTAUGHT: Taught = { version: 0, memory: EMPTY_MEMORY, labels: null, stances: null, known: { marked: noStrings, names: noStrings }, articles: 0, spans: 0, revision: 0 }

let version = 0

/** Parts that are not body; titles are read like the text. */
export const outsideOf = (project: Project, article: string): readonly { readonly start: number; readonly end: number }[] =>
  regionsOf(project.db, article).filter(({ kind }) => kind !== 'title')

function taughtArticle(project: Project, article: string, from: string | null): TaughtArticle | null {
  const row = readText(project.db, article)
  if (row === null || row.text.length > LONGEST) return null
  const table = createOffsetTable(row.text)
  const place = <Range extends { readonly start: number; readonly end: number }>(range: Range): Range => ({ ...range, start: table.toUtf16(range.start), end: table.toUtf16(range.end) })
  const fits = ({ end }: TaughtSpanRow): boolean => end <= table.length
  const marked = taughtSpans(project.db, article, from).filter(fits).map(place)
  return {
    article, text: row.text, marked, rejected: rejectedSpans(project.db, article, from).filter(fits).map(place), outside: outsideOf(project, article).map(place),
    readTo: isFinished(project.db, article, from) ? row.text.length : Math.max(0, ...marked.map(({ end }) => end)),
  }
}

function namesOf(project: Project): PhraseFinder<unknown> {
  const actors = allActors(project.db).slice(0, MOST.names).flatMap(({ name, aliases }) => [name, ...aliases])
  const targets = allTargets(project.db).slice(0, MOST.names).map(({ name }) => name)
  return createPhraseFinder([...actors, ...targets].map((phrase) => ({ phrase, clitics: true, entry: phrase })))
}

/** The finder of one name, with what Arabic writes onto it. */
export const finderOf = (name: string): PhraseFinder<string> => createPhraseFinder([{ phrase: name, clitics: true, entry: name }])

/** Articles that are looked at in one go. */
const PAGE = 500

/** Those worked on last, then others that are annotated, the newest first. */
function* taughtArticles(db: ReadableDb, from: string | null): Generator<void, readonly string[]> {
  const found = new Set(lastTaughtArticles(db, from, MOST.articles))
  yield
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null && found.size < MOST.articles;) {
    const older = olderTaughtArticles(db, from, before, PAGE)
    for (const id of older.ids) if (found.size < MOST.articles) found.add(id)
    before = older.before
    yield
  }
  return [...found]
}

/** Trains on the decisions of one annotator, or (`null`) of everybody. Pauses often. */
export function* teach(project: Project, from: string | null): Generator<void, Taught> {
  const { db } = project
  const revision = lastRevision(db)
  const memory = new MemoryBuilder()
  const articles = yield* taughtArticles(db, from)
  let spans = 0
  for (const article of articles) {
    const taught = taughtArticle(project, article, from)
    if (taught === null) continue
    rememberDecisions(memory, taught)
    spans += taught.marked.length
    yield
  }
  const known: KnownStrings = { marked: memory.build().finder, names: namesOf(project) }
  yield
  const examples: ArticleExample[] = []
  for (const article of articles) {
    const taught = taughtArticle(project, article, from)
    if (taught === null) continue
    for (const example of yield* examplesOf(taught, memory, known)) examples.push(example)
    if (examples.length >= MOST.examples) break
  }
  const labels = yield* trainLearner(examples)
  const stances = yield* teachStances(project, from)
  return { version: ++version, memory: memory.build(), labels, stances, known, articles: articles.length, spans, revision }
}

function* teachStances(project: Project, from: string | null): Generator<void, Learner | null> {
  const examples: ArticleExample[] = []
  for (const { article, value, target, start, end } of taughtStances(project.db, from, MOST.stances)) {
    const text = readText(project.db, article)?.text
    if (text === undefined || text.length > LONGEST) continue
    const name = finderOf(target)
    const table = createOffsetTable(text)
    const stands = start !== null && end !== null && end <= table.length ? [{ start: table.toUtf16(start), end: table.toUtf16(end) }] : sentencesNaming(text, sentences(text), name)
    if (stands.length > 0) examples.push({ article, features: stanceExampleFeatures(text, stands, name), answer: value, weight: 1, found: true })
    yield
  }
  return yield* trainLearner(examples)
}
