/** Work in a thread of its own that can be ended at any moment: a named file of `workers/`, asked one question after the other. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** The work was not done in its time, and its thread was ended. */
export class TooSlow extends Error {
  constructor(ms: number) { super(`This took longer than ${ms} ms and was ended.`) }
}

interface Reply { readonly answer?: unknown; readonly error?: string }

export interface AskOptions {
  /** Milliseconds after which the thread is ended and the call rejects with `TooSlow`. Starting the thread does not count. */
  readonly ms?: number
  /** Ends the thread, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Memory that is handed over instead of copied. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** `workers/<name>.ts` beside this file in the sources; `worker-<name>.js` beside the bundle that this file is part of (see electron.vite.config.ts). */
const fileOf = (name: string): string =>
  import.meta.filename.endsWith('.ts') ? join(import.meta.dirname, 'workers', `${name}.ts`) : join(import.meta.dirname, `worker-${name}.js`)

/** MiB of a thread's heap. Beyond it the thread ends, and the program does not. */
const HEAP_MIB = 512

/** One thread, started with the first question and again after it was ended. One question at a time: ask again when the answer is there. */
export class WorkerThread<Question, Answer> {
  readonly #name: string
  #worker: Worker | null = null
  #ready: Promise<void> | null = null
  #isBusy = false

  constructor(name: string) { this.#name = name }

  get isBusy(): boolean { return this.#isBusy }

  /** Starts the thread where it does not run, so that the next question need not wait for it. */
  start(): Promise<void> {
    if (this.#ready !== null) return this.#ready
    // A thread inherits no flags: those of tests and of a host are about the main thread.
    const worker = new Worker(fileOf(this.#name), { name: this.#name, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } })
    const ended = (): void => { if (this.#worker === worker) this.#worker = this.#ready = null }
    this.#worker = worker
    this.#ready = new Promise((resolve, reject) => {
      worker.once('message', () => { if (!this.#isBusy) worker.unref(); resolve() })
      worker.once('error', reject)
      worker.once('exit', (code) => { ended(); reject(new Error(`The thread ${this.#name} ended with ${code}.`)) })
    })
    // Whoever asks is told; a start that nobody waits for must not end the program.
    this.#ready.catch(ended)
    return this.#ready
  }

  /** Rejects with what the worker threw, with `TooSlow`, or with the reason of the signal. */
  async ask(question: Question, { ms, signal, transfer = [] }: AskOptions = {}): Promise<Answer> {
    if (this.#isBusy) throw new Error(`The thread ${this.#name} was asked while it works.`)
    signal?.throwIfAborted()
    this.#isBusy = true
    try {
      await this.start()
      signal?.throwIfAborted()
      return await this.#answer(question, ms, signal, transfer)
    } finally {
      this.#isBusy = false
      // An idle thread does not keep the program running.
      this.#worker?.unref()
    }
  }

  /** Ends the thread; what it works on rejects. The next question starts it anew. */
  kill(): void {
    const worker = this.#worker
    this.#worker = this.#ready = null
    void worker?.terminate()
  }

  #answer(question: Question, ms: number | undefined, signal: AbortSignal | undefined, transfer: readonly ArrayBuffer[]): Promise<Answer> {
    const worker = this.#worker!
    worker.ref()
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      const settle = (how: () => void): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        how()
      }
      const end = (reason: unknown): void => settle(() => { this.kill(); reject(reason) })
      const onMessage = ({ answer, error }: Reply): void => settle(() => (error === undefined ? resolve(answer as Answer) : reject(new Error(error))))
      const onError = (error: unknown): void => settle(() => reject(error))
      const onExit = (): void => settle(() => reject(new Error(`The thread ${this.#name} ended while it worked.`)))
      const onAbort = (): void => end(signal!.reason)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      signal?.addEventListener('abort', onAbort)
      // Where this thread itself was held up the answer may lie there already: it is taken before the time is said to be over.
      if (ms !== undefined) timer = setTimeout(() => { timer = setTimeout(() => end(new TooSlow(ms)), 1) }, ms)
      worker.postMessage(question, transfer)
    })
  }
}
