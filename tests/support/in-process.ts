/** A client of a backend inside the test, for what crosses its layers. */
import { join } from 'node:path'
import type { Client } from '#contract'
import { createBackend, inProcessClient } from '../../src/backend/index.ts'

/** The data folder is made in `folder`. */
export function inProcess(folder: string): { readonly client: Client; close(): Promise<void> } {
  const backend = createBackend({ dataFolder: join(folder, 'data'), samplesFolder: 'db/samples', version: 'test' })
  const client = inProcessClient(backend.connect({ kind: 'in-process', project: null, projectsFolder: null, confined: null }))
  return { client, close: () => backend.close() }
}
