/** What the first bytes of a file say, read without SQLite so that a file that is not ours is never touched. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ProjectError } from './errors.ts'
import { APPLICATION_ID } from './pragmas.ts'

const MAGIC = 'SQLite format 3\0'

export interface Header { readonly schema: number }

/** Checks that a file is a project of at most schema `latest`. Throws a ProjectError that says what it is instead. */
export function readHeader(path: string, latest: number): Header {
  const bytes = Buffer.alloc(100)
  let length: number
  try {
    const there = statSync(path)
    // Opening a pipe would wait for somebody to write into it.
    if (!there.isFile()) throw new ProjectError('not_a_project', path, `${path} is ${there.isDirectory() ? 'a folder' : 'a device or the like'}, not a Hashiya project. A project is one file ending in .hashiya.`)
    const file = openSync(path, 'r')
    try { length = readSync(file, bytes, 0, 100, 0) } finally { closeSync(file) }
  } catch (error) {
    if (error instanceof ProjectError) throw error
    const kind = error instanceof Error && 'code' in error ? error.code : ''
    if (kind === 'ENOENT') throw new ProjectError('missing', path, `${path} is not there. It may have been moved or deleted.`)
    throw new ProjectError('unwritable', path, `${path} cannot be read (${String(kind)}). Check its permissions.`)
  }
  if (length < 100 || bytes.toString('latin1', 0, 16) !== MAGIC || bytes.readUInt32BE(68) !== APPLICATION_ID) {
    throw new ProjectError('not_a_project', path, `${path} is not a Hashiya project. To bring in articles, import the file into a project instead.`)
  }
  const schema = bytes.readUInt32BE(60)
  if (schema > latest) throw newer(path, schema, latest)
  return { schema }
}

export const newer = (path: string, schema: number, latest: number): ProjectError =>
  new ProjectError('newer', path, `${path} was made by a newer Hashiya (schema ${schema}; this one knows ${latest}). Nothing was changed. Update Hashiya to open it.`)
