/** Electron's `app`: start, end and folders. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { endChromium, profile, startChromium } from './chromium.ts'
import { preventable } from './events.ts'
import { gates } from './lifecycle.ts'
import { utilityMetrics } from './utility-process.ts'
import { openWindows } from './windows.ts'

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { hasSwitch: (name: string): boolean => gates.switches.includes(name) }
  name = 'Electron'
  readonly #paths = new Map([['appData', profile], ['userData', join(profile, 'userData')], ['temp', tmpdir()], ['home', homedir()], ['exe', process.execPath]])
  readonly #ready = Promise.withResolvers<void>()

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return gates.isReady
  }
  /** @internal */
  becomeReady(): void {
    gates.isReady = true
    this.#ready.resolve()
    this.emit('ready')
  }
  /** What a system in English says. */
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    mkdirSync(path, { recursive: true })
    return path
  }
  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    this.#paths.set(name, path)
  }
  getAppPath(): string {
    return gates.appPath
  }
  getVersion(): string {
    return (JSON.parse(readFileSync(join(gates.appPath, 'package.json'), 'utf8')) as { version: string }).version
  }
  enableSandbox(): void {
    if (gates.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  getAppMetrics(): { type: string; pid: number; name: string }[] {
    return utilityMetrics()
  }
  requestSingleInstanceLock(): boolean {
    return true
  }
  setName(name: string): void {
    this.name = name
  }
  quit(): void {
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    for (const window of openWindows()) window.close()
    if (openWindows().length > 0) return
    const quitting = preventable()
    this.emit('will-quit', quitting)
    if (quitting.defaultPrevented) return
    this.emit('quit', quitting, 0)
    this.exit(0)
  }
  exit(code = 0): void {
    endChromium()
    process.exit(code)
  }
}

export const app = new App()

process.once('SIGTERM', () => app.quit())
gates.beforeReady(startChromium()).then(() => app.becomeReady(), (error: unknown) => {
  console.error(error)
  app.exit(1)
})
