/** A project that may not be written opens for reading, with the reason. */
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../src/backend/storage/migrations.ts'
import { createFile } from '../../src/backend/storage/open.ts'
import { APPLICATION_ID } from '../../src/backend/storage/pragmas.ts'
import { tempFolder } from '../support/temp-folder.ts'

const at = tempFolder()
const READER = new URL('../support/reader.ts', import.meta.url).pathname
const SETTINGS = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, busy_timeout: 2000, temp_store: 2 }

interface Met { readonly readOnly?: string; readonly settings?: object; readonly write?: string; readonly error?: string }

/** What somebody without rights meets. */
function read(path: string): Met {
  const run = spawnSync(process.execPath, [READER, path], { encoding: 'utf8' })
  if (run.stdout === '') throw new Error(run.stderr || String(run.error))
  return JSON.parse(run.stdout) as Met
}

/** A folder of its own, with the rights of both. */
function projectIn(name: string, make: (path: string) => void, rights: { readonly file: number; readonly folder: number }): string {
  chmodSync(at('.'), 0o755)
  mkdirSync(at(name))
  const path = at(`${name}/p.hashiya`)
  make(path)
  chmodSync(path, rights.file)
  chmodSync(at(name), rights.folder)
  return path
}

const fresh = (path: string): void => createFile(path).close()

test.skipIf(process.platform === 'win32')('a file that may only be read', () => {
  const path = projectIn('file', fresh, { file: 0o444, folder: 0o777 })
  expect(read(path)).toEqual({ readOnly: `The file ${path} may only be read.`, settings: SETTINGS, write: expect.stringContaining('readonly') as string })
  expect(readdirSync(dirname(path))).toEqual(['p.hashiya'])
})

test.skipIf(process.platform === 'win32')('a folder that may not be written to', () => {
  const path = projectIn('folder', fresh, { file: 0o666, folder: 0o555 })
  expect(read(path)).toMatchObject({ readOnly: `The folder of ${path} may not be written to.`, settings: SETTINGS })
})

test.skipIf(process.platform === 'win32')('an older project is not opened where it cannot be brought up to date', () => {
  const old = (path: string): void => {
    const db = new Database(path)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db as unknown as Parameters<typeof migrate>[0], readMigrations().slice(0, 1))
    db.close()
  }
  const path = projectIn('old', old, { file: 0o444, folder: 0o555 })
  expect(read(path).error).toMatch(/is of an older version and cannot be brought up to date: The file .* may only be read/)
})

test.skipIf(process.platform === 'win32')('a project that may not even be read is refused in a sentence', () => {
  const path = projectIn('shut', fresh, { file: 0o000, folder: 0o755 })
  expect(read(path).error).toBe(`${path} cannot be read (EACCES). Check its permissions.`)
})

test.skipIf(process.platform === 'win32')('a project with a log that a crash left, in a folder that may not be written to, is refused in a sentence', () => {
  const crashed = (path: string): void => {
    const file = createFile(path)
    file.db.pragma('wal_checkpoint(TRUNCATE)')
    file.db.exec(`INSERT INTO meta VALUES ('x', 'y')`)
    // As after a crash: the log stays, its index does not.
    spawnSync('cp', [path, `${path}.copy`])
    spawnSync('cp', [`${path}-wal`, `${path}.copy-wal`])
    file.close()
    spawnSync('mv', [`${path}.copy`, path])
    spawnSync('mv', [`${path}.copy-wal`, `${path}-wal`])
  }
  const path = projectIn('crashed', crashed, { file: 0o444, folder: 0o555 })
  expect(read(path).error).toMatch(/was not closed: .*-wal.*Copy both files/)
})
