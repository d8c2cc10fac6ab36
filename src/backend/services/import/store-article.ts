/** Stores one article of a batch with its annotations, through the port, and says what became of each. */
import type { IncomingRecord } from '#core/formats/incoming.ts'
import { quoted } from '#core/formats/describe-value.ts'
import { articleIdOf, isContentUuid } from '#core/identity/ids.ts'
import type { ImportPort, PutResult, SourceEncoding } from './import-port.ts'
import { resolveRecord, unknownLabels } from './resolve-record.ts'
import type { Placed, ResolvedRecord, ResolveOptions } from './resolve-record.ts'

/** An article that was read well, and where it was read. */
export interface ReadArticle {
  /** File for messages and (where the record names none) for `source_file`: relative to what was imported. */
  readonly source: string
  /** Line of a .jsonl file, from 1; `null` for a .txt file. */
  readonly line: number | null
  readonly sourceSha256: string
  readonly encoding: SourceEncoding
  readonly record: IncomingRecord
}

export interface StoreOptions extends ResolveOptions {
  readonly addLabels: boolean
  /** Where in this run an id of a file was first met, or `null`. */
  readonly placeOf: (sourceId: string) => string | null
}

export interface StoredArticle {
  readonly article: 'imported' | 'unchanged' | 'rejected'
  /** Spans that were not there before. */
  readonly spans: number
  readonly reasons: readonly string[]
}

/** Why a record's own id forbids to take it, or `null`. */
function idConflict(read: ReadArticle, article: string, port: ImportPort, placeOf: StoreOptions['placeOf']): string | null {
  const { sourceId } = read.record
  if (sourceId === null || sourceId === article) return null
  if (isContentUuid(sourceId)) {
    return `The id ${quoted(sourceId)} belongs to another text (this text has the id ${article}): the text was changed after it was exported. Take the id away to import it as a new article.`
  }
  const first = port.bySourceId(sourceId)
  if (first === null || first.article === article) return null
  const where = placeOf(sourceId) ?? (first.source_file === null ? 'an article of the project' : first.source_file)
  return `The id ${quoted(sourceId)} was given to another text before (${where}); nothing was overwritten. Give each article an id of its own.`
}

const ALREADY_THERE = 'is in the project already with other content; nothing was overwritten.'

/** Puts rows of one kind; what differs from the stored row becomes a reason. Returns how many were new. */
function putAll<Row extends { readonly id: string }>(rows: readonly Placed<Row>[], put: (row: Row) => PutResult, reasons: string[]): number {
  let stored = 0
  for (const { place, row } of rows) {
    const result = put(row)
    if (result === 'stored') stored += 1
    if (result === 'differs') reasons.push(`${place} (id ${quoted(row.id)}) ${ALREADY_THERE}`)
  }
  return stored
}

function putRows(rows: ResolvedRecord, port: ImportPort): { readonly spans: number; readonly reasons: readonly string[] } {
  const reasons = [...rows.reasons]
  for (const { id, name } of rows.annotators) port.addAnnotator(id, name)
  for (const actor of rows.actors) port.addActor(actor)
  for (const target of rows.targets) port.addTarget(target)
  for (const claim of rows.claims) port.putClaim(claim)
  putAll(rows.regions, (row) => port.putRegion(row), reasons)
  const spans = putAll(rows.spans, (row) => port.putSpan(row), reasons)
  putAll(rows.stances, (row) => port.putStance(row), reasons)
  putAll(rows.relations, (row) => port.putRelation(row), reasons)
  for (const { place, row } of rows.answers) if (port.putAnswers(row) === 'differs') reasons.push(`${place} ${ALREADY_THERE}`)
  return { spans, reasons }
}

/** Call inside `port.transaction`. */
export function storeArticle(read: ReadArticle, port: ImportPort, options: StoreOptions): StoredArticle {
  const { record } = read
  const id = articleIdOf(record.textSha256)
  const conflict = idConflict(read, id, port, options.placeOf)
  if (conflict !== null) return { article: 'rejected', spans: 0, reasons: [conflict] }

  const put = port.putArticle({
    id, text: record.text, text_sha256: record.textSha256,
    metadata: { ...record.metadata, source_file: record.metadata.source_file ?? read.source },
    source_id: record.sourceId === id ? null : record.sourceId, source_sha256: read.sourceSha256, encoding: read.encoding,
  })
  const missing = options.addLabels ? unknownLabels(record, port.codebook()) : []
  if (missing.length > 0) port.addLabels(missing)
  const { spans, reasons } = putRows(resolveRecord(record, id, port, options), port)
  return { article: put === 'stored' ? 'imported' : 'unchanged', spans, reasons }
}
