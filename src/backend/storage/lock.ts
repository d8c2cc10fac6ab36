/**
 * One program at a time may have a project open. The lock is SQLite's own exclusive lock on a small file beside the
 * project: the system releases it when its holder dies, so it can never be left behind by a crash.
 */
import Database from 'better-sqlite3'
import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { ProjectError } from './errors.ts'

export interface Lock { release(): void }

/** Paths locked by this process: SQLite's locks do not tell two holders in one process apart from the outside. */
const held = new Set<string>()

/** Takes the lock of a project, or throws a ProjectError that names the holder. */
export function lockProject(projectPath: string): Lock {
  const path = `${resolve(projectPath)}-lock`
  if (held.has(path)) throw inUse(projectPath, 'this program')
  const db = new Database(path, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    // The holder's process id, kept in the header so that others can read it from the bytes while the file is locked.
    db.pragma(`user_version = ${process.pid}`)
    db.exec('COMMIT')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw inUse(projectPath, holder(path))
    throw error
  }
  held.add(path)
  return {
    release() {
      if (!held.delete(path)) return
      db.exec('ROLLBACK')
      db.close()
      rmSync(path, { force: true })
      rmSync(`${path}-journal`, { force: true })
    },
  }
}

function holder(lockPath: string): string {
  const header = readFileSync(lockPath)
  return header.length >= 64 ? `the process ${header.readUInt32BE(60)}` : 'another program'
}

const inUse = (path: string, by: string): ProjectError =>
  new ProjectError('in_use', path, `${path} is already open in ${by}. Close it there first, so that no work is lost.`)
