/** The headless host: serves the page and the backend to browsers on this machine, by a link that is good once. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend } from '#backend'
import { readPageFiles } from '#page/files.ts'
import { inUrl, ownHosts, requireLoopback } from './address.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { createGuest } from './guest.ts'
import { createPresence } from './presence.ts'
import { createRequestHandler } from './requests.ts'
import { createSocketDoor } from './socket-door.ts'
import { makeRunFolder } from './temporary.ts'

export interface ServerOptions {
  readonly backend: Backend
  /** A loopback address; others are refused. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The one project that browsers may use, or `null` where they may choose. */
  readonly project: string | null
  /** Uploads and downloads are kept in a folder in here, and removed with their tab. */
  readonly dataFolder: string
  /** Folder that new projects are proposed in; by default `projects` in the data folder. */
  readonly projectsFolder?: string
  /** The built page; by default the one of this package. */
  readonly pageFolder?: string
  /** Told of each further link: once the tab of the last one is gone, or when wrong guesses used it up. */
  readonly onLink?: (link: string) => void
  readonly onError?: (error: unknown) => void
  /** Milliseconds that a tab may be away before its project is released and its files are removed. */
  readonly patience?: number
  /** Milliseconds within which a connection must say who it is. */
  readonly helloWithin?: number
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** The link that lets one tab in; a new one where the last has been used. */
  link(): string
  /** Ends every tab's work and stops. The backend stays open: it belongs to the caller. */
  close(): Promise<void>
}

const MOST_CONNECTIONS = 64
/** Milliseconds. Bodies may take their time (uploads), but not stand still. */
const HEADERS_WITHIN = 5_000
const STANDSTILL = 30_000

/** `out/renderer` as seen from `src/server` and, in the bundle, from `out/main`. */
const BUILT_PAGE = join(import.meta.dirname, '../../out/renderer')

/** Starts listening. Throws one sentence where it cannot. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  requireLoopback(options.host)
  const files = readPageFiles(options.pageFolder ?? BUILT_PAGE)
  const folder = makeRunFolder(options.dataFolder)
  const place = { backend: options.backend, folder, project: options.project, projectsFolder: options.projectsFolder ?? join(options.dataFolder, 'projects') }
  const onError = options.onError ?? ((error: unknown) => console.error(error))

  const http = createServer({ headersTimeout: HEADERS_WITHIN, requestTimeout: 0, connectionsCheckingInterval: 1_000 })
  http.maxConnections = MOST_CONNECTIONS
  http.timeout = STANDSTILL
  const port = await listen(http, options.host, options.port)
  const url = `http://${inUrl(options.host)}:${port}`

  const doorkeeper = createDoorkeeper(() => createGuest(place), () => options.onLink?.(link()))
  const link = (): string => `${url}/#token=${doorkeeper.token()}`
  const presence = createPresence(options.patience ?? 10_000, () => options.onLink?.(link()), onError)
  const hosts = ownHosts(options.host, port)
  const door = createSocketDoor({ hosts, doorkeeper, presence, helloWithin: options.helloWithin ?? 5_000 })
  http.on('request', createRequestHandler({ hosts, files, doorkeeper, presence }))
  http.on('upgrade', door.upgrade)

  const stop = async (): Promise<void> => {
    presence.stop()
    door.close()
    const closed = new Promise((resolve) => http.close(resolve))
    http.closeAllConnections()
    await closed
    await Promise.all(doorkeeper.guests().map((guest) => guest.end()))
    await rm(folder, { recursive: true, force: true })
  }
  let stopping: Promise<void> | null = null
  return { url, port, link, close: () => (stopping ??= stop()) }
}

function listen(http: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is in use by another program. Choose another with --port, or leave it out for any free one.`) : error)
    })
    http.listen(port, host, () => resolve((http.address() as AddressInfo).port))
  })
}
