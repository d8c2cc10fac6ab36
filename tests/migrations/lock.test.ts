/** One program at a time has a project open, and its death, however sudden, leaves nothing locked and nothing half-done. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createFile, openFile } from '../../src/backend/storage/open.ts'
import { latestSchema } from '../../src/backend/storage/migrations.ts'
import { readMeta } from '../../src/backend/storage/meta.ts'
import { integrityProblems } from '../../src/backend/storage/soundness.ts'
import { tempFolder } from '../support/temp-folder.ts'

const at = tempFolder()
const HOLDER = new URL('../support/holder.ts', import.meta.url).pathname
const children: ChildProcess[] = []
afterEach(() => { for (const child of children.splice(0)) child.kill('SIGKILL') })

/** Starts another program on a project; gives it with its first line, or '' where it ended without one. */
async function other(path: string, ...more: string[]): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [HOLDER, path, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let says = ''
  child.stdout!.setEncoding('utf8')
  for await (const chunk of child.stdout!) {
    says += chunk as string
    if (says.includes('\n')) break
  }
  return { child, says: says.trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test('a project that another program has open is refused, by the holder’s name', async () => {
  const path = at('shared.hashiya')
  const { child, says } = await other(path)
  expect(says).toBe('open')
  expect(() => openFile(path)).toThrow(`${path} is already open in the process ${child.pid}. Close it there first, so that no work is lost.`)
  await kill(child)
})

test('what this program has open is refused to another, and by another path to itself', async () => {
  const path = at('mine.hashiya')
  const file = createFile(path)
  expect((await other(path)).says).toContain(`already open in the process ${process.pid}`)
  symlinkSync(path, at('link.hashiya'))
  expect(() => openFile(path)).toThrow(/already open in this program/)
  expect(() => openFile(at('link.hashiya'))).toThrow(/already open in this program/)
  // The refused attempts have not loosened the lock.
  expect((await other(path)).says).toContain(`already open in the process ${process.pid}`)
  expect((await other(at('link.hashiya'))).says).toContain(`already open in the process ${process.pid}`)
  file.close()
  expect((await other(path)).says).toBe('open')
})

test('the sudden death of the holder frees the project, with all that was saved', async () => {
  const path = at('killed.hashiya')
  const { child } = await other(path)
  await kill(child)
  expect(existsSync(`${path}-lock`)).toBe(true)
  const file = openFile(path)
  expect(integrityProblems(file.db)).toEqual([])
  expect(readMeta(file.db, 'holder')).toBe(String(child.pid))
  file.close()
  expect(existsSync(`${path}-lock`)).toBe(false)
})

test('death in the middle of a migration leaves the version before it', async () => {
  const path = at('dying.hashiya')
  createFile(path).close()
  const { says } = await other(path, 'dying-migration')
  expect(says).toBe('')
  const file = openFile(path)
  expect(file.db.pragma('user_version', { simple: true })).toBe(latestSchema())
  expect(file.db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('half', 'never')`).all()).toEqual([])
  expect(integrityProblems(file.db)).toEqual([])
  file.close()
})

test('of many programs that open a project at once, one gets it', async () => {
  const path = at('race.hashiya')
  createFile(path).close()
  // As a crash leaves it: nobody holds it, but it is there.
  writeFileSync(`${path}-lock`, '')
  const answers = await Promise.all(Array.from({ length: 4 }, () => other(path)))
  const open = answers.filter(({ says }) => says === 'open')
  expect(answers.filter(({ says }) => says !== 'open').map(({ says }) => says)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('already open') as string))
  expect(open).toHaveLength(1)
})
