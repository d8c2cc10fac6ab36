/** The migrations that make and update a project's schema: additive SQL files, numbered by tens. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WritableDb } from './handle.ts'
import { indexAllArticles } from './texts.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The folder `db/` of the program, found upwards from this file: sources and bundles lie at different depths. */
export function databaseFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'db', 'migrations'))) return join(folder, 'db')
    if (folder === dirname(folder)) throw new Error(`The program's folder db/migrations was not found above ${from}: the installation is incomplete.`)
  }
}

/** All migrations in order. Throws where a name is not `NNNN-topic.sql` or a number is not a multiple of ten. */
export function readMigrations(folder: string = join(databaseFolder(), 'migrations')): readonly Migration[] {
  return readdirSync(folder).sort().map((file) => {
    const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
    const number = Number(match?.[1])
    if (!match || number % 10 !== 0 || number === 0) throw new Error(`${file} is no migration: a name such as 0040-topic.sql is expected, numbered by tens`)
    return { number, name: match[2]!, sql: readFileSync(join(folder, file), 'utf8') }
  })
}

/** The schema that this program writes. */
export const latestSchema = (migrations: readonly Migration[] = readMigrations()): number => migrations.at(-1)!.number

/** What a step does beside its SQL, in the same transaction. */
const ALONGSIDE: Readonly<Record<number, (db: WritableDb) => void>> = { 40: indexAllArticles }

/** Brings a file up to date: each step and its number in one transaction, so that a step that fails leaves the version before it. Returns the numbers of the steps taken. */
export function migrate(db: WritableDb, migrations: readonly Migration[] = readMigrations()): readonly number[] {
  const current = db.pragma('user_version', { simple: true }) as number
  const due = migrations.filter((migration) => migration.number > current)
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql)
      ALONGSIDE[migration.number]?.(db)
      db.pragma(`user_version = ${migration.number}`)
    })()
  }
  return due.map((migration) => migration.number)
}
