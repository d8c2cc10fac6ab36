/** The built desktop: in Electron, or on its double in the browser that tests use. Dialogs are answered by the test. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import type { HostOptions, Launch, Running } from './running.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DOUBLE = join(import.meta.dirname, 'electron-double/electron')

export async function launchDesktop(kind: Exclude<HostOptions['hostKind'], 'web'>, { args, dataFolder, folder }: Launch): Promise<Running> {
  mkdirSync(folder, { recursive: true })
  const app = await _electron.launch({
    ...(kind === 'desktop-double' ? { executablePath: DOUBLE } : {}),
    args: ['.', ...args],
    cwd: ROOT,
    // The theme follows the app, not what Playwright emulates by itself.
    colorScheme: null,
    env: { ...environment(), HASHIYA_DATA: dataFolder },
  })
  const page = await app.firstWindow()
  // A window begins as an empty page, and loads ours from there.
  await page.waitForURL((url) => url.protocol !== 'about:')
  let closed = false
  return {
    page,
    app,
    chooseFiles: async (paths, trigger) => {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      }, [...paths])
      await trigger()
    },
    saveFile: async (name, trigger) => {
      const path = join(folder, name)
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await trigger()
      return path
    },
    close: async () => {
      if (closed) return
      closed = true
      await app.close()
    },
  }
}

const environment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
