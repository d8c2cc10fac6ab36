/**
 * One program at a time may have a project open. The lock is SQLite's own exclusive lock on a small file beside the
 * project: the system releases it when its holder dies, so it can never be left behind by a crash.
 */
import Database from 'better-sqlite3'
import { closeSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ProjectError } from './errors.ts'

export interface Lock { release(): void }

/** How often a lock file that was taken away just then is tried again. */
const TRIES = 50

/**
 * Lock files held by this process, with the connections that hold them. It must not open them a second time: closing any
 * descriptor of a file drops all the locks that a process has on it.
 */
const held = new Map<string, Database.Database>()

/** Throws where this process has the project open: nothing may open the file beside SQLite then, for the same reason. */
export function refuseIfHeldHere(projectPath: string): void {
  if (held.has(lockPath(projectPath))) throw inUse(projectPath, 'this program')
}

/** Takes the lock of a project, or throws a ProjectError that names the holder. */
export function lockProject(projectPath: string): Lock {
  refuseIfHeldHere(projectPath)
  const path = lockPath(projectPath)
  for (let tries = 0; tries < TRIES; tries++) {
    const before = fileAt(path) ?? made(path)
    const db = exclusive(path, projectPath)
    // A holder takes its file away before it lets go: what was locked may be a file that nobody else can find any more.
    if (before !== null && fileAt(path) === before) {
      held.set(path, db)
      return { release: () => release(path, db) }
    }
    db.close()
  }
  throw inUse(projectPath, 'another program')
}

function exclusive(path: string, projectPath: string): Database.Database {
  const db = new Database(path, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    // The holder's process id, kept in the header so that others can read it from the bytes while the file is locked.
    db.pragma(`user_version = ${process.pid}`)
    db.exec('COMMIT')
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw inUse(projectPath, holder(path))
    throw error
  }
}

function release(path: string, db: Database.Database): void {
  if (held.get(path) !== db) return
  // Windows cannot take away a file that is open.
  if (process.platform !== 'win32') rmSync(path, { force: true })
  db.close()
  held.delete(path)
  if (process.platform === 'win32') try { rmSync(path, { force: true }) } catch { /* The next holder has it already. */ }
}

/** One path for a project, whatever links lead to it. */
function lockPath(projectPath: string): string {
  const full = resolve(projectPath)
  let real: string
  try { real = realpathSync(full) } catch {
    try { real = join(realpathSync(dirname(full)), basename(full)) } catch { real = full }
  }
  return `${real}-lock`
}

/** Which file stands at a path, or `null`. */
function fileAt(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

function made(path: string): bigint | null {
  closeSync(openSync(path, 'a'))
  return fileAt(path)
}

function holder(lockPath: string): string {
  let header: Buffer
  try { header = readFileSync(lockPath) } catch { return 'another program' }
  return header.length >= 64 ? `the process ${header.readUInt32BE(60)}` : 'another program'
}

const inUse = (path: string, by: string): ProjectError =>
  new ProjectError('in_use', path, `${path} is already open in ${by}. Close it there first, so that no work is lost.`)
