/**
 * A program of its own that opens a project, writes its process id into it as the fact `holder`, says so in one line on stdout and keeps it until it is ended:
 *   node holder.ts PROJECT [dying-migration]
 * With `dying-migration` it is ended by the system in the middle of a step that updates the schema.
 */
import { existsSync } from 'node:fs'
import { createFile, openFile } from '../../src/backend/storage/open.ts'
import { writeMeta } from '../../src/backend/storage/meta.ts'
import { migrate, readMigrations } from '../../src/backend/storage/migrations.ts'

const path = process.argv[2]!
try {
  const file = existsSync(path) ? openFile(path) : createFile(path)
  if (process.argv[3] === 'dying-migration') {
    file.db.function('die', () => process.kill(process.pid, 'SIGKILL') ? 1 : 0)
    migrate(file.db, [...readMigrations(), { number: 9000, name: 'dying', sql: `CREATE TABLE half (x TEXT) STRICT; INSERT INTO half VALUES ('x'); INSERT INTO half SELECT die(); CREATE TABLE never (x TEXT) STRICT;` }])
  }
  writeMeta(file.db, 'holder', String(process.pid))
  console.log('open')
  setInterval(() => undefined, 1000)
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
