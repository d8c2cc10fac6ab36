/** Takes one file from a browser into the tab's own folder, as it comes and never whole in memory. */
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadAnswer } from '#contract/bridge.ts'
import { placeUpload } from './upload-path.ts'

/** Bytes of one file. */
const LARGEST = 4 * 1024 ** 3

export interface UploadResult { readonly status: number; readonly answer: UploadAnswer }

/** Reads `batch` and `path` from the query and the file from the body. A file that did not come whole is removed. */
export async function takeUpload(request: IncomingMessage, query: URLSearchParams, uploads: string): Promise<UploadResult> {
  const place = placeUpload(uploads, query.get('batch') ?? '', query.get('path') ?? '', process.platform)
  if (typeof place === 'string') return { status: 400, answer: { error: place } }
  try {
    await mkdir(dirname(place.file), { recursive: true, mode: 0o700 })
    await pipeline(request, atMost(LARGEST), createWriteStream(place.file, { flags: 'wx', mode: 0o600 }))
    return { status: 200, answer: { handle: place.handle } }
  } catch (error) {
    if (isThere(error)) return { status: 409, answer: { error: `${query.get('path')}: this name came twice. Import the two files one after the other.` } }
    await rm(place.file, { force: true })
    return { status: 400, answer: { error: `${query.get('path')}: the file did not arrive whole (${error instanceof Error ? error.message : String(error)}). Import it again.` } }
  }
}

/** Whether a file or a folder of this name, or a file in the place of a folder above it, came before. */
const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')

function atMost(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      done(seen > bytes ? new Error(`it is larger than ${bytes / 1024 ** 3} GiB`) : null, chunk)
    },
  })
}
