/** WebSockets: checked before the upgrade, silent until the hello, then a wire to the backend. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { router } from '#backend'
import { CLOSED_REFUSED, SOCKET_PATH, type Welcome } from '#contract/bridge.ts'
import { addressOf, isFromOwnPage } from './address.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import type { Guest } from './guest.ts'
import { readHello } from './hello.ts'
import type { Presence } from './presence.ts'

/** Bytes. The longest request names 100,000 articles by id. */
const LONGEST_MESSAGE = 8 * 1024 * 1024
const MOST_FRAGMENTS = 1_024
/** Bytes that may wait for a tab that does not read. */
const MOST_UNSENT = 64 * 1024 * 1024

export interface SocketDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

export interface SocketDoorOptions {
  readonly hosts: ReadonlySet<string>
  readonly doorkeeper: Doorkeeper
  readonly presence: Presence
  /** Milliseconds that a connection may keep silent before it is closed. */
  readonly helloWithin: number
}

export function createSocketDoor({ hosts, doorkeeper, presence, helloWithin }: SocketDoorOptions): SocketDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, maxFragments: MOST_FRAGMENTS, perMessageDeflate: false })
  const handler = new RPCHandler(router)

  const admit = (data: unknown): { guest: Guest; key: string } | null => {
    const hello = readHello(data)
    if (hello === null) return null
    if ('token' in hello) return doorkeeper.redeem(hello.token)
    const guest = doorkeeper.recall(hello.key)
    return guest === null ? null : { guest, key: hello.key }
  }

  const greet = (socket: WebSocket): void => {
    const refuse = (): void => socket.close(CLOSED_REFUSED, 'refused')
    const late = setTimeout(refuse, helloWithin)
    socket.once('close', () => clearTimeout(late))
    socket.on('error', () => socket.terminate())
    socket.once('message', (data, isBinary) => {
      clearTimeout(late)
      const admitted = admit(isBinary ? null : String(data))
      if (admitted === null) return refuse()
      socket.once('close', presence.arrive(admitted.guest))
      const context = { session: admitted.guest.work().session }
      void handler.upgrade({ addEventListener: socket.addEventListener.bind(socket), send: bounded(socket) }, { context })
      socket.send(JSON.stringify({ key: admitted.key } satisfies Welcome))
    })
  }

  return {
    upgrade: (request, socket, head) => {
      const address = addressOf(request, hosts)
      if (address === null || !isFromOwnPage(request, address)) return refuseUpgrade(socket, '403 Forbidden')
      if (request.url !== SOCKET_PATH) return refuseUpgrade(socket, '404 Not Found')
      sockets.handleUpgrade(request, socket, head, greet)
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Sends as long as the other side reads; one that lets too much pile up is cut off. */
function bounded(socket: WebSocket): WebSocket['send'] {
  return (data: Parameters<WebSocket['send']>[0]) => {
    if (socket.bufferedAmount > MOST_UNSENT) socket.terminate()
    else socket.send(data)
  }
}
