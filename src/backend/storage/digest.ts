/** The state digest: one hash over everything that is there, equal on all machines that hold the same work. */
import { createHash } from 'node:crypto'
import type { ReadableDb } from './handle.ts'
import { ALL_KINDS, contentJson, type Content } from './row-kinds.ts'

/**
 * SHA-256 (hex) over kind, id and content of every row that is there, in order of kind and id. Who wrote a row when, and
 * what was taken away, do not count: undoing everything gives back the digest of before.
 */
export function stateDigest(db: ReadableDb): string {
  const hash = createHash('sha256')
  for (const kind of ALL_KINDS) {
    const rows = db.prepare(`SELECT * FROM ${kind} WHERE deleted = 0 ORDER BY id`).iterate() as Iterable<Content & { id: string }>
    for (const row of rows) hash.update(`${kind}\0${row.id}\0${contentJson(kind, row)}\n`)
  }
  return hash.digest('hex')
}
