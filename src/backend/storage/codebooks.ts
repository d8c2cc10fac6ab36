/** Versions of the codebook: rows, who made them, and the annotations made under them. */
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Attributes } from '#core/spans/span.ts'
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
  LEFT JOIN operation ON operation.number = (SELECT max(revision.operation) FROM revision WHERE revision.kind = 'codebook' AND revision.row = codebook.id AND revision.before IS NULL)
  LEFT JOIN annotator ON annotator.id = operation.author AND annotator.deleted = 0
  WHERE codebook.deleted = 0`

/** All versions, newest first. */
export const codebookVersions = (db: ReadableDb): readonly VersionRow[] =>
  (statement(db, `SELECT ${COLUMNS} ORDER BY codebook.version DESC, codebook.id`).all() as (Content & VersionRow)[]).map((row) => ({ ...row, definition: codebookOf(row) }))

/** The definitions of all versions, oldest first. */
export const codebookDefinitions = (db: ReadableDb): readonly Codebook[] =>
  (statement(db, 'SELECT definition FROM codebook WHERE deleted = 0 ORDER BY version, id').all() as Content[]).map(codebookOf)

/** A version with the id of its row, or `null`. */
export function codebookVersion(db: ReadableDb, version: number): { readonly id: string; readonly definition: Codebook } | null {
  const row = statement(db, 'SELECT id, definition FROM codebook WHERE version = ? AND deleted = 0 ORDER BY id LIMIT 1').get(version) as (Content & { id: string }) | undefined
  return row ? { id: row.id, definition: codebookOf(row) } : null
}

export interface Uses {
  readonly kind: 'span' | 'stance' | 'relation'
  readonly stamp: string
  /** Label of the spans or type of the relations; empty for stances. */
  readonly says: string
  readonly uses: number
}

/** How many annotations there are of each stamp, kind and label. Reads all of them. */
export const allUses = (db: ReadableDb): readonly Uses[] =>
  statement(db, `SELECT 'span' AS kind, codebook AS stamp, label AS says, count(*) AS uses FROM span WHERE deleted = 0 GROUP BY codebook, label
    UNION ALL SELECT 'relation', codebook, type, count(*) FROM relation WHERE deleted = 0 GROUP BY codebook, type
    UNION ALL SELECT 'stance', codebook, '', count(*) FROM stance WHERE deleted = 0 GROUP BY codebook`).all() as Uses[]

/** The order of the library, and of everything that is listed by article. */
export const LIBRARY_ORDER = 'article.source_file IS NULL, article.source_file, article.id'

export interface LabelledSpan { readonly id: string; readonly label: string; readonly attributes: Attributes; readonly stamp: string }

/** All spans of these labels, in the order of the library and of the text. */
export const spansOfLabels = (db: ReadableDb, labels: readonly string[]): readonly LabelledSpan[] =>
  (statement(db, `SELECT span.id, span.label, span.attributes, span.codebook AS stamp FROM span JOIN article ON article.id = span.article
    WHERE span.deleted = 0 AND span.label IN (SELECT value FROM json_each(?)) ORDER BY ${LIBRARY_ORDER}, span."start", span.id`)
    .all(JSON.stringify(labels)) as (Omit<LabelledSpan, 'attributes'> & { attributes: string })[])
    .map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Attributes }))
