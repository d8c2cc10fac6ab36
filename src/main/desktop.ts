/** The running desktop: its one window, its menu and its backend, and how they find each other. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Command } from '#contract/native.ts'
import type { Language } from '#core/settings/settings.ts'
import { type BackendProcess, startBackendProcess } from './backend-process.ts'
import { createCommandQueue } from './command-queue.ts'
import { firstLanguage } from './first-language.ts'
import { showMenu } from './menu.ts'
import { type Desk, titleOf } from './native-router.ts'
import { openPortDoor } from './port-door.ts'
import { createWindow } from './window.ts'
import { WORDS } from './words.ts'

export interface Desktop {
  /** Brings the window to the front, made anew where there is none, and gives it a command. */
  show(command: Command | null): void
  /** Closes all projects; resolves when the backend has ended. */
  stop(): Promise<void>
}

/** Milliseconds that the backend gets to close projects when the program ends. */
const CLOSE_WITHIN = 10_000

/** Must run once Electron is ready and the page is served. */
export function startDesktop(): Desktop {
  let desk: Desk | null = null
  let recent: readonly { path: string; name: string }[] = []
  let hasProject = false
  let language: Language = firstLanguage(app.getPath('userData'), app.getPreferredSystemLanguages())

  const backend: BackendProcess = startBackendProcess({
    begin: { kind: 'begin', dataFolder: app.getPath('userData'), samplesFolder: join(app.getAppPath(), 'db/samples'), version: app.getVersion() },
    onRestart: () => desk?.commands.push({ kind: 'backend-restarted' }),
    onGivenUp: () => {
      dialog.showErrorBox(WORDS[language].givenUpTitle, WORDS[language].givenUp)
      app.exit(1)
    },
  })
  openPortDoor(backend, (contents) => (desk?.window.webContents === contents ? desk : null))
  const refreshMenu = (): void => showMenu({ hasProject, recent, language, send: show, themeChanged: refreshMenu })

  function open(): Desk {
    const window: BrowserWindow = createWindow()
    const { id } = window.webContents
    window.on('closed', () => {
      backend.gone(id)
      desk = null
      hasProject = false
      refreshMenu()
    })
    return {
      window,
      commands: createCommandQueue(),
      written: new Set(),
      setProject: (project) => {
        window.setTitle(titleOf(project))
        hasProject = project !== null
        refreshMenu()
      },
      setRecent: (projects) => {
        recent = projects
        refreshMenu()
      },
      themeChanged: refreshMenu,
      words: () => WORDS[language],
      setLanguage: (chosen) => {
        language = chosen
        refreshMenu()
      },
    }
  }
  function show(command: Command | null): void {
    desk ??= open()
    if (desk.window.isMinimized()) desk.window.restore()
    desk.window.focus()
    if (command !== null) desk.commands.push(command)
  }
  refreshMenu()
  return { show, stop: () => backend.stop(CLOSE_WITHIN) }
}
