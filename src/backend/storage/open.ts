/** Making, opening and closing project files. */
import Database from 'better-sqlite3'
import { accessSync, constants, existsSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { explainStorageError, ProjectError } from './errors.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { readHeader } from './header.ts'
import { lockProject, type Lock } from './lock.ts'
import { latestSchema, migrate, readMigrations } from './migrations.ts'
import { applyPragmas, APPLICATION_ID, PAGE_SIZE } from './pragmas.ts'

export interface OpenFile {
  readonly db: WritableDb
  /** Why nothing can be written, or `null`. The handle of a read-only file refuses every write. */
  readonly readOnly: string | null
  /** Folds the log back, so that the closed project is one file, and lets go of the lock. */
  close(): void
}

/** Makes an empty project file; throws where something of that name exists. Nothing is left behind by a failure. */
export function createFile(path: string): OpenFile {
  if (existsSync(path)) throw new ProjectError('exists', path, `${path} exists already. Choose another name, or open it instead.`)
  if (!existsSync(dirname(resolve(path)))) throw new ProjectError('unwritable', path, `${path} cannot be made: its folder does not exist.`)
  let lock: Lock | undefined
  try {
    lock = lockProject(path)
    const db = new Database(path) as WritableDb
    db.pragma(`page_size = ${PAGE_SIZE}`)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    applyPragmas(db, true)
    migrate(db)
    return opened(db, lock, null)
  } catch (error) {
    lock?.release()
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
    throw explainStorageError(path, error)
  }
}

/** Opens a project file and brings its schema up to date. Where it may not be written it opens for reading, if it is up to date. */
export function openFile(path: string): OpenFile {
  const migrations = readMigrations()
  const header = readHeader(path, latestSchema(migrations))
  const readOnly = unwritable(path)
  if (readOnly) {
    if (header.schema < latestSchema(migrations)) throw new ProjectError('read_only', path, `${path} is of an older version and cannot be brought up to date: ${readOnly}`)
    return opened(openDatabase(path, false), null, readOnly)
  }
  const lock = lockProject(path)
  try {
    const db = openDatabase(path, true)
    migrate(db, migrations)
    return opened(db, lock, null)
  } catch (error) {
    lock.release()
    throw explainStorageError(path, error)
  }
}

/** A second, read-only connection to a project that is open: for long scans, which then see one state of it. */
export function openReader(path: string): ReadableDb {
  return openDatabase(path, false)
}

function openDatabase(path: string, writable: boolean): WritableDb {
  const db = new Database(path, { readonly: !writable, fileMustExist: true })
  applyPragmas(db, writable)
  return db as WritableDb
}

function opened(db: WritableDb, lock: Lock | null, readOnly: string | null): OpenFile {
  return {
    db, readOnly,
    close() {
      if (!db.open) return
      try {
        if (!readOnly) db.pragma('journal_mode = DELETE')
      } finally {
        db.close()
        lock?.release()
      }
    },
  }
}

function unwritable(path: string): string | null {
  try { accessSync(path, constants.W_OK) } catch { return `The file ${path} may only be read.` }
  try { accessSync(dirname(resolve(path)), constants.W_OK) } catch { return `The folder of ${path} may not be written to.` }
  return null
}
