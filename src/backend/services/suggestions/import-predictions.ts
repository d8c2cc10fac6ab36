/** Brings predictions made elsewhere in as suggestions. What cannot be placed is kept with its reason; what cannot be read is said with its line. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseJsonLine } from '#core/formats/json-lines.ts'
import { quoted } from '#core/formats/describe-value.ts'
import { derivedId } from '#core/identity/ids.ts'
import { placePrediction, type Placed } from '#core/suggestions/place-prediction.ts'
import { looksLikePredictions, readPredictions, type PredictedPlace, type PredictedSpan, type PredictedStance, type PredictionLine } from '#core/suggestions/read-predictions.ts'
import { marginOf, statementOf, suggestionId, type Suggestion } from '#core/suggestions/suggestion.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { codebookStamp } from '#core/codebook/codebook.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { suggestionContent } from '../../storage/suggestions.ts'
import { articleByTextHash } from '../../storage/texts.ts'
import { sha256 } from '../hash.ts'
import type { PredictionPort } from '../import/import.ts'
import { readLines } from '../import/read-lines.ts'
import { createRejectionList, fileErrorReason, type Rejection } from '../import/rejection.ts'
import type { OperationWriter, Project } from '../project.ts'
import { Stopped } from './turns.ts'
import { setImmediate } from 'node:timers/promises'

export interface PredictionReport {
  /** Suggestions that are there now and were not before, or that say something else now. */
  suggestions: number
  unchanged: number
  /** Among them those that have no place in the text; they are kept with the reason. */
  quarantined: number
  /** The first of them, with line, place and reason. */
  aside: readonly Rejection[]
  articles: number
  rejected: readonly Rejection[]
  rejected_more: number
  cancelled: boolean
}

export interface PredictionProgress { readonly done: number; readonly total: number; readonly source: string; readonly suggestions: number; readonly rejected: number }
export type PredictionEvent = { readonly kind: 'progress' } & PredictionProgress | { readonly kind: 'report'; readonly report: PredictionReport }

const LINE_CAP = 32 * 1024 * 1024
const REJECTIONS_KEPT = 1_000
const PROGRESS_EVERY_MS = 50
/** Suggestions of one line: more are no article's. */
const MOST_OF_LINE = 50_000
const BLANK = /^[ \t\r]*$/

/** Whether a .jsonl file holds predictions, judged by its first line that is not blank. */
export async function holdsPredictions(path: string): Promise<boolean> {
  try {
    for await (const lines of readLines(path, LINE_CAP)) {
      for (const { bytes } of lines) {
        const text = bytes === null ? '' : new TextDecoder('utf-8').decode(bytes)
        if (bytes !== null && BLANK.test(text)) continue
        const { value, problem } = parseJsonLine(text)
        return problem === null && looksLikePredictions(value)
      }
    }
  } catch {
    // What cannot be read is said by whoever reads the file whole.
  }
  return false
}

interface Target { readonly article: string; /** The line was made for another text. */ readonly changed: boolean }

/** The article that a line means, or why there is none. */
function articleOf(project: Project, { article, textSha256 }: PredictionLine): Target | string {
  const { db } = project
  const byHash = textSha256 === null ? null : articleByTextHash(db, textSha256)
  if (byHash !== null) {
    return article === null || article === byHash || readRow(db, 'article', article) === null ? { article: byHash, changed: false } : `"article" and "text_sha256" name two different articles of this project (${quoted(article)} and ${quoted(byHash)}); nothing was taken.`
  }
  if (article === null) return `No article of this project has the text with the hash ${quoted(textSha256!)}; import the article first, or give its id in "article".`
  if (readRow(db, 'article', article) === null) return `There is no article ${quoted(article)} in this project; import it first.`
  return { article, changed: textSha256 !== null && textSha256 !== project.text(article).sha256 }
}

const labelProblem = (codebook: Codebook, label: string): string | null =>
  (codebook.labels.some(({ id }) => id === label) ? null : `the codebook ${codebookStamp(codebook)} has no label ${quoted(label)}`)

