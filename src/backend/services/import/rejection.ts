/** What was not taken from a file, and why: the border between one bad thing and an import that goes on without it. */

export interface Rejection {
  /** The file, relative to what was imported, or the path as given where it could not be read at all. */
  readonly source: string
  /** From 1; `null` where the whole file is meant. */
  readonly line: number | null
  /** From 1, in code points; `null` where the reason says the place or there is none. */
  readonly column: number | null
  readonly reason: string
}

export interface RejectionList {
  add(rejection: Rejection): void
  readonly kept: readonly Rejection[]
  /** How many were added beyond those kept. */
  readonly more: number
  readonly count: number
}

/** Keeps the first `limit`, so that a file of a million bad lines does not fill the memory. */
export function createRejectionList(limit: number): RejectionList {
  const kept: Rejection[] = []
  let count = 0
  return {
    add(rejection) {
      count += 1
      if (kept.length < limit) kept.push(rejection)
    },
    kept,
    get more() { return count - kept.length },
    get count() { return count },
  }
}

/** Turns an error of the file system into one sentence that says what to do. */
export function fileErrorReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOENT': return 'There is no file or folder of this name; check the path.'
    case 'EACCES':
    case 'EPERM': return 'It may not be read; check its permissions.'
    case 'ELOOP': return 'Its symbolic links lead in a circle.'
    case 'EIO': return 'The disk reported an error while it was read; copy the file to another disk and try again.'
    default: return `It cannot be read (${error instanceof Error ? error.message : String(error)}).`
  }
}
