/** Versions of the codebook: rows, who made them, and the annotations made under them. */
import type { Codebook } from '#core/codebook/codebook.ts'
import type { ReadableDb } from './handle.ts'
import { codebookOf } from './registries.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

export interface VersionRow {
  readonly id: string
  readonly version: number
  readonly definition: Codebook
  /** When it was first written here (ISO 8601), in which step, and the name of whoever made it; empty where that is not known. */
  readonly at: string
  readonly why: string
  readonly by: string
}

const COLUMNS = `codebook.id, codebook.version, codebook.definition, coalesce(operation.at, '') AS at, coalesce(operation.why, '') AS why, coalesce(annotator.name, '') AS by
  FROM codebook
  LEFT JOIN operation ON operation.number = (SELECT min(operation) FROM revision WHERE kind = 'codebook' AND row = codebook.id AND before IS NULL)
  LEFT JOIN annotator ON annotator.id = operation.author AND annotator.deleted = 0
  WHERE codebook.deleted = 0`

/** All versions, newest first. */
export const codebookVersions = (db: ReadableDb): readonly VersionRow[] =>
  (statement(db, `SELECT ${COLUMNS} ORDER BY codebook.version DESC`).all() as (Content & VersionRow)[]).map((row) => ({ ...row, definition: codebookOf(row) }))

/** A version with the id of its row, or `null`. */
export function codebookVersion(db: ReadableDb, version: number): { readonly id: string; readonly definition: Codebook } | null {
  const row = statement(db, 'SELECT id, definition FROM codebook WHERE version = ? AND deleted = 0 ORDER BY id LIMIT 1').get(version) as (Content & { id: string }) | undefined
  return row ? { id: row.id, definition: codebookOf(row) } : null
}

/** How many annotations carry each stamp. */
export function usesByStamp(db: ReadableDb): ReadonlyMap<string, number> {
  const rows = statement(db, `SELECT codebook AS stamp, sum(n) AS uses FROM (
      SELECT codebook, count(*) AS n FROM span WHERE deleted = 0 GROUP BY codebook
      UNION ALL SELECT codebook, count(*) FROM stance WHERE deleted = 0 GROUP BY codebook
      UNION ALL SELECT codebook, count(*) FROM relation WHERE deleted = 0 GROUP BY codebook) GROUP BY codebook`).all() as { stamp: string; uses: number }[]
  return new Map(rows.map(({ stamp, uses }) => [stamp, uses]))
}
