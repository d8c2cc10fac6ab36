/**
 * Writes down what all migrations make together, and which migrations have landed:
 *   node scripts/schema-snapshot.ts --write
 * Without `--write` it prints the schema. A migration that was changed after it landed is refused.
 */
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createFile } from '../src/backend/storage/open.ts'

const DB = resolve(import.meta.dirname, '../db')
const MIGRATIONS = join(DB, 'migrations')
export const SNAPSHOT = join(DB, 'schema.snapshot.sql')
export const LANDED = join(DB, 'migrations.lock.json')

export type Hashes = Readonly<Record<string, string>>

/** The schema of a new project as text, in an order of its own, without the tables that FTS5 keeps for itself. */
export function schemaSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-schema-'))
  const path = join(folder, 'new.hashiya')
  try {
    createFile(path).close()
    const db = new Database(path, { readonly: true })
    const number = (pragma: string): number => db.pragma(pragma, { simple: true }) as number
    const header = `-- What all migrations make together. Written by scripts/schema-snapshot.ts.\n-- application_id ${number('application_id')}, user_version ${number('user_version')}, page_size ${number('page_size')}\n`
    const all = db.prepare(`
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      ORDER BY tbl_name, type DESC, name`).pluck().all() as string[]
    db.close()
    return `${header}\n${all.map((sql) => `${sql};\n`).join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The hash of every migration as it is now, by file name. */
export function migrationHashes(): Hashes {
  return Object.fromEntries(readdirSync(MIGRATIONS).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(MIGRATIONS, name))).digest('hex')]))
}

/** The hashes under which migrations have landed. */
export const landedHashes = (): Hashes => (existsSync(LANDED) ? (JSON.parse(readFileSync(LANDED, 'utf8')) as Hashes) : {})

/** Migrations that landed and are gone or read differently now. */
export const changedMigrations = (landed: Hashes, now: Hashes): readonly string[] =>
  Object.keys(landed).filter((name) => landed[name] !== now[name])

if (import.meta.main) {
  if (!process.argv.includes('--write')) {
    process.stdout.write(schemaSnapshot())
  } else {
    const now = migrationHashes()
    const changed = changedMigrations(landedHashes(), now)
    if (changed.length > 0) throw new Error(`${changed.join(', ')} has landed and must stay as it was: put the change into a migration of its own.`)
    writeFileSync(SNAPSHOT, schemaSnapshot())
    writeFileSync(LANDED, `${JSON.stringify(now, null, 2)}\n`)
  }
}
