/** The export: writes the native record of every article, reads all of it back, and only then gives the file its name. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { serializeRecord } from '#core/formats/native-record.ts'
import { Refusal } from '../refusal.ts'
import type { ExportPort } from './export-port.ts'
import { nativeRecordOf } from './native-record-of.ts'
import { ReadBackError, readBack } from './read-back.ts'
import { createPendingFile } from './write-file.ts'
import type { PendingFile } from './write-file.ts'

export interface ExportOptions {
  readonly path: string
  /** Stops the export; the file that was there stays as it was. */
  readonly signal?: AbortSignal
}

export interface ExportReport {
  readonly records: number
  readonly spans: number
  /** Spans that were read back from the written file and matched: all of them, or there is no report. */
  readonly verified: number
  readonly path: string
  readonly sha256: string
}

export type ExportEvent =
  /** Counts records, each once when written and once when read back. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: ExportReport }

const CHUNK_UNITS = 512 * 1024
const PROGRESS_EVERY_MS = 50

/** The records as lines. */
function* exportLines(port: ExportPort): Generator<{ readonly line: string; readonly spans: number }> {
  for (const article of port.articles()) yield { line: serializeRecord(nativeRecordOf(article, port)), spans: article.spans.length }
}

/** The first records as they would be written, and how many there are in all. */
export function previewArticles(port: ExportPort, limit: number): { readonly total: number; readonly lines: string[] } {
  const lines: string[] = []
  for (const { line } of exportLines(port)) {
    lines.push(line)
    if (lines.length >= limit) break
  }
  return { total: port.count(), lines }
}

const cancelled = (path: string): Refusal => new Refusal('REFUSED', `The export was stopped; ${path} was not touched.`)

function explain(error: unknown, path: string): unknown {
  if (error instanceof ReadBackError) return new Refusal('REFUSED', `The export to ${path} did not read back as it was meant (${error.message}), so it was thrown away. Check the project and the disk, then try again.`)
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT': return new Refusal('REFUSED', `The disk that ${path} should go to is full; what was there before is untouched. Free some space or choose another folder.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS': return new Refusal('REFUSED', `${path} cannot be written: its folder does not allow it. Choose another folder or change its permissions.`)
    case 'ENOENT': return new Refusal('REFUSED', `${path} cannot be written: the folder ${dirname(path)} does not exist.`)
    case 'ENOTDIR': return new Refusal('REFUSED', `${path} cannot be written: ${dirname(path)} is not a folder.`)
    case 'EFBIG':
    case 'EIO': return new Refusal('REFUSED', `The disk refused to write ${path} (${code}); what was there before is untouched. Check the disk, then try again.`)
    default: return error
  }
}

interface Written { records: number; spans: number; readonly digest: ReturnType<typeof createHash> }

/** Yields the number of records written after each chunk. */
async function* writeRecords(file: PendingFile, port: ExportPort, written: Written): AsyncGenerator<number> {
  let lines: string[] = []
  let units = 0
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return
    const bytes = Buffer.from(`${lines.join('\n')}\n`)
    written.digest.update(bytes)
    await file.write(bytes)
    lines = []
    units = 0
  }
  for (const { line, spans } of exportLines(port)) {
    written.records += 1
    written.spans += spans
    lines.push(line)
    units += line.length
    if (units < CHUNK_UNITS) continue
    await flush()
    yield written.records
  }
  await flush()
}

/** Yields progress, at most 20 a second, and the report last. Refusals are single sentences; nothing half-written is left behind. */
export async function* exportArticles(options: ExportOptions, port: ExportPort): AsyncGenerator<ExportEvent> {
  const path = resolve(options.path)
  if ((await stat(path).catch(() => null))?.isDirectory()) throw new Refusal('REFUSED', `${path} is a folder; name a file to write, e.g. ${path}/dataset.jsonl.`)
  const total = 2 * port.count()
  let told = 0
  const steps = async function* (counts: AsyncIterable<number>, before: number): AsyncGenerator<ExportEvent> {
    for await (const count of counts) {
      if (options.signal?.aborted) throw cancelled(path)
      if (Date.now() - told < PROGRESS_EVERY_MS) continue
      told = Date.now()
      yield { kind: 'progress', done: before + count, total }
      await setImmediate()
    }
  }

  let file: PendingFile | null = null
  try {
    file = await createPendingFile(path)
    const written: Written = { records: 0, spans: 0, digest: createHash('sha256') }
    yield* steps(writeRecords(file, port, written), 0)
    await file.finish()

    const reading = readBack(file.path)
    let step = await reading.next()
    while (!step.done) {
      if (options.signal?.aborted) throw cancelled(path)
      if (Date.now() - told >= PROGRESS_EVERY_MS) {
        told = Date.now()
        yield { kind: 'progress', done: written.records + step.value, total }
      }
      step = await reading.next()
    }
    const back = step.value
    if (back.sha256 !== written.digest.digest('hex') || back.records !== written.records || back.spans !== written.spans) {
      throw new ReadBackError('the disk gave back other bytes than were written')
    }
    if (options.signal?.aborted) throw cancelled(path)
    await file.publish()
    yield { kind: 'report', report: { records: back.records, spans: back.spans, verified: back.spans, path, sha256: back.sha256 } }
  } catch (error) {
    throw explain(error, path)
  } finally {
    await file?.discard().catch(() => undefined)
  }
}
