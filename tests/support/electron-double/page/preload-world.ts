/** The preload's world: `require('electron')` for a sandboxed preload. Runs in the page; refers to nothing outside. */
import type { Codec } from '../clone.ts'
import type { RelayMessage } from '../relay.ts'
import type { CallDetail, ExposeDetail, ReturnDetail } from './main-world.ts'

/** What the page's side sends to the main process. */
export type FromPage = RelayMessage | { readonly relay: 'post'; readonly channel: string; readonly message: unknown; readonly open: readonly string[] }

export interface PreloadWorld {
  /** `require` of a sandboxed preload. */
  require(name: string): object
}

/** `send` takes text to the main process; `paths` are the files that the test says are dropped next. */
export function installPreloadWorld(codec: Codec, send: (text: string) => void, receiver: string): PreloadWorld {
  const ports = new Map<string, MessagePort>()
  const exposed = new Map<string, (...args: unknown[]) => unknown>()
  let last = 0
  const post = (message: FromPage): void => send(codec.encode(message))

  const adopt = (port: MessagePort): string => {
    const id = `page${++last}`
    ports.set(id, port)
    port.addEventListener('message', (event) => post({ relay: 'port', id, data: event.data, open: event.ports.map(adopt) }))
    port.addEventListener('close', () => {
      if (ports.delete(id)) post({ relay: 'closed', id })
    })
    port.start()
    return id
  }
  Reflect.set(globalThis, receiver, (text: string) => {
    const message = codec.decode(text) as RelayMessage
    const port = ports.get(message.id)
    if (message.relay === 'port') return port?.postMessage(message.data)
    ports.delete(message.id)
    port?.close()
  })

  window.addEventListener('double:call', (event) => {
    const { name, id, args } = (event as CustomEvent<CallDetail>).detail
    const answer = (): ReturnDetail => {
      try {
        return { ok: true, value: exposed.get(name)?.(...args) }
      } catch (error) {
        return { ok: false, value: String(error) }
      }
    }
    window.dispatchEvent(new CustomEvent<ReturnDetail>(`double:return:${id}`, { detail: answer() }))
  })

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown): void => {
        if (typeof value !== 'function') throw new Error('[double] contextBridge is modelled for single functions only.')
        exposed.set(name, value as (...args: unknown[]) => unknown)
        window.dispatchEvent(new CustomEvent<ExposeDetail>('double:expose', { detail: { name } }))
      },
    },
    ipcRenderer: {
      postMessage: (channel: string, message: unknown, transfer: MessagePort[] = []): void => post({ relay: 'post', channel, message, open: transfer.map(adopt) }),
    },
    webUtils: {
      /** A test names the path that a file of this name has; others have none, as files made in the page. */
      getPathForFile: (file: File): string => {
        const known: unknown = Reflect.get(globalThis, '__doublePaths')
        return known instanceof Map ? String(known.get(file.name) ?? '') : ''
      },
    },
  }
  return {
    require: (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name} (a sandboxed preload can load electron only)`)
      return electron
    },
  }
}
