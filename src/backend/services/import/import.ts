/** The import: reads articles, stores them batch by batch, and reports what came in and what did not. */
import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { articleIdOf } from '#core/identity/ids.ts'
import type { Sha256 } from '#core/identity/ids.ts'
import { nameProblem } from '#core/identity/name.ts'
import { Refusal } from '../refusal.ts'
import type { ImportPort } from './import-port.ts'
import { readArticles } from './read-articles.ts'
import type { Item } from './read-articles.ts'
import { createImportNames } from './resolve-names.ts'
import { createRejectionList } from './rejection.ts'
import type { Rejection } from './rejection.ts'
import { findSources } from './sources.ts'
import { storeArticle } from './store-article.ts'
import type { StoreOptions } from './store-article.ts'

export interface ImportOptions {
  readonly paths: readonly string[]
  /** Name for annotations that name no annotator; `null`: the annotator of the session. */
  readonly annotator: string | null
  /** Adds labels that the codebook lacks, in place of rejecting their spans. */
  readonly addLabels: boolean
  /** Takes files that hold predictions about articles, once all articles are in; without it they are read as articles. */
  readonly predictions?: PredictionPort
  /** Ends the import after the batch at hand. */
  readonly signal?: AbortSignal
  /** Bytes of one article beyond which it is refused. */
  readonly articleCap?: number
}

export interface ImportReport {
  readonly imported: number
  readonly unchanged: number
  readonly rejected: readonly Rejection[]
  readonly rejected_more: number
  /** Spans that were not there before. */
  readonly spans: number
  readonly suggestions: number
  readonly cancelled: boolean
}

/** What became of files of predictions. */
export interface PredictionResult { readonly suggestions: number; readonly rejected: readonly Rejection[]; readonly aside: readonly Rejection[]; readonly rejected_more: number }
export interface PredictionPort {
  holds(path: string): Promise<boolean>
  bring(paths: readonly string[]): Promise<PredictionResult>
}

export type ImportEvent =
  | { readonly kind: 'progress'; /** Bytes. */ readonly done: number; readonly total: number; readonly articles: number; readonly rejected: number; readonly source: string }
  | { readonly kind: 'report'; readonly report: ImportReport }

/** A transaction takes this many articles or bytes, whichever comes first: it bounds memory and the time to a cancel. */
const BATCH = { articles: 500, bytes: 8 * 1024 * 1024 }
const PROGRESS_EVERY_MS = 50
const REJECTIONS_KEPT = 1_000

interface Totals { imported: number; unchanged: number; spans: number }

/** Remembers where an id of a file was first met in this run. An article's own id cannot clash and is not kept. */
function createPlaces() {
  const places = new Map<string, string>()
  return {
    of: (sourceId: string): string | null => places.get(sourceId) ?? null,
    remember({ article }: Item): void {
      const sourceId = article?.record.sourceId ?? null
      if (article === null || sourceId === null || places.has(sourceId) || sourceId === articleIdOf(article.record.textSha256)) return
      places.set(sourceId, article.line === null ? article.source : `${article.source}, line ${article.line}`)
    },
  }
}

/** Stores the batch in one transaction. Rejections are counted only when it has succeeded. */
function storeBatch(batch: readonly Item[], port: ImportPort, given: Omit<StoreOptions, 'names'>, remember: (item: Item) => void): Totals & { readonly rejected: readonly Rejection[] } {
  return port.transaction(() => {
    // Names are known for one batch: between two, somebody may undo the one before.
    const options = { ...given, names: createImportNames(port, given.sha256) }
    const totals = { imported: 0, unchanged: 0, spans: 0 }
    const rejected: Rejection[] = []
    for (const item of batch) {
      rejected.push(...item.rejected)
      if (item.article === null) continue
      const { source, line } = item.article
      const stored = storeArticle(item.article, port, options)
      if (stored.article !== 'rejected') {
        totals[stored.article] += 1
        remember(item)
      }
      totals.spans += stored.spans
      rejected.push(...stored.reasons.map((reason) => ({ source, line, column: null, reason })))
    }
    return { ...totals, rejected }
  })
}

/** Yields progress, at most 20 a second, and the report last. An error of the project itself is thrown; batches before it stay. */
export async function* importArticles(options: ImportOptions, port: ImportPort): AsyncGenerator<ImportEvent> {
  const problem = options.annotator === null ? null : nameProblem(options.annotator)
  if (problem !== null) throw new Refusal('REFUSED', `The name of the annotator ${problem}.`)
  const { files, rejected: unread } = await findSources(options.paths)
  const rejections = createRejectionList(REJECTIONS_KEPT)
  unread.forEach((rejection) => rejections.add(rejection))
  const places = createPlaces()
  const sha256: Sha256 = (text) => hash('sha256', text)
  const storeOptions = { annotator: options.annotator, addLabels: options.addLabels, sha256, placeOf: places.of }
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const totals: Totals = { imported: 0, unchanged: 0, spans: 0 }
  let done = 0
  let told = 0
  let batch: Item[] = []
  let batchBytes = 0

  const flush = (): void => {
    if (batch.length === 0) return
    const stored = storeBatch(batch, port, storeOptions, places.remember)
    totals.imported += stored.imported
    totals.unchanged += stored.unchanged
    totals.spans += stored.spans
    stored.rejected.forEach((rejection) => rejections.add(rejection))
    done += batchBytes
    batch = []
    batchBytes = 0
  }
  const cancelled = (): boolean => options.signal?.aborted ?? false

  const predictions: string[] = []
  reading: for (const file of files) {
    if (file.kind === 'jsonl' && await options.predictions?.holds(file.path) === true) {
      predictions.push(file.path)
      continue
    }
    for await (const items of readArticles(file, options.articleCap)) {
      for (const item of items) {
        if (cancelled()) break reading
        batch.push(item)
        batchBytes += item.bytes
        if (batch.length < BATCH.articles && batchBytes < BATCH.bytes) continue
        flush()
        if (Date.now() - told >= PROGRESS_EVERY_MS) {
          told = Date.now()
          yield { kind: 'progress', done: Math.min(done, total), total, articles: totals.imported + totals.unchanged, rejected: rejections.count, source: file.source }
        }
        await setImmediate()
      }
    }
  }
  if (!cancelled()) flush()
  let suggestions = 0
  if (predictions.length > 0 && !cancelled()) {
    const brought = await options.predictions!.bring(predictions)
    suggestions = brought.suggestions
    for (const rejection of [...brought.rejected, ...brought.aside.map((one) => ({ ...one, reason: `Kept aside: ${one.reason}` }))]) rejections.add(rejection)
  }
  yield { kind: 'report', report: { ...totals, suggestions, rejected: rejections.kept, rejected_more: rejections.more, cancelled: cancelled() } }
}
