/** The window of the workbench. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { PAGE_ORIGIN } from '#contract/bridge.ts'
import { titleOf } from './native-router.ts'

/** Colour before the first paint: the paper of the page, so that opening does not flash. */
const PAPER = { light: '#f4f2ee', dark: '#161513' }

export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: titleOf(null),
    width: 1360,
    height: 880,
    minWidth: 760,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  // The title follows the open project, not the page's <title>.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.loadURL(`${PAGE_ORIGIN}/`).catch((error: unknown) => console.error(error))
  return window
}
