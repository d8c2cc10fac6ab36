/** One backend, reached over each transport that a host uses. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { RPCHandler } from '@orpc/server/message-port'
import { WebSocket } from 'ws'
import { type Backend, createBackend, inProcessClient, router } from '#backend'
import type { Client } from '#contract'
import { KEY_HEADER, SOCKET_PATH, UPLOAD_PATH, type UploadAnswer, type Welcome } from '#contract/bridge.ts'
import { startServer } from '#server'

export const TRANSPORTS = ['in-process', 'MessagePort', 'WebSocket'] as const
export type Transport = (typeof TRANSPORTS)[number]

/** One window's worth of a connection. */
export interface Wire {
  readonly client: Client
  /** Makes a file importable over this wire; gives back what `imports.run` takes. */
  bring(name: string, text: string): Promise<string>
  close(): Promise<void>
}

export interface Bench {
  /** A folder for projects. */
  readonly folder: string
  /** Another window on the same backend. */
  connect(): Promise<Wire>
  close(): Promise<void>
}

export async function openBench(transport: Transport): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-contract-'))
  const backend = createBackend({ dataFolder: join(folder, 'data'), samplesFolder: 'db/samples', version: 'test' })
  const host = await HOSTS[transport](backend, folder)
  return {
    folder,
    connect: host.connect,
    close: async () => {
      await host.close()
      await backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Host = (backend: Backend, folder: string) => Promise<{ connect(): Promise<Wire>; close(): Promise<void> }>

/** Where files are simply named by their path. */
const bringInto = (folder: string) => async (name: string, text: string): Promise<string> => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const inProcess: Host = async (backend, folder) => ({
  connect: async () => {
    const session = backend.connect({ kind: 'in-process', project: null, projectsFolder: null, confined: null })
    return { client: inProcessClient(session), bring: bringInto(folder), close: () => session.close() }
  },
  close: async () => undefined,
})

const messagePort: Host = async (backend, folder) => {
  const handler = new RPCHandler(router)
  return {
    connect: async () => {
      const session = backend.connect({ kind: 'desktop', project: null, projectsFolder: null, confined: null })
      const { port1, port2 } = new MessageChannel()
      handler.upgrade(port1, { context: { session } })
      port1.start()
      port2.start()
      const client: Client = createORPCClient(new PortLink({ port: port2 }))
      return {
        client,
        bring: bringInto(folder),
        close: async () => {
          port2.close()
          await session.close()
        },
      }
    },
    close: async () => undefined,
  }
}

const webSocket: Host = async (backend, folder) => {
  const pageFolder = join(folder, 'page')
  mkdirSync(pageFolder)
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>')
  const server = await startServer({ backend, host: '127.0.0.1', port: 0, project: null, dataFolder: join(folder, 'data'), pageFolder, patience: 50 })
  return {
    connect: async () => {
      const token = new URLSearchParams(new URL(server.link()).hash.slice(1)).get('token')
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${SOCKET_PATH}`, { origin: server.url })
      const { key } = await new Promise<Welcome>((resolve, reject) => {
        socket.once('error', reject)
        socket.once('open', () => socket.send(JSON.stringify({ token })))
        socket.once('message', (data) => resolve(JSON.parse(String(data)) as Welcome))
      })
      const client: Client = createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }))
      const batch = crypto.randomUUID()
      return {
        client,
        bring: async (name, text) => {
          const response = await fetch(`${server.url}${UPLOAD_PATH}?${new URLSearchParams({ batch, path: name })}`, { method: 'POST', body: text, headers: { [KEY_HEADER]: key, origin: server.url } })
          const answer = (await response.json()) as UploadAnswer
          if ('error' in answer) throw new Error(answer.error)
          return answer.handle
        },
        close: () => new Promise((resolve) => {
          socket.once('close', () => resolve())
          socket.close()
        }),
      }
    },
    close: () => server.close(),
  }
}

const HOSTS: Record<Transport, Host> = { 'in-process': inProcess, MessagePort: messagePort, WebSocket: webSocket }
