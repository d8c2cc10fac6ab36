/** The backend process of the desktop: a session for each window, spoken to over the ports that windows send. */
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { type Backend, createBackend, router, type Session } from '#backend'
import type { BackendMessage } from './backend-messages.ts'

const handler = new RPCHandler(router)
const sessions = new Map<number, Session>()
let backend: Backend | null = null

/** A window keeps its session, and with it its open project, when its page reloads. */
function connect(window: number, port: MessagePortMain): void {
  if (backend === null) throw new Error('A window came before the backend was begun.')
  const session = sessions.get(window) ?? backend.connect({ kind: 'desktop', project: null, projectsFolder: null, confined: null })
  sessions.set(window, session)
  handler.upgrade(port, { context: { session } })
  port.start()
}

async function release(window: number): Promise<void> {
  const session = sessions.get(window)
  sessions.delete(window)
  await session?.close()
}

async function stop(): Promise<void> {
  await backend?.close()
  process.exit(0)
}

async function obey(message: BackendMessage, ports: readonly MessagePortMain[]): Promise<void> {
  switch (message.kind) {
    case 'begin':
      backend = createBackend({ dataFolder: message.dataFolder, samplesFolder: message.samplesFolder, version: message.version })
      return
    case 'connect':
      for (const port of ports) connect(message.window, port)
      return
    case 'gone':
      return release(message.window)
    case 'stop':
      return stop()
  }
}

process.parentPort.on('message', ({ data, ports }) => {
  obey(data as BackendMessage, ports).catch((error: unknown) => console.error(error))
})
