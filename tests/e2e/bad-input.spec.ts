/** What cannot be opened gets one clear sentence, and the window goes on as it was. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { runCli, waitForOutput } from '../support/run-cli.ts'
import { expect, test, type Workbench } from './workbench.ts'

/** Where SQLite keeps `user_version` in a file: four bytes, the largest first. */
const USER_VERSION = 60

/** A project made and closed by another program. */
function projectFile(app: Workbench, name: string): string {
  mkdirSync(app.host.folder, { recursive: true })
  const { code, stderr } = runCli(app.host.folder, 'new', name)
  expect([code, stderr]).toEqual([0, ''])
  return join(app.host.folder, name)
}

/** One sentence is shown, once, and the start screen still works: it opens the sample. */
async function saysAndGoesOn(app: Workbench, sentence: string): Promise<void> {
  const messages = app.shell.messages.getByRole('paragraph')
  await expect(messages).toHaveText([sentence])
  await app.shell.messages.getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages).toHaveCount(0)
  await app.start.ready()
  await app.start.openSample()
  await expect(app.host.page).toHaveTitle('Sample — Hashiya')
  await app.library.shows(10)
}

test('a file that is no project is left alone', async ({ workbench: app }) => {
  mkdirSync(app.host.folder, { recursive: true })
  const path = join(app.host.folder, 'notes.hashiya')
  writeFileSync(path, 'These are notes and no project.')
  await app.askFor(path)
  await saysAndGoesOn(app, `${path} is not a Hashiya project. To bring in articles, import the file into a project instead.`)
  expect(readFileSync(path, 'utf8')).toBe('These are notes and no project.')
})

test('a project of a newer Hashiya is refused with its bytes untouched', async ({ workbench: app }) => {
  const path = projectFile(app, 'newer.hashiya')
  const schema = readFileSync(path).readUInt32BE(USER_VERSION)
  const version = Buffer.alloc(4)
  version.writeUInt32BE(99_990)
  const file = openSync(path, 'r+')
  writeSync(file, version, 0, version.length, USER_VERSION)
  closeSync(file)
  const bytes = readFileSync(path)
  await app.askFor(path)
  await saysAndGoesOn(app, `${path} was made by a newer Hashiya (schema 99990; this one knows ${schema}). Nothing was changed. Update Hashiya to open it.`)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a project that another program has open is refused until that one lets go', async ({ workbench: app }) => {
  const path = projectFile(app, 'shared.hashiya')
  const holder = spawn(process.execPath, [join(import.meta.dirname, '../support/holder.ts'), path], { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    await waitForOutput(holder, /open/)
    await app.askFor(path)
    const message = app.shell.messages.getByRole('paragraph')
    await expect(message).toHaveText(/^\S+shared\.hashiya is already open in .+\. Close it there first, so that no work is lost\.$/)
    await app.shell.messages.getByRole('button', { name: 'Dismiss' }).click()
  } finally {
    holder.kill('SIGTERM')
    await once(holder, 'exit')
  }
  await app.askFor(path)
  await expect(app.host.page).toHaveTitle('shared — Hashiya')
})

test('a recent project that is gone says so, and can be forgotten', async ({ workbench: app }) => {
  const path = await app.newProject('رحل')
  await app.shell.closeProject()
  await app.start.ready()
  rmSync(path)
  await app.host.restart()
  const row = app.start.recentProject('رحل')
  await expect(row).toContainText('not found there')
  await app.start.openRecent('رحل')
  await expect(app.shell.messages.getByRole('paragraph')).toHaveText([`${path} is not there. It may have been moved or deleted.`])
  await row.getByRole('button', { name: 'Forget رحل' }).click()
  await expect(row).toHaveCount(0)
  await app.start.openSample()
  await app.library.shows(10)
})
