/**
 * A program of its own that opens a project as far as it may, and says as JSON what it met: node reader.ts PROJECT
 * Where it is run by root, who may do everything, it goes on as nobody, after having loaded what nobody may not read.
 */
import Database from 'better-sqlite3'
import { writeMeta } from '../../src/backend/storage/meta.ts'
import { readMigrations } from '../../src/backend/storage/migrations.ts'
import { openFile } from '../../src/backend/storage/open.ts'

const NOBODY = 65_534

const migrations = readMigrations()
new Database(':memory:').close()
if (process.getuid?.() === 0) {
  process.setgid!(NOBODY)
  process.setuid!(NOBODY)
}

function look(path: string): object {
  try {
    const file = openFile(path, migrations)
    const settings = Object.fromEntries(['foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'busy_timeout', 'temp_store'].map((name) => [name, file.db.pragma(name, { simple: true })]))
    let write = 'done'
    try { writeMeta(file.db, 'x', 'y') } catch (error) { write = error instanceof Error ? error.message : String(error) }
    file.close()
    return { readOnly: file.readOnly, settings, write }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

console.log(JSON.stringify(look(process.argv[2]!)))
