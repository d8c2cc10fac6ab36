/** A browser: a WebSocket to the server on this machine, opened with the secret of the link and opened again when it drops. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { Client } from '#contract'
import { CLOSED_REFUSED, type Hello, SOCKET_PATH, type Welcome } from '#contract/bridge.ts'
import type { Command } from '#contract/native.ts'
import { createCommands } from './commands.ts'
import type { Connection } from './connection.ts'
import { download } from './download.ts'
import { droppedFiles } from './dropped.ts'
import { createLiveLink } from './live-link.ts'
import { forgetKey, helloOf, keepKey, keptKey, takeLink } from './secret.ts'
import { namedFile, upload } from './upload.ts'

/** Milliseconds between tries; doubled each time up to the longest. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5_000

const NO_LINK = 'Open Hashiya by the link that stands in the terminal it was started from.'
const LINK_USED = 'This link has been used before or is no longer good. Open the newest link that stands in the terminal Hashiya was started from.'

export function connectBrowser(): Connection {
  const backend = createLiveLink()
  const client: Client = createORPCClient(backend)
  const wishes = takeLink()
  const commands = createCommands(firstCommands(wishes.open))

  const open = (hello: Hello, pause: number): void => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${SOCKET_PATH}`)
    let nextPause = pause
    socket.addEventListener('open', () => socket.send(JSON.stringify(hello)), { once: true })
    socket.addEventListener('message', (event) => {
      nextPause = FIRST_PAUSE
      keepKey((JSON.parse(String(event.data)) as Welcome).key)
      backend.set(new RPCLink({ websocket: socket }))
    }, { once: true })
    socket.addEventListener('close', ({ code }) => {
      if (code === CLOSED_REFUSED) {
        forgetKey()
        backend.refuse(new Error(LINK_USED))
        return
      }
      backend.lose()
      const key = keptKey()
      setTimeout(() => open(key === null ? hello : { key }, Math.min(nextPause * 2, LONGEST_PAUSE)), nextPause)
    }, { once: true })
  }
  if (wishes.token !== null) forgetKey()
  const hello = helloOf(wishes.token, keptKey())
  if (hello === null) backend.refuse(new Error(NO_LINK))
  else open(hello, FIRST_PAUSE)

  const key = (): string => {
    const kept = keptKey()
    if (kept === null) throw new Error(NO_LINK)
    return kept
  }
  return {
    kind: 'browser',
    client,
    native: null,
    get state() {
      return backend.state
    },
    onState: (listener) => backend.onState(listener),
    onCommand: (listener) => commands.listen(listener),
    take: async (files, onProgress) => upload(files.map(namedFile), key(), onProgress),
    takeDropped: async (transfer, onProgress) => upload(await droppedFiles(transfer), key(), onProgress),
    download: async (name) => download(name, key()),
  }
}

function firstCommands(open: string | null): Command[] {
  if (open === null) return []
  return [open === 'sample' ? { kind: 'sample' } : { kind: 'open-path', path: open }]
}
