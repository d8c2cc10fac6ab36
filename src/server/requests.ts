/** HTTP: the page, uploads and downloads. Everything else is refused, and every answer carries the page's policy. */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { DOWNLOAD_PATH, KEY_HEADER, UPLOAD_PATH } from '#contract/bridge.ts'
import { findPageFile, type PageFile, type PageFiles } from '#page/files.ts'
import { cacheControl, pageHeaders } from '#page/policy.ts'
import { type Addressed, addressOf, isFromOwnPage } from './address.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { sendDownload } from './download.ts'
import type { Work } from './guest.ts'
import type { Presence } from './presence.ts'
import { takeUpload } from './upload.ts'

export interface RequestOptions {
  readonly hosts: ReadonlySet<string>
  readonly files: PageFiles
  readonly doorkeeper: Doorkeeper
  readonly presence: Presence
}

export function createRequestHandler({ hosts, files, doorkeeper, presence }: RequestOptions) {
  /** Runs `use` with the work of the tab whose key the request carries; the tab counts as present meanwhile. */
  const withWork = async (request: IncomingMessage, response: ServerResponse, use: (work: Work) => Promise<void>): Promise<void> => {
    const key = request.headers[KEY_HEADER]
    const guest = typeof key === 'string' ? doorkeeper.recall(key) : null
    if (guest === null) return refuse(response, 403, 'This needs the key of a connected tab.')
    const leave = presence.arrive(guest)
    try {
      await use(guest.work())
    } finally {
      leave()
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse, address: Addressed): Promise<void> => {
    const url = new URL(request.url ?? '/', address.origin)
    if (url.pathname === UPLOAD_PATH) {
      if (request.method !== 'POST' || !isFromOwnPage(request, address)) return refuse(response, 403, 'Uploads come from the page of this server only.')
      return withWork(request, response, async ({ uploads }) => {
        const result = await takeUpload(request, url.searchParams, uploads)
        response.writeHead(result.status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(result.answer))
      })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET is answered here.')
    if (url.pathname.startsWith(DOWNLOAD_PATH)) {
      return withWork(request, response, async ({ downloads }) => {
        const name = decode(url.pathname.slice(DOWNLOAD_PATH.length))
        if (name === null || !(await sendDownload(response, downloads, name))) refuse(response, 404, 'No such file was exported in this tab.')
      })
    }
    const file = findPageFile(files, url.pathname)
    return file === null ? refuse(response, 404, 'There is nothing at this address.') : sendFile(request, response, file)
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const address = addressOf(request, hosts)
    if (address === null) return refuse(response, 403, 'This server is not meant by that name.')
    for (const [name, value] of Object.entries(pageHeaders([`ws://${address.host}`]))) response.setHeader(name, value)
    answer(request, response, address).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'The answer could not be sent.')
    })
  }
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): Promise<void> {
  response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': cacheControl(file.immutable) })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

/** Answers and closes: an unread body must not keep the connection. */
function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${reason}\n`)
}

function decode(piece: string): string | null {
  try {
    return decodeURIComponent(piece)
  } catch {
    return null
  }
}
