/** A window: its page, and the little of a window that can be told without a screen. */
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { preventable } from './events.ts'
import { gates } from './lifecycle.ts'
import { WebContents } from './web-contents.ts'
import { completePreferences, type WebPreferences } from './web-preferences.ts'
import { addWindow, openWindows, removeWindow } from './windows.ts'

interface WindowOptions {
  readonly title?: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly webPreferences?: WebPreferences
}

let last = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++last
  readonly webContents: WebContents
  readonly #bounds: { x: number; y: number; width: number; height: number }
  #title: string
  #visible: boolean
  #maximized = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!gates.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#title = options.title ?? ''
    this.#visible = options.show !== false
    this.webContents = new WebContents(this, completePreferences(options.webPreferences ?? {}))
    addWindow(this)
    app.emit('browser-window-created', preventable(), this)
    app.emit('web-contents-created', preventable(), this.webContents)
  }
  static getAllWindows(): BrowserWindow[] {
    return openWindows().filter((window) => window instanceof BrowserWindow)
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  isVisible(): boolean {
    return this.#visible
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
  focus(): void {
    this.emit('focus')
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle(): string {
    return this.#title
  }
  getBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#bounds }
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.getBounds()
  }
  setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>): void {
    Object.assign(this.#bounds, bounds)
  }
  maximize(): void {
    this.#maximized = true
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  close(): void {
    if (this.isDestroyed()) return
    const closing = preventable()
    this.emit('close', closing)
    if (!closing.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.isDestroyed()) return
    removeWindow(this)
    this.webContents.gone()
    this.emit('closed')
    if (openWindows().length > 0) return
    setImmediate(() => {
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
      else app.quit()
    })
  }
}
