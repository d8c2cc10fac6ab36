/** Start of the desktop program. Nothing here waits at the top level: Electron is ready only after this module has run. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { Command } from '#contract/native.ts'
import { readPageFiles } from '#page/files.ts'
import { registerPageScheme, servePage } from './app-protocol.ts'
import { type Desktop, startDesktop } from './desktop.ts'
import { readLaunch } from './launch.ts'
import { hardenPages, hardenSession } from './security.ts'

// Where somebody starts Chromium without its sandbox (root, some test machines), demanding it would end every page at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerPageScheme()
hardenPages()
// The command line uses the same folder; HASHIYA_DATA names another one for both. Electron takes only folders that exist.
const dataFolder = resolve(process.env['HASHIYA_DATA'] || join(app.getPath('appData'), 'Hashiya'))
mkdirSync(dataFolder, { recursive: true })
app.setPath('userData', dataFolder)

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let desktop: Desktop | null = null
  let first = readLaunch(process.argv, process.cwd())
  let stopped = false

  const ask = (command: Command | null): void => {
    if (desktop === null) first = command ?? first
    else desktop.show(command)
  }
  app.on('second-instance', (_event, args, folder) => ask(readLaunch(args, folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    ask({ kind: 'open-path', path })
  })
  app.on('activate', () => ask(null))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (stopped || desktop === null) return
    event.preventDefault()
    void desktop.stop().finally(() => {
      stopped = true
      app.quit()
    })
  })
  void app.whenReady().then(() => {
    hardenSession()
    servePage(readPageFiles(join(import.meta.dirname, '../renderer')))
    desktop = startDesktop()
    desktop.show(first)
  })
}
