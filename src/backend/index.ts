/** The backend: everything behind the contract, for any host. Free of Electron and sockets. */
import type { Client } from '#contract'
import { createRouterClient } from '@orpc/server'
import { router } from './procedures/index.ts'
import { Projects, Session, type ClientInfo } from './services/index.ts'

export { router }
export type { ClientInfo, Session }
export type { Context } from './procedures/index.ts'
export { databaseFolder } from './services/index.ts'

export interface BackendOptions {
  /** Where this user's profile, recent projects and copy of the sample are kept. */
  readonly dataFolder: string
  /** The program's folder with the sample. */
  readonly samplesFolder: string
  readonly version: string
}

export interface Backend {
  connect(info: ClientInfo): Session
  /** Closes all projects: each is one file again. */
  close(): Promise<void>
}

export function createBackend(options: BackendOptions): Backend {
  const projects = new Projects(options)
  return {
    connect: (info) => new Session(info, projects),
    async close() { projects.closeAll() },
  }
}

/** A client that calls the backend without a transport between. Input and output are validated all the same. */
export const inProcessClient = (session: Session): Client => createRouterClient(router, { context: { session } })
