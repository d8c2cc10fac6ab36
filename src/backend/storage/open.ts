/** Making, opening and closing project files. */
import Database from 'better-sqlite3'
import { accessSync, closeSync, constants, existsSync, openSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { explainStorageError, ProjectError } from './errors.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { readHeader } from './header.ts'
import { lockProject, refuseIfHeldHere, type Lock } from './lock.ts'
import { latestSchema, migrate, readMigrations } from './migrations.ts'
import { applyPragmas, APPLICATION_ID, PAGE_SIZE } from './pragmas.ts'
import { assertSchema } from './schema.ts'

export interface OpenFile {
  readonly db: WritableDb
  /** Why nothing can be written, or `null`. The handle of a read-only file refuses every write. */
  readonly readOnly: string | null
  /** A second, read-only connection for a long scan. It sees one state, that of now, until it is closed. */
  openReader(): ReadableDb
  /** Closes what still reads, folds the log back, so that the closed project is one file, and lets go of the lock. */
  close(): void
}

/** Makes an empty project file; throws where something of that name exists. Nothing is left behind by a failure. */
export function createFile(path: string): OpenFile {
  if (existsSync(path)) throw exists(path)
  if (!existsSync(dirname(resolve(path)))) throw new ProjectError('unwritable', path, `${path} cannot be made: its folder does not exist.`)
  return locked(path, () => {
    try {
      // Made only here and only by us: what another program made meanwhile is neither opened nor taken away.
      closeSync(openSync(path, 'wx'))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw exists(path)
      throw error
    }
    let db: WritableDb | undefined
    try {
      db = new Database(path) as WritableDb
      db.pragma(`page_size = ${PAGE_SIZE}`)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      applyPragmas(db, true)
      migrate(db)
      return db
    } catch (error) {
      db?.close()
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
      throw error
    }
  })
}

/** Opens a project file and brings its schema up to date. Where it may not be written it opens for reading, if it is up to date. */
export function openFile(path: string, migrations = readMigrations()): OpenFile {
  refuseIfHeldHere(path)
  const header = readHeader(path, latestSchema(migrations))
  const readOnly = unwritable(path)
  if (readOnly) {
    if (header.schema < latestSchema(migrations)) throw new ProjectError('read_only', path, `${path} is of an older version and cannot be brought up to date: ${readOnly}`)
    return openedForReading(path, readOnly, (db) => assertSchema(db, path, migrations))
  }
  return locked(path, () => {
    // By a connection that only reads: what is refused stays as it is.
    const reader = openDatabase(path, false)
    try { assertSchema(reader, path, migrations) } finally { reader.close() }
    const db = openDatabase(path, true)
    try { migrate(db, migrations) } catch (error) {
      db.close()
      throw error
    }
    return db
  })
}

function openedForReading(path: string, reason: string, check: (db: ReadableDb) => void): OpenFile {
  try {
    const db = openDatabase(path, false)
    try {
      // Reads now, so that what cannot be read is said at once.
      check(db)
      return opened(path, db, null, reason)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    if (!existsSync(`${path}-wal`)) throw explainStorageError(path, error)
    throw new ProjectError('read_only', path, `${path} was not closed: what was written last stands in ${path}-wal, which cannot be read where nothing may be written. Copy both files to a folder that you may write to, and open the copy.`)
  }
}

/** Opens under the lock, which a failure gives back. */
function locked(path: string, open: () => WritableDb): OpenFile {
  let lock: Lock | undefined
  try {
    lock = lockProject(path)
    return opened(path, open(), lock, null)
  } catch (error) {
    lock?.release()
    throw explainStorageError(path, error)
  }
}

function openDatabase(path: string, writable: boolean): WritableDb {
  const db = new Database(path, { readonly: !writable, fileMustExist: true })
  try { applyPragmas(db, writable) } catch (error) {
    db.close()
    throw error
  }
  return db as WritableDb
}

function opened(path: string, db: WritableDb, lock: Lock | null, readOnly: string | null): OpenFile {
  const readers = new Set<ReadableDb>()
  return {
    db, readOnly,
    openReader() {
      for (const reader of readers) if (!reader.open) readers.delete(reader)
      const reader: ReadableDb = openDatabase(path, false)
      readers.add(reader)
      reader.exec('BEGIN')
      reader.pragma('user_version')
      return reader
    },
    close() {
      if (!db.open) return
      try {
        // A connection that still reads would keep the log from being folded back.
        for (const reader of readers) reader.close()
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

const exists = (path: string): ProjectError =>
  new ProjectError('exists', path, `${path} exists already. Choose another name, or open it instead.`)
