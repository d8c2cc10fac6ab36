/** A page of the app: a target in Chromium with the preload in a world of its own. */
import { EventEmitter } from 'node:events'
import { cdp } from './chromium.ts'
import { codec } from './clone.ts'
import { preventable } from './events.ts'
import { ipcMain } from './ipc-main.ts'
import { emulateTheme } from './native-theme.ts'
import { answerRequest, type PausedRequest } from './page-requests.ts'
import { mainWorldSource, PRELOAD_WORLD, preloadWorldSource, RECEIVE, SEND } from './page/source.ts'
import type { FromPage } from './page/preload-world.ts'
import { toChromium } from './protocol.ts'
import { Relay, type RelayMessage } from './relay.ts'
import { permissionsOf } from './session.ts'
import type { WebPreferences } from './web-preferences.ts'
import type { PageWindow } from './windows.ts'

interface WindowOpenDetails { readonly url: string; readonly frameName: string; readonly disposition: string }
type WindowOpenHandler = (details: WindowOpenDetails) => { action: 'allow' | 'deny' }

/** Milliseconds. A denied window has to exist until Playwright has let go of it; closed earlier, its opener hangs. */
const CLOSE_AFTER = 200

let last = 0

export class WebContents extends EventEmitter {
  readonly id = ++last
  readonly window: PageWindow
  readonly mainFrame = { url: '', parent: null, frameTreeNodeId: this.id, processId: this.id }
  readonly #preferences: WebPreferences
  readonly #attached: Promise<void>
  #target = ''
  #session = ''
  #world: number | null = null
  #waiting: string[] = []
  #relay = this.#newRelay()
  #wanted = ''
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' })
  #denied = 0
  #shown = false
  #destroyed = false

  constructor(window: PageWindow, preferences: WebPreferences) {
    super()
    this.window = window
    this.#preferences = preferences
    this.#attached = this.#attach()
    this.#attached.catch((error: unknown) => console.error('[double]', error))
  }
  get targetId(): string {
    return this.#target
  }
  getLastWebPreferences(): WebPreferences {
    return this.#preferences
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }
  getURL(): string {
    return this.mainFrame.url
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  close(): void {
    this.window.close()
  }
  reload(): void {
    void this.#send('Page.reload')
  }
  async loadURL(url: string): Promise<void> {
    await this.#attached
    this.mainFrame.url = url
    this.#wanted = toChromium(url)
    const { origin } = new URL(this.#wanted)
    for (const { name, setting } of await permissionsOf(this, origin)) await cdp().send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => undefined)
    const { errorText } = await this.#send<{ errorText?: string }>('Page.navigate', { url: this.#wanted })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send<{ result: { value: unknown }; exceptionDetails?: { text: string } }>('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }
  /** @internal Says where files of these names stand, for the next drop. */
  async nameFiles(paths: Record<string, string>): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: `globalThis.__doublePaths = new Map(Object.entries(${JSON.stringify(paths)}))`, ...(this.#world === null ? {} : { contextId: this.#world }) })
  }
  /** @internal */
  async emulateTheme(): Promise<void> {
    await this.#attached
    await emulateTheme((method, params) => this.#send(method, params))
  }
  /** @internal */
  gone(): void {
    this.#destroyed = true
    this.#relay.end()
    if (this.#target !== '') cdp().send('Target.closeTarget', { targetId: this.#target }).catch(() => undefined)
    this.emit('destroyed')
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    return cdp().send<T>(method, params, this.#session)
  }
  #on<T>(method: string, listener: (params: T) => void): void {
    cdp().on<T>(method, listener, this.#session)
  }
  async #attach(): Promise<void> {
    const { width, height } = this.window.getBounds()
    this.#target = (await cdp().send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', width, height })).targetId
    this.#session = (await cdp().send<{ sessionId: string }>('Target.attachToTarget', { targetId: this.#target, flatten: true })).sessionId
    this.#follow()
    await this.#send('Page.enable')
    const mainFrame = (await this.#send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')).frameTree.frame.id
    this.#followRequests(mainFrame)
    this.#on<{ context: { id: number; name: string; auxData?: { frameId: string } } }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData?.frameId === mainFrame) this.#enterWorld(context.id)
    })
    await this.#send('Runtime.enable')
    await this.#send('Runtime.addBinding', { name: SEND, executionContextName: PRELOAD_WORLD })
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource() })
    if (this.#preferences.preload !== undefined) await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorldSource(this.#preferences.preload), worldName: PRELOAD_WORLD })
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await emulateTheme((method, params) => this.#send(method, params))
  }
  #follow(): void {
    this.#on('Runtime.executionContextsCleared', () => this.#leaveWorld())
    this.#on<{ name: string; payload: string }>('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === SEND) this.#receive(codec.decode(payload) as FromPage)
    })
    this.#on('Page.loadEventFired', () => {
      this.emit('did-finish-load', preventable())
      if (!this.#shown && this.#wanted !== '') this.window.emit('ready-to-show')
      this.#shown = this.#wanted !== ''
    })
    this.#on<{ url: string; windowName: string }>('Page.windowOpen', ({ url, windowName }) => {
      if (this.#openHandler({ url, frameName: windowName, disposition: 'new-window' }).action === 'deny') this.#denied += 1
    })
    cdp().on<{ targetInfo: { targetId: string; openerId?: string } }>('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId !== this.#target || this.#denied === 0) return
      this.#denied -= 1
      setTimeout(() => void cdp().send('Target.closeTarget', { targetId: targetInfo.targetId }), CLOSE_AFTER)
    })
    cdp().on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.#target && !this.#destroyed) this.window.destroy()
    })
  }
  #followRequests(mainFrame: string): void {
    const page = {
      cdp: cdp(), sessionId: this.#session, mainFrame, wanted: () => this.#wanted,
      emit: (event: string, details: object): void => void this.emit(event, details),
    }
    this.#on<PausedRequest>('Fetch.requestPaused', (request) => {
      answerRequest(page, request).catch((error: unknown) => {
        if (!this.#destroyed) console.error('[double] request', error)
      })
    })
  }
  #newRelay(): Relay {
    return new Relay('main', (message) => this.#push(message))
  }
  #enterWorld(context: number): void {
    this.#world = context
    for (const text of this.#waiting.splice(0)) this.#deliver(text, context)
  }
  /** The document is gone, and with it everything that it held. */
  #leaveWorld(): void {
    this.#world = null
    this.#waiting = []
    this.#relay.end()
    this.#relay = this.#newRelay()
  }
  #push(message: RelayMessage): void {
    const text = codec.encode(message)
    if (this.#world === null) this.#waiting.push(text)
    else this.#deliver(text, this.#world)
  }
  #deliver(text: string, executionContextId: number): void {
    this.#send('Runtime.callFunctionOn', { functionDeclaration: `function (text) { globalThis.${RECEIVE}(text) }`, arguments: [{ value: text }], executionContextId }).catch((error: unknown) => {
      if (!this.#destroyed && this.#world === executionContextId) console.error('[double] message', error)
    })
  }
  #receive(message: FromPage): void {
    if (message.relay !== 'post') return this.#relay.receive(message)
    const event = preventable({ sender: this, senderFrame: this.mainFrame, ports: this.#relay.take(message.open) })
    ipcMain.emit(message.channel, event, message.message)
  }
}
