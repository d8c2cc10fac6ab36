/**
 * The workbench as a test meets it, on every host: a page, a data folder of its own, and the few things that differ between
 * a browser and a desktop (where files come from and go to) under one name.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { launchDesktop } from './desktop-host.ts'
import type { HostOptions, Running } from './running.ts'
import { launchWeb } from './web-host.ts'

export type { HostOptions } from './running.ts'

export interface Host extends Running {
  readonly kind: HostOptions['hostKind']
  readonly dataFolder: string
  /** A folder for the test's own files. */
  readonly folder: string
  /** Ends the program and starts it again on the same data, with these arguments; `page` and `app` are new then. */
  restart(args?: readonly string[]): Promise<Host>
  /** Restarts with this project open. */
  openProject(path: string): Promise<Host>
  /** Restarts with the sample open: this user's own copy, made at the first time. */
  openSample(): Promise<Host>
  /** Goes through the import dialog with these files, and waits for its report. */
  importFiles(paths: readonly string[]): Promise<void>
  /** Uncaught exceptions of all pages so far. A test with any left at its end fails. */
  readonly uncaught: string[]
}

export const test = base.extend<HostOptions & { host: Host }>({
  hostKind: ['web', { option: true }],
  firstArgs: [{ args: [] }, { option: true }],
  host: async ({ hostKind, firstArgs, browser }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'hashiya-e2e-'))
    const [dataFolder, folder] = [join(root, 'data'), join(root, 'files')]
    const uncaught: string[] = []
    const launch = async (args: readonly string[]): Promise<Running> => {
      const options = { args, dataFolder, folder }
      const running = hostKind === 'web' ? await launchWeb(browser, options) : await launchDesktop(hostKind, options)
      running.page.on('pageerror', (error) => uncaught.push(error.stack ?? error.message))
      return running
    }
    let running = await launch(firstArgs.args)
    const host: Host = {
      kind: hostKind, dataFolder, folder, uncaught,
      get page() { return running.page },
      get app() { return running.app },
      chooseFiles: (paths, trigger) => running.chooseFiles(paths, trigger),
      saveFile: (name, trigger) => running.saveFile(name, trigger),
      close: () => running.close(),
      restart: async (args = []) => {
        await running.close()
        running = await launch(args)
        return host
      },
      openProject: async (path) => {
        await host.restart([path])
        await expect(host.page).toHaveTitle(/ — Hashiya$/)
        return host
      },
      openSample: async () => {
        await host.restart(['--sample'])
        await expect(host.page).toHaveTitle('Sample — Hashiya')
        return host
      },
      importFiles: async (paths) => {
        const { page } = running
        await page.getByRole('button', { name: /^Import/ }).first().click()
        await running.chooseFiles(paths, () => page.getByRole('button', { name: 'Choose files…' }).click())
        await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
        await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' }).last()).toBeVisible()
      },
    }
    await use(host)
    await running.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    expect(uncaught, 'uncaught exceptions in the page').toEqual([])
  },
})

export { expect }
