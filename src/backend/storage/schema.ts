/** The schema of a file against the one that the migrations make: a trigger or a view more could change what is saved. */
import Database from 'better-sqlite3'
import { ProjectError } from './errors.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { newer } from './header.ts'
import { latestSchema, migrate, type Migration } from './migrations.ts'
import { schemaNumber } from './soundness.ts'

/**
 * Every table with its columns, index, view and trigger, a line each. Not by their SQL, which another version of SQLite may
 * word otherwise; nor by the columns of the full-text index, which are SQLite's own.
 */
const SCHEMA = `SELECT type || ' ' || item.name || ' ' || tbl_name || ' ' || coalesce(
    (SELECT group_concat(it.name || ' ' || it.type || ' ' || it."notnull" || it.pk || it.hidden ORDER BY it.cid) FROM pragma_table_xinfo(item.name) AS it
     WHERE item.name NOT GLOB 'article_index_*' AND item.sql NOT LIKE 'CREATE VIRTUAL %'), '')
  FROM sqlite_schema AS item`

const schemaOf = (db: ReadableDb): ReadonlySet<string> => new Set(db.prepare(SCHEMA).pluck().all() as string[])

function expectedSchema(migrations: readonly Migration[]): ReadonlySet<string> {
  const db = new Database(':memory:') as unknown as WritableDb
  try {
    migrate(db, migrations)
    return schemaOf(db)
  } finally {
    db.close()
  }
}

/**
 * Throws a ProjectError where a file holds anything else than the migrations up to its number made, or more than they know:
 * the header tells nothing of what a crash left in the log. Writes nothing.
 */
export function assertSchema(db: ReadableDb, path: string, migrations: readonly Migration[]): void {
  const number = schemaNumber(db)
  if (number > latestSchema(migrations)) throw newer(path, number, latestSchema(migrations))
  const [found, expected] = [schemaOf(db), expectedSchema(migrations.filter((migration) => migration.number <= number))]
  const [stranger] = [...found].filter((line) => !expected.has(line))
  const [lost] = [...expected].filter((line) => !found.has(line))
  if (stranger === undefined && lost === undefined) return
  const what = stranger === undefined ? `lacks its ${named(lost!)}` : `holds a ${named(stranger)} that Hashiya did not make`
  throw new ProjectError('damaged', path, `${path} ${what}. It is not opened, since that could change what is saved. Go back to the last good copy.`)
}

const named = (line: string): string => line.split(' ', 2).join(' ')
