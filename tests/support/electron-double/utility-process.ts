/** `utilityProcess`: a real process, so that it can really be killed, spoken to by Node's own channel. */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { codec } from './clone.ts'
import { gates } from './lifecycle.ts'
import type { MessagePortMain } from './ports.ts'
import { Relay, type RelayMessage } from './relay.ts'

/** What goes to and from the process, encoded. */
export type ProcessMessage = RelayMessage | { readonly relay: 'message'; readonly data: unknown; readonly open: readonly string[] }

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #relay: Relay

  constructor(module: string, args: readonly string[]) {
    super()
    const post = (message: ProcessMessage): void => {
      if (this.#child.connected) this.#child.send(codec.encode(message))
    }
    this.#child = fork(join(import.meta.dirname, 'utility-child.ts'), [module, ...args], { execArgv: [], stdio: 'inherit' })
    this.#relay = new Relay('main', post)
    this.#child.on('message', (text: string) => {
      const message = codec.decode(text) as ProcessMessage
      if (message.relay === 'message') this.emit('message', message.data)
      else this.#relay.receive(message)
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.once('exit', (code) => {
      this.#relay.end()
      this.emit('exit', code ?? 1)
    })
    this.#post = post
  }
  readonly #post: (message: ProcessMessage) => void

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }
  get pid(): number | undefined {
    return this.#child.pid
  }
  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    this.#post({ relay: 'message', data, open: this.#relay.give(transfer) })
  }
  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = {
  fork: (module: string, args: readonly string[] = [], options: { serviceName?: string } = {}): UtilityProcess => {
    if (!gates.isReady) throw new Error('utilityProcess cannot be created before app is ready.')
    const child = new UtilityProcess(module, args)
    utilities.add({ child, name: options.serviceName ?? 'Node Utility Process' })
    return child
  },
}

const utilities = new Set<{ readonly child: UtilityProcess; readonly name: string }>()

/** The running utility processes, as `app.getAppMetrics` tells them. */
export const utilityMetrics = (): { type: 'Utility'; pid: number; name: string }[] =>
  [...utilities].flatMap(({ child, name }) => (child.pid === undefined || child.hasEnded ? [] : [{ type: 'Utility' as const, pid: child.pid, name }]))
