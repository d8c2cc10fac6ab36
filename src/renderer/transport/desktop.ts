/** The desktop: one port straight to the backend process, one to the main process. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Client } from '#contract'
import { PATHS_FUNCTION, PORT_MESSAGE } from '#contract/bridge.ts'
import type { NativeClient } from '#contract/native.ts'
import { createCommands } from './commands.ts'
import type { Connection } from './connection.ts'
import { createLiveLink, type LiveLink } from './live-link.ts'

type PathsOf = (files: File[]) => string[]

/** The function that the preload put on the window, or `null` outside of the desktop. */
export function pathsFunction(): PathsOf | null {
  const found: unknown = Reflect.get(window, PATHS_FUNCTION)
  return typeof found === 'function' ? (found as PathsOf) : null
}

/** Milliseconds before ports are asked for anew, so that a backend that cannot start is not asked in a storm. */
const ASK_AGAIN = 500

export function connectDesktop(pathsOf: PathsOf): Connection {
  const backend = createLiveLink()
  const desktop = createLiveLink()
  const client: Client = createORPCClient(backend)
  const native: NativeClient = createORPCClient(desktop)
  const commands = createCommands()

  /** Asks for both ports; when either end goes, both are given up and asked for anew. */
  const ask = (): void => {
    const gone = new AbortController()
    const again = (): void => {
      if (gone.signal.aborted) return
      gone.abort()
      for (const wire of [toBackend, toDesktop]) wire.near.close()
      for (const link of [backend, desktop]) link.lose()
      setTimeout(ask, ASK_AGAIN)
    }
    const toBackend = openWire(backend, again)
    const toDesktop = openWire(desktop, again)
    // The preload takes it from here. The message goes to this origin alone, so that no other can get hold of the ports.
    window.postMessage(PORT_MESSAGE, '/', [toBackend.far, toDesktop.far])
    void follow(gone.signal)
  }
  const follow = async (signal: AbortSignal): Promise<void> => {
    try {
      for await (const command of await native.commands(undefined, { signal })) commands.tell(command)
    } catch {
      // The wire is gone; the next one is followed anew.
    }
  }
  ask()

  const take = async (files: readonly File[]): Promise<string[]> => {
    const paths = pathsOf([...files])
    const lost = files.find((_, index) => !paths[index])
    if (lost !== undefined) throw new Error(`${lost.name} is not a file on this machine. Save it first, then import it.`)
    return paths
  }
  return {
    kind: 'desktop',
    client,
    native,
    get state() {
      return backend.state
    },
    onState: (listener) => backend.onState(listener),
    onCommand: (listener) => commands.listen(listener),
    take,
    takeDropped: (transfer) => take([...transfer.files]),
    download: () => Promise.reject(new Error('On the desktop an export is written where you chose; there is nothing to download.')),
  }
}

/** Makes a channel and puts its near end under the link. */
function openWire(link: LiveLink, onClose: () => void): { near: MessagePort; far: MessagePort } {
  const { port1: near, port2: far } = new MessageChannel()
  near.addEventListener('close', onClose)
  near.start()
  link.set(new RPCLink({ port: near }))
  return { near, far }
}
