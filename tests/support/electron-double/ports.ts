/** Message ports of the main process, and how a port is handed on to where only text or another process is reached. */
import { EventEmitter } from 'node:events'
import { codec } from './clone.ts'

/** The far side of a port. */
export interface Wire {
  send(data: unknown, ports: MessagePortMain[]): void
  close(): void
}

interface Message { readonly data: unknown; readonly ports: MessagePortMain[] }

export class MessagePortMain extends EventEmitter {
  #wire: Wire | null = null
  #forward: Wire | null = null
  #waiting: Message[] = []
  #started = false
  #closed = false

  /** @internal What this port speaks to. */
  connect(wire: Wire): this {
    this.#wire = wire
    return this
  }
  /** @internal A message from the far side. Like a real port, it keeps messages until it is started. */
  receive(message: Message): void {
    if (this.#forward !== null) this.#forward.send(message.data, message.ports)
    else if (this.#started) setImmediate(() => this.emit('message', message))
    else this.#waiting.push(message)
  }
  /** @internal The far side is gone. */
  lost(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#forward !== null) this.#forward.close()
    else setImmediate(() => this.emit('close'))
  }
  /** @internal Transfers this port: what comes goes on to `forward`, and the returned wire speaks for the new owner. */
  transfer(forward: Wire): Wire {
    this.#forward = forward
    for (const { data, ports } of this.#waiting.splice(0)) forward.send(data, ports)
    return { send: (data, ports) => this.postMessage(data, ports), close: () => this.close() }
  }

  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    if (!this.#closed) this.#wire?.send(codec.decode(codec.encode(data)), transfer)
  }
  start(): void {
    this.#started = true
    for (const message of this.#waiting.splice(0)) this.receive(message)
  }
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#wire?.close()
    setImmediate(() => this.emit('close'))
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()
  constructor() {
    this.port1.connect({ send: (data, ports) => this.port2.receive({ data, ports }), close: () => this.port2.lost() })
    this.port2.connect({ send: (data, ports) => this.port1.receive({ data, ports }), close: () => this.port1.lost() })
  }
}
