/** Why a project file cannot be used, each with one sentence for the user. */

export type ProjectFault = 'missing' | 'exists' | 'not_a_project' | 'newer' | 'in_use' | 'read_only' | 'damaged' | 'full' | 'unwritable'

/** A project file that cannot be opened, made or written. `message` names the file and says what to do. */
export class ProjectError extends Error {
  readonly fault: ProjectFault
  readonly path: string

  constructor(fault: ProjectFault, path: string, message: string) {
    super(message)
    this.name = 'ProjectError'
    this.fault = fault
    this.path = path
  }
}

/** What the file system says of a place where no file can be had. */
const UNREACHABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'])

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Puts an error of SQLite or the file system into words; anything else comes back as it is. */
export function explainStorageError(path: string, error: unknown): unknown {
  if (error instanceof ProjectError) return error
  const kind = code(error)
  if (kind === 'SQLITE_FULL' || kind === 'ENOSPC') {
    return new ProjectError('full', path, `The disk that holds ${path} is full, so nothing of this step was saved. Free some space and try again.`)
  }
  if (kind.startsWith('SQLITE_READONLY') || kind === 'EROFS') {
    return new ProjectError('read_only', path, `${path} cannot be written to, so nothing was saved. Check the permissions of the file and its folder.`)
  }
  if (kind.startsWith('SQLITE_IOERR')) {
    return new ProjectError('full', path, `The disk refused to write ${path} (${kind}), so nothing of this step was saved. Check free space and the disk, then try again.`)
  }
  if (kind.startsWith('SQLITE_CORRUPT') || kind === 'SQLITE_NOTADB') {
    return new ProjectError('damaged', path, `${path} is damaged (${kind}). Work on a copy and go back to the last good one.`)
  }
  if (kind.startsWith('SQLITE_BUSY')) {
    return new ProjectError('in_use', path, `${path} is being used by another program. Close it there first, so that no work is lost.`)
  }
  if (kind.startsWith('SQLITE_CANTOPEN') || UNREACHABLE.has(kind)) {
    return new ProjectError('unwritable', path, `${path} cannot be opened: check that the folder exists, that you may write in it, and that the name is not too long.`)
  }
  return error
}
