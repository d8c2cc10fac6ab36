/** Reads a written dataset back as a stranger would and checks every span of it against its text. */
import { createHash, hash } from 'node:crypto'
import { OFFSET_UNIT } from '#core/formats/native-record.ts'
import type { NativeRecord } from '#core/formats/native-record.ts'
import { createOffsetTable, sliceCodePoints } from '#core/text/offsets.ts'
import { readLines } from '../import/read-lines.ts'

export interface ReadBack { readonly records: number; readonly spans: number; readonly sha256: string }

/** The file does not say what was meant. */
export class ReadBackError extends Error {}

type Written = NativeRecord & { readonly offset_unit: unknown }

/** Number of spans of one line that read back, or throws a `ReadBackError`. */
function checkLine(bytes: Buffer, number: number): number {
  const record = JSON.parse(bytes.toString('utf8')) as Written
  const fail = (what: string): never => { throw new ReadBackError(`line ${number}: ${what}`) }
  if (record.offset_unit !== OFFSET_UNIT) fail(`offset_unit is ${JSON.stringify(record.offset_unit)}`)
  if (hash('sha256', record.text) !== record.text_sha256) fail('the text does not have the hash that is stated')
  if (record.spans.length === 0) return 0
  const table = createOffsetTable(record.text)
  for (const { id, parts, quote } of record.spans) {
    const read = parts.map(([start, end]) => sliceCodePoints(record.text, table, start, end)).join(' ')
    if (read !== quote) fail(`the span ${id} does not read its quote`)
  }
  return record.spans.length
}

/** Yields the number of records checked so far after each chunk; returns the totals. Throws a `ReadBackError` at the first fault. */
export async function* readBack(path: string): AsyncGenerator<number, ReadBack> {
  const digest = createHash('sha256')
  const lineFeed = Buffer.from('\n')
  let records = 0
  let spans = 0
  for await (const lines of readLines(path, Number.MAX_SAFE_INTEGER)) {
    for (const { bytes, number } of lines) {
      digest.update(bytes!).update(lineFeed)
      try {
        spans += checkLine(bytes!, number)
      } catch (error) {
        if (error instanceof ReadBackError) throw error
        throw new ReadBackError(`line ${number}: ${error instanceof Error ? error.message : String(error)}`)
      }
      records += 1
    }
    yield records
  }
  return { records, spans, sha256: digest.digest('hex') }
}