function stanceProblem({ stance: scale }: Codebook, { value, intensity }: PredictedStance): string | null {
  if (!scale.values.some(({ id }) => id === value)) return `${quoted(value)} is not on the stance scale (${scale.values.map(({ id }) => id).join(', ')})`
  return intensity !== null && (intensity < scale.intensity.min || intensity > scale.intensity.max) ? `intensity runs from ${scale.intensity.min} to ${scale.intensity.max}, not ${intensity}` : null
}

interface Row { readonly id: string; readonly change: RowChange; readonly problem: string | null; readonly where: string; /** Row of the same prediction while it had no place. */ readonly lost: string | null }

const WHOLE: Placed = { parts: [], anchor: { quote: '', prefix: '', suffix: '' }, score: null, reason: null }

function rowOf(project: Project, codebook: Codebook, { article, changed }: Target, line: PredictionLine, where: string, one: PredictedSpan | PredictedStance): Row {
  const { text, table } = project.text(article)
  const placed = one.at === null ? WHOLE : placePrediction(text, one.at, line.unit, changed, table)
  const isSpan = 'label' in one
  const problem = placed.reason ?? (isSpan ? labelProblem(codebook, one.label) : stanceProblem(codebook, one))
  const stated = {
    article, source: 'import' as const, origin: line.source, kind: isSpan ? 'span' as const : 'stance' as const, label: isSpan ? one.label : null, span: null,
    stance: isSpan ? null : { scope: one.scope, holder: one.holder, target: one.target, value: one.value, intensity: one.intensity },
  }
  const lost = derivedId(sha256, 'suggestion', 'lost', line.source, statementOf({ ...stated, parts: [] }), JSON.stringify(placeOf(one.at)))
  const why = [{ kind: 'model' as const, name: line.source, note: one.note, score: placed.reason === null ? placed.score : null }]
  const rest = { attributes: {}, probability: one.probability, margin: marginOf(one.probability), why }
  if (placed.reason !== null) {
    const suggestion: Suggestion = { ...stated, id: lost, parts: [], quote: one.at?.quote ?? '', prefix: one.at?.prefix ?? '', suffix: one.at?.suffix ?? '', ...rest }
    return { id: lost, change: { kind: 'suggestion', id: lost, after: suggestionContent(suggestion, { problem: `${where}: ${placed.reason}` }, null) }, problem: placed.reason, where: one.place, lost: null }
  }
  const id = suggestionId(sha256, { ...stated, parts: placed.parts })
  const suggestion: Suggestion = { ...stated, id, parts: placed.parts, ...placed.anchor, ...rest }
  return { id, change: { kind: 'suggestion', id, after: suggestionContent(suggestion, { problem: problem === null ? null : `${where}: ${problem}` }, null) }, problem, where: one.place, lost }
}

const placeOf = (at: PredictedPlace | null) => (at === null ? null : [at.parts, at.quote, at.prefix, at.suffix])

