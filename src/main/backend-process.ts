/** Runs the backend in a process of its own, and starts it again when it dies. */
import { join } from 'node:path'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { BackendMessage } from './backend-messages.ts'

export interface BackendProcess {
  /** Hands a window's port over; main keeps no end of it. */
  connect(window: number, port: MessagePortMain): void
  /** Releases what a closed window held. */
  gone(window: number): void
  /** Lets the backend close all projects. After `patience` milliseconds it is ended without. */
  stop(patience: number): Promise<void>
}

export interface BackendProcessOptions {
  readonly begin: Extract<BackendMessage, { kind: 'begin' }>
  /** The backend died and runs anew; nothing is open in it. */
  readonly onRestart: () => void
  /** The backend died too often in a row; it is left alone. */
  readonly onGivenUp: () => void
}

/** So many deaths within so many milliseconds are no accident. */
const DEATHS = 5
const WITHIN = 60_000

export function startBackendProcess({ begin, onRestart, onGivenUp }: BackendProcessOptions): BackendProcess {
  let deaths: number[] = []
  let stopped: PromiseWithResolvers<void> | null = null
  let child: UtilityProcess | null = fork()

  function fork(): UtilityProcess {
    const forked = utilityProcess.fork(join(import.meta.dirname, 'backend.js'), [], { serviceName: 'Hashiya backend', stdio: 'inherit' })
    forked.once('exit', ended)
    forked.postMessage(begin)
    return forked
  }
  function ended(): void {
    child = null
    if (stopped !== null) return stopped.resolve()
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < WITHIN), now]
    if (deaths.length >= DEATHS) return onGivenUp()
    child = fork()
    onRestart()
  }
  const tell = (message: BackendMessage, ports: MessagePortMain[] = []): void => child?.postMessage(message, ports)

  return {
    connect: (window, port) => {
      if (child === null) port.close()
      else tell({ kind: 'connect', window }, [port])
    },
    gone: (window) => tell({ kind: 'gone', window }),
    stop: (patience) => {
      if (stopped !== null || child === null) return stopped?.promise ?? Promise.resolve()
      stopped = Promise.withResolvers<void>()
      tell({ kind: 'stop' })
      const impatient = setTimeout(() => child?.kill(), patience)
      return stopped.promise.finally(() => clearTimeout(impatient))
    },
  }
}
