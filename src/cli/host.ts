/** Runs a command's work on a backend inside this process, and leaves every project a single closed file. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createBackend, databaseFolder, inProcessClient } from '#backend'
import type { Backend } from '#backend'
import type { Client } from '#contract'
import { defaultDataFolder } from '#server'

/** This package, as seen from `src/cli` and, in the bundle, from `out/main`. */
const PACKAGE = join(import.meta.dirname, '../..')

export const samplesFolder = (): string => join(databaseFolder(), 'samples')

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}

export async function withBackend<Result>(work: (backend: Backend, dataFolder: string) => Promise<Result>): Promise<Result> {
  const dataFolder = defaultDataFolder()
  const backend = createBackend({ dataFolder, samplesFolder: samplesFolder(), version: programVersion() })
  try {
    return await work(backend, dataFolder)
  } finally {
    await backend.close()
  }
}

/** A client that has no project open yet. */
export const withClient = <Result>(work: (client: Client) => Promise<Result>): Promise<Result> =>
  withBackend(async (backend) => {
    const session = backend.connect({ kind: 'in-process', project: null, projectsFolder: null, confined: null })
    try {
      return await work(inProcessClient(session))
    } finally {
      await session.close()
    }
  })

/** A client with this project open. */
export const withProject = <Result>(path: string, work: (client: Client) => Promise<Result>): Promise<Result> =>
  withClient(async (client) => {
    await client.projects.open({ path: resolve(path) })
    return work(client)
  })

/** A signal that Ctrl+C or a request to end aborts once; a second Ctrl+C ends the process as it always does. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
