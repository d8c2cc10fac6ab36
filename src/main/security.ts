/** What pages may not do, whatever they hold: go elsewhere, open windows, ask for devices, or reach any network. */
import { app, session, type WebContents } from 'electron'
import { PAGE_ORIGIN } from '#contract/bridge.ts'
import { isPageUrl } from './sender.ts'

/** Holds for every page of the process, those made later included. Must run before the first window. */
export function hardenPages(): void {
  app.on('web-contents-created', (_event, contents) => harden(contents))
}

function harden(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Text may be put on the clipboard, by a press of the user's only. Nothing may be read from it, and nothing else is granted. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Must run once Electron is ready, before the first window. */
export function hardenSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // The spell checker would fetch its dictionaries from the network.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }))
}

/** Developer tools load themselves from `devtools:`, in a checkout only. */
const mayLoad = (url: string): boolean => url.startsWith(`${PAGE_ORIGIN}/`) || (!app.isPackaged && url.startsWith('devtools:'))
