/** `app://workbench/…`: the built page, from the list of its files and under its policy. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { PAGE_ORIGIN, PAGE_SCHEME } from '#contract/bridge.ts'
import { findPageFile, type PageFiles } from '#page/files.ts'
import { cacheControl, pageHeaders } from '#page/policy.ts'

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Must run once Electron is ready, before the first window. */
export function servePage(files: PageFiles): void {
  protocol.handle(PAGE_SCHEME, (request) => answerPage(files, request.method, request.url))
}

/** One answer. Anything but a GET of a listed file of our own origin is refused. */
export async function answerPage(files: PageFiles, method: string, address: string): Promise<Response> {
  const headers = pageHeaders()
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== PAGE_ORIGIN) return new Response(null, { status: 403, headers })
  if (method !== 'GET') return new Response(null, { status: 405, headers })
  const file = findPageFile(files, url.pathname)
  if (file === null) return new Response(null, { status: 404, headers })
  const body = await readFile(file.path)
  return new Response(new Uint8Array(body), { status: 200, headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': cacheControl(file.immutable) } })
}
