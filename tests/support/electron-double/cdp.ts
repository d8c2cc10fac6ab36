/** A connection to Chromium's DevTools protocol. */
import { EventEmitter } from 'node:events'

interface Pending { readonly method: string; readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }
interface Incoming { id?: number; sessionId?: string; method: string; params: unknown; result: never; error?: { message: string } }

export class Cdp {
  readonly #socket: WebSocket
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #pending = new Map<number, Pending>()
  #last = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Incoming))
  }
  static async connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', () => reject(new Error(`Chromium does not answer at ${url}.`)), { once: true })
    })
    return new Cdp(socket)
  }
  #receive({ id, sessionId, method, params, result, error }: Incoming): void {
    if (id === undefined) {
      this.#events.emit(`${sessionId ?? ''} ${method}`, params)
      return
    }
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (error === undefined) pending?.resolve(result)
    else pending?.reject(new Error(`${pending.method}: ${error.message}`))
  }
  /** Without a session the browser itself is meant. */
  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }
  on<T>(method: string, listener: (params: T) => void, sessionId?: string): void {
    this.#events.on(`${sessionId ?? ''} ${method}`, listener)
  }
}
