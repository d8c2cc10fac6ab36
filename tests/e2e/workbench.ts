/** The workbench with its pages, for every spec that works in the window as a user does. A complaint on the console fails the test. */
import { join } from 'node:path'
import { expect, type Host, test as hosted } from '../support/hosts.ts'
import { ClaimsPage } from './pages/claims.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import { ImportDialog } from './pages/import-dialog.ts'
import { LibraryPage } from './pages/library.ts'
import { ReadingPage } from './pages/reading.ts'
import { SearchPage } from './pages/search.ts'
import { ShellPage } from './pages/shell.ts'
import { StartPage } from './pages/start.ts'

/** The pages of the window that is open now: ask anew after a restart. */
export class Workbench {
  readonly host: Host
  constructor(host: Host) {
    this.host = host
  }
  get start(): StartPage { return new StartPage(this.host.page) }
  get shell(): ShellPage { return new ShellPage(this.host.page) }
  get library(): LibraryPage { return new LibraryPage(this.host.page) }
  get reading(): ReadingPage { return new ReadingPage(this.host.page) }
  get claims(): ClaimsPage { return new ClaimsPage(this.host.page) }
  get search(): SearchPage { return new SearchPage(this.host.page) }
  get importing(): ImportDialog { return new ImportDialog(this.host.page) }
  get exporting(): ExportDialog { return new ExportDialog(this.host.page) }

  /** Makes a project on the start screen; gives back the path of its file. */
  async newProject(name: string): Promise<string> {
    const { start, host } = this
    await start.ready()
    await start.name.fill(name)
    let path = join(host.dataFolder, 'projects', `${name}.hashiya`)
    if (host.kind === 'web') await host.page.getByRole('button', { name: 'Create project' }).click()
    else path = await host.saveFile(`${name}.hashiya`, () => host.page.getByRole('button', { name: 'Create…' }).click())
    await expect(host.page).toHaveTitle(`${name} — Hashiya`)
    return path
  }

  /** Asks for a project on the start screen: by its path in a browser, by the dialog on a desktop. */
  async askFor(path: string): Promise<void> {
    const { start, host } = this
    await start.ready()
    if (host.kind !== 'web') return host.chooseFiles([path], () => host.page.getByRole('button', { name: 'Choose a file…' }).click())
    await start.path.fill(path)
    await start.path.press('Enter')
  }

  /** Opens the import dialog and offers it files; `start` of the dialog is left to the test. */
  async offer(paths: readonly string[]): Promise<ImportDialog> {
    const { page } = this.host
    await page.keyboard.press('ControlOrMeta+i')
    await this.host.chooseFiles(paths, () => page.getByRole('button', { name: 'Choose files…' }).click())
    return this.importing
  }

  /** Writes the training set by the dialog, and gives back where. */
  async export(name: string): Promise<string> {
    const dialog = this.exporting
    await dialog.open()
    const path = await this.host.saveFile(name, () => dialog.write.click())
    await dialog.result()
    return path
  }
}

/** A message that the catalogue lacks is shown as its source, braces and all. */
const RAW_MESSAGE = /Uncompiled message/

/** What the window said on the console that is an error, or shows the user a raw message. */
async function complaints(host: Host): Promise<string[]> {
  if (host.page.isClosed()) return []
  const messages = await host.page.consoleMessages()
  return messages.filter((message) => message.type() === 'error' || RAW_MESSAGE.test(message.text())).map((message) => `${message.text()} (${message.location().url})`)
}

/** Milliseconds. Longer than anything in the window takes; a test that looks for what is not there ends soon. */
const PATIENCE = 10_000

export const test = hosted.extend<{ workbench: Workbench }>({
  workbench: async ({ host }, use) => {
    const said: string[] = []
    const { restart, close } = host
    const collect = async (): Promise<void> => { said.push(...(await complaints(host))) }
    host.restart = async (args) => {
      await collect()
      const restarted = await restart(args)
      host.page.setDefaultTimeout(PATIENCE)
      return restarted
    }
    host.close = async () => {
      await collect()
      return close()
    }
    host.page.setDefaultTimeout(PATIENCE)
    await use(new Workbench(host))
    await collect()
    expect(said, 'errors on the console').toEqual([])
  },
})

export { expect }