/** Reads the files one after the other and stores line by line, all as one step of the history. Yields progress and the report last. */
export async function* importPredictions(project: Project, paths: readonly string[], signal?: AbortSignal, step?: OperationWriter): AsyncGenerator<PredictionEvent> {
  const rejections = createRejectionList(REJECTIONS_KEPT)
  const aside = createRejectionList(REJECTIONS_KEPT)
  const sizes = await Promise.all(paths.map((path) => stat(path).then(({ size }) => size, () => 0)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const writer = step ?? project.begin(`Import suggestions from ${paths.length === 1 ? basename(paths[0]!) : `${paths.length} files`}`)
  const report = { suggestions: 0, unchanged: 0, quarantined: 0, cancelled: false }
  const articles = new Set<string>()
  let done = 0
  let told = 0

  const store = (source: string, number: number, text: string): void => {
    const reject = (reason: string, column: number | null = null): void => rejections.add({ source, line: number, column, reason })
    const parsed = parseJsonLine(text)
    if (parsed.problem !== null) return reject(parsed.problem.reason, parsed.problem.column)
    if (!looksLikePredictions(parsed.value) && typeof parsed.value === 'object' && parsed.value !== null && 'text' in parsed.value) return reject('This line is an article and not predictions about one; import it as an article.')
    const read = readPredictions(parsed.value)
    if (read.line === null) return reject(read.problem)
    const { line } = read
    const target = articleOf(project, line)
    if (typeof target === 'string') return reject(target)
    line.problems.forEach((problem) => reject(problem))
    const all = [...line.spans, ...line.stances]
    if (all.length > MOST_OF_LINE) return reject(`The line holds ${all.length} predictions about one article; at most ${MOST_OF_LINE} are taken.`)
    writer.transaction(() => {
      const codebook = project.codebook()
      const rows = new Map(all.map((one) => { const row = rowOf(project, codebook, target, line, `${source}, line ${number}, ${one.place}`, one); return [row.id, row] }))
      // A prediction that had no place before and has one now is no longer among the lost.
      const found = [...rows.values()].flatMap(({ lost }): RowChange[] => (lost !== null && readRow(project.db, 'suggestion', lost) !== null ? [{ kind: 'suggestion', id: lost, after: null }] : []))
      const changed = writer.put([...rows.values()].map(({ change }) => change).filter(({ id, after }) => !saysTheSame(readRow(project.db, 'suggestion', id), after!))).length
      writer.put(found)
      report.suggestions += changed
      report.unchanged += rows.size - changed
      for (const { problem, where } of rows.values()) if (problem !== null) aside.add({ source, line: number, column: null, reason: `${where}: ${problem}.` })
      report.quarantined = aside.count
      if (rows.size > 0) articles.add(target.article)
    })
  }

  reading: for (const [at, path] of paths.entries()) {
    const source = basename(path)
    const before = done
    try {
      let start = true
      for await (const lines of readLines(path, LINE_CAP)) {
        for (const { number, bytes, size } of lines) {
          if (signal?.aborted) { report.cancelled = true; break reading }
          done += size + 1
          if (bytes === null) {
            rejections.add({ source, line: number, column: null, reason: `This line is ${size} bytes long; at most ${LINE_CAP} are read.` })
            continue
          }
          let text: string
          try {
            text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !start }).decode(bytes)
          } catch {
            rejections.add({ source, line: number, column: null, reason: 'This line is not valid UTF-8; save the file as UTF-8.' })
            continue
          } finally { start = false }
          if (!BLANK.test(text)) store(source, number, text)
          if (Date.now() - told >= PROGRESS_EVERY_MS) {
            told = Date.now()
            yield { kind: 'progress', done: Math.min(done, total), total, source, suggestions: report.suggestions, rejected: rejections.count }
            await setImmediate()
            if (!project.db.open) throw new Stopped()
          }
        }
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
      rejections.add({ source: path, line: null, column: null, reason: fileErrorReason(error) })
    }
    done = before + sizes[at]!
  }
  yield { kind: 'report', report: { ...report, aside: aside.kept, articles: articles.size, rejected: rejections.kept, rejected_more: rejections.more } }
}

/** Whether a stored row says the same, wherever in which file the new one stood. */
function saysTheSame(before: RowChange['after'], after: NonNullable<RowChange['after']>): boolean {
  if (before === null) return false
  const { problem: was, ...said } = before
  const { problem: is, ...says } = after
  return (was === null) === (is === null) && JSON.stringify(Object.entries(said).sort()) === JSON.stringify(Object.entries(says).sort())
}

/** For an import that meets files of predictions among articles. */
export const predictionPort = (project: Project, signal?: AbortSignal): PredictionPort => ({
  holds: holdsPredictions,
  async bring(paths) {
    for await (const event of importPredictions(project, paths, signal)) if (event.kind === 'report') return event.report
    throw new Error('The import of suggestions ended without a report.')
  },
})
