/** Carries ports over a channel that takes plain messages: each port gets a number that both ends know. */
import { MessagePortMain } from './ports.ts'

/** What travels. `open` names ports that come along with a message of the channel's own. */
export type RelayMessage =
  | { readonly relay: 'port'; readonly id: string; readonly data: unknown; readonly open: readonly string[] }
  | { readonly relay: 'closed'; readonly id: string }

export class Relay {
  readonly #post: (message: RelayMessage) => void
  readonly #prefix: string
  readonly #ports = new Map<string, { receive(data: unknown, ports: MessagePortMain[]): void; lost(): void }>()
  #last = 0

  /** The two ends of a channel need different prefixes. */
  constructor(prefix: string, post: (message: RelayMessage) => void) {
    this.#prefix = prefix
    this.#post = post
  }
  /** Sends ports away. Gives back their numbers, to go along with a message. */
  give(ports: readonly MessagePortMain[]): string[] {
    return ports.map((port) => {
      const id = `${this.#prefix}${++this.#last}`
      const speaker = port.transfer({
        send: (data, more) => this.#post({ relay: 'port', id, data, open: this.give(more) }),
        close: () => this.#drop(id),
      })
      this.#ports.set(id, { receive: (data, more) => speaker.send(data, more), lost: () => speaker.close() })
      return id
    })
  }
  /** Makes ports of the numbers that came along with a message. */
  take(ids: readonly string[]): MessagePortMain[] {
    return ids.map((id) => {
      const port = new MessagePortMain()
      port.connect({ send: (data, more) => this.#post({ relay: 'port', id, data, open: this.give(more) }), close: () => this.#drop(id) })
      this.#ports.set(id, { receive: (data, ports) => port.receive({ data, ports }), lost: () => port.lost() })
      return port
    })
  }
  receive(message: RelayMessage): void {
    const port = this.#ports.get(message.id)
    if (message.relay === 'port') return port?.receive(message.data, this.take(message.open))
    this.#ports.delete(message.id)
    port?.lost()
  }
  /** The channel itself is gone, and every port with it. */
  end(): void {
    const ports = [...this.#ports.values()]
    this.#ports.clear()
    for (const port of ports) port.lost()
  }
  #drop(id: string): void {
    if (this.#ports.delete(id)) this.#post({ relay: 'closed', id })
  }
}
