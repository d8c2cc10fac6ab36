/** One run of the headless host: a backend, a server, a link on the terminal, and an orderly end. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend, databaseFolder } from '#backend'
import { defaultDataFolder } from './data-folder.ts'
import { startServer } from './server.ts'

/** This package, as seen from `src/server` and, in the bundle, from `out/main`. */
const PACKAGE = join(import.meta.dirname, '../..')

const USAGE = 'Usage: server.js [FILE.hashiya] [--host 127.0.0.1] [--port N] [--sample]'

interface Wishes {
  readonly host: string
  readonly port: number
  /** What the tab opens first: `sample`, the path of a project, or nothing. */
  readonly open: string | null
}

/** Reads the arguments. Throws one sentence where they are wrong. */
export function readArguments(args: readonly string[]): Wishes {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '0' }, sample: { type: 'boolean', default: false } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}: expected a number from 0 (any free port) to 65535.`)
  const [project, more] = positionals
  if (more !== undefined) throw new Error(`${more}: only one project can be opened at a time.`)
  return { host: values.host, port, open: project === undefined ? (values.sample ? 'sample' : null) : resolve(project) }
}

/** Serves until the process is asked to end (Ctrl+C, SIGTERM). Prints the link on stdout. */
export async function serve(args: readonly string[]): Promise<void> {
  const wishes = orExit(() => readArguments(args), 2)
  const dataFolder = defaultDataFolder()
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const backend = createBackend({ dataFolder, samplesFolder: join(databaseFolder(), 'samples'), version })
  const show = (link: string): void => console.log(`Open this link in a browser on this machine (it works once): ${link}${wishes.open === null ? '' : `&open=${encodeURIComponent(wishes.open)}`}`)
  const server = await startServer({ backend, host: wishes.host, port: wishes.port, project: null, dataFolder, onLink: show }).catch(async (error: unknown) => {
    await backend.close()
    return orExit(() => { throw error }, 1)
  })
  show(server.link())
  console.log('Ctrl+C ends Hashiya.')
  await ended()
  await server.close()
  await backend.close()
  process.exit(0)
}

/** Milliseconds. A signal may reach this process twice at once, by its group and by its parent; a later one is meant. */
const ONE_SIGNAL = 1_000

/** Resolves when the process is asked to end. Asked again while it closes, it ends at once. */
const ended = (): Promise<void> => new Promise((resolve) => {
  let first = 0
  const obey = (): void => {
    first ||= Date.now()
    resolve()
    if (Date.now() - first > ONE_SIGNAL) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, obey)
})

function orExit<T>(act: () => T, code: number): T {
  try {
    return act()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    if (code === 2) console.error(USAGE)
    process.exit(code)
  }
}
