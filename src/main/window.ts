/** The window of the workbench. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_ORIGIN } from '#contract/bridge.ts'
import { titleOf } from './native-router.ts'
import { keepPlace, readPlace, visiblePlace } from './window-place.ts'

/** Colour before the first paint: the paper of the page, so that opening does not flash. */
const PAPER = { light: '#f4f2ee', dark: '#161513' }

const FIRST_SIZE = { width: 1360, height: 880 }

export function createWindow(): BrowserWindow {
  const folder = app.getPath('userData')
  const place = visiblePlace(readPlace(folder), screen.getAllDisplays().map((display) => display.workArea))
  const window = new BrowserWindow({
    title: titleOf(null),
    ...(place === null ? FIRST_SIZE : { x: place.x, y: place.y, width: place.width, height: place.height }),
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
  // Maximizing shows the window, too: nothing is shown before the first paint.
  window.once('ready-to-show', () => (place?.maximized === true ? window.maximize() : window.show()))
  window.on('close', () => keepPlace(folder, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  // The title follows the open project, not the page's <title>.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.loadURL(`${PAGE_ORIGIN}/`).catch((error: unknown) => console.error(error))
  return window
}
