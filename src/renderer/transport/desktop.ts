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

  const ask = (): void => {
    const [toBackend, toDesktop] = [openWire(backend), openWire(desktop)]
    // The preload takes it from here. The message goes to this origin alone, so that no other can get hold of the ports.
    window.postMessage(PORT_MESSAGE, '/', [toBackend.far, toDesktop.far])
    follow().catch(() => undefined).finally(() => {
      for (const wire of [toBackend, toDesktop]) wire.near.close()
      for (const link of [backend, desktop]) link.lose()
      setTimeout(ask, ASK_AGAIN)
    })
  }
  /** Passes commands on until these ports are of no more use. */
  const follow = async (): Promise<void> => {
    for await (const event of await native.commands()) {
      if (event.kind === 'backend-restarted') return
      commands.tell(event)
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
function openWire(link: LiveLink): { near: MessagePort; far: MessagePort } {
  const { port1: near, port2: far } = new MessageChannel()
  near.start()
  link.set(new RPCLink({ port: near }))
  return { near, far }
}
