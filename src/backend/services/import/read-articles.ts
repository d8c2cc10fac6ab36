/** Reads article files one after the other: good articles and the reasons of the others, in the order in which they stand. */
import { hash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { open, readFile } from 'node:fs/promises'
import type { ReadRecord } from '#core/formats/incoming.ts'
import { parseJsonLine } from '#core/formats/json-lines.ts'
import { plainRecord, readRecord } from '#core/formats/read-record.ts'
import { decodeText, notUtf8, unmarkedUtf16, utf16Mark, utf32Problem, utf8MarkLength } from './decode.ts'
import { looksLikeUtf16 } from './guess-encoding.ts'
import { readLines } from './read-lines.ts'
import type { Line } from './read-lines.ts'
import { fileErrorReason } from './rejection.ts'
import type { Rejection } from './rejection.ts'
import type { SourceFile } from './sources.ts'
import type { ReadArticle } from './store-article.ts'

/** What stands at one place of a file. */
export interface Item {
  readonly article: ReadArticle | null
  readonly rejected: readonly Rejection[]
  /** Bytes of its file that are behind us with it. */
  readonly bytes: number
}

/** Longest line of a .jsonl file and largest .txt file, in bytes: what is read of one article at a time. */
export const ARTICLE_CAP = 64 * 1024 * 1024

const sha256 = (content: string | Buffer): string => hash('sha256', content)
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
const BLANK = /^[ \t\r]*$/

const refuse = (source: string, line: number | null, column: number | null, reason: string): Rejection => ({ source, line, column, reason })

function itemOf(file: SourceFile, line: number | null, bytes: number, content: Buffer, encoding: ReadArticle['encoding'], { record, problems }: ReadRecord): Item {
  const rejected = problems.map(({ reason, column }) => refuse(file.source, line, column, reason))
  if (record === null) return { article: null, rejected, bytes }
  return { article: { source: file.source, line, sourceSha256: sha256(content), encoding, record }, rejected, bytes }
}

async function readTextFile(file: SourceFile, cap: number): Promise<Item> {
  const failed = (line: number | null, column: number | null, reason: string): Item => ({ article: null, rejected: [refuse(file.source, line, column, reason)], bytes: file.bytes })
  if (file.bytes > cap) return failed(null, null, `The file has ${megabytes(file.bytes)}; one article may have at most ${megabytes(cap)}. Split it into articles.`)
  const content = await readFile(file.path)
  const decoded = decodeText(content)
  if (decoded.problem !== null) return failed(decoded.problem.line, decoded.problem.column, decoded.problem.reason)
  return itemOf(file, null, file.bytes, content, decoded.encoding, plainRecord(decoded.text, sha256))
}

/** `null` is a blank line. */
function readLine(file: SourceFile, line: Line, cap: number): Item | null {
  const size = line.size + 1
  const failed = (column: number | null, reason: string): Item => ({ article: null, rejected: [refuse(file.source, line.number, column, reason)], bytes: size })
  if (line.bytes === null) return failed(null, `The line has ${megabytes(line.size)}; a record may have at most ${megabytes(cap)}. It was passed over.`)
  const mark = line.number === 1 ? utf8MarkLength(line.bytes) : 0
  const content = line.bytes.subarray(mark)
  if (!isUtf8(content)) {
    const problem = notUtf8(content, line.offset + mark)
    return failed(problem.column, problem.reason)
  }
  const text = content.toString('utf8')
  if (BLANK.test(text)) return null
  const parsed = parseJsonLine(text)
  if (parsed.problem !== null) return failed(parsed.problem.column, parsed.problem.reason)
  return itemOf(file, line.number, size, content, mark === 0 ? 'utf-8' : 'utf-8-bom', readRecord(parsed.value, sha256))
}

/** Why a .jsonl file cannot be read line by line at all, or `null`. */
async function wrongEncoding(file: SourceFile): Promise<string | null> {
  await using handle = await open(file.path, 'r')
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
  const start = buffer.subarray(0, bytesRead)
  const utf32 = utf32Problem(start)
  if (utf32 !== null) return utf32
  const marked = utf16Mark(start)
  if (marked !== null) return `The file is ${marked.toUpperCase()}; JSON Lines must be UTF-8. Convert the file to UTF-8 and import it again.`
  const unmarked = start.includes(0) ? looksLikeUtf16(start) : null
  return unmarked === null ? null : unmarkedUtf16(unmarked)
}

async function* readRecordFile(file: SourceFile, cap: number): AsyncGenerator<readonly Item[]> {
  const reason = await wrongEncoding(file)
  if (reason !== null) {
    yield [{ article: null, rejected: [refuse(file.source, null, null, reason)], bytes: file.bytes }]
    return
  }
  let found = false
  for await (const lines of readLines(file.path, cap)) {
    const items = lines.flatMap((line) => readLine(file, line, cap) ?? [])
    found ||= items.length > 0
    yield items
  }
  if (!found) yield [{ article: null, rejected: [refuse(file.source, null, null, 'The file holds no record: there is no article to take.')], bytes: 0 }]
}

/** A file that fails while it is read ends there, with its reason; what stood before stays. */
export async function* readArticles(file: SourceFile, cap: number = ARTICLE_CAP): AsyncGenerator<readonly Item[]> {
  try {
    if (file.kind === 'txt') yield [await readTextFile(file, cap)]
    else yield* readRecordFile(file, cap)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    yield [{ article: null, rejected: [refuse(file.source, null, null, fileErrorReason(error))], bytes: 0 }]
  }
}
