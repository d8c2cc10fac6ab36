/** Gives a browser a file that an export wrote into the tab's own folder. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Sends the file of exactly this name. `false`, with nothing sent, where there is none. */
export async function sendDownload(response: ServerResponse, downloads: string, name: string): Promise<boolean> {
  const entry = (await readdir(downloads, { withFileTypes: true })).find((each) => each.isFile() && each.name === name)
  if (entry === undefined) return false
  const path = join(downloads, entry.name)
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': (await stat(path)).size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(entry.name)}`,
    'Cache-Control': 'no-store',
  })
  await pipeline(createReadStream(path), response)
  return true
}
