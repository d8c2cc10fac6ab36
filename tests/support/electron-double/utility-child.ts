/** Inside a utility process: `process.parentPort`, then the app's module. */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { codec } from './clone.ts'
import { Relay } from './relay.ts'
import type { ProcessMessage } from './utility-process.ts'

const post = (message: ProcessMessage): void => {
  process.send?.(codec.encode(message))
}
const relay = new Relay('utility', post)

/** Keeps messages until somebody listens, as Electron's does. */
class ParentPort extends EventEmitter {
  #waiting: object[] = []
  constructor() {
    super()
    this.on('newListener', (event) => {
      if (event === 'message') for (const message of this.#waiting.splice(0)) setImmediate(() => this.emit('message', message))
    })
  }
  receive(message: object): void {
    if (this.listenerCount('message') === 0) this.#waiting.push(message)
    else this.emit('message', message)
  }
  postMessage(data: unknown): void {
    post({ relay: 'message', data, open: [] })
  }
}

const parentPort = new ParentPort()
process.on('message', (text: string) => {
  const message = codec.decode(text) as ProcessMessage
  if (message.relay === 'message') parentPort.receive({ data: message.data, ports: relay.take(message.open) })
  else relay.receive(message)
})
process.once('disconnect', () => process.exit(0))

const [, , module = '', ...args] = process.argv
process.argv = [process.execPath, module, ...args]
Object.assign(process, { type: 'utility', parentPort })
await import(pathToFileURL(module).href)
