/** The migrations make the schema that is written down, and what has landed stays as it is. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changedMigrations, landedHashes, LANDED, migrationHashes, schemaSnapshot, SNAPSHOT } from '../../scripts/schema-snapshot.ts'
import { readMigrations } from '../../src/backend/storage/migrations.ts'

const HINT = 'run: node scripts/schema-snapshot.ts --write'

test('all migrations together make the schema in db/schema.snapshot.sql', () => {
  expect(schemaSnapshot(), HINT).toBe(readFileSync(SNAPSHOT, 'utf8'))
})

test('every table is strict', () => {
  const tables = readFileSync(SNAPSHOT, 'utf8').split(';\n').filter((sql) => /CREATE TABLE/.test(sql))
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter((sql) => !/\) STRICT(, WITHOUT ROWID)?$/.test(sql))).toEqual([])
})

test('migrations are numbered by tens, each number once', () => {
  const numbers = readMigrations().map((migration) => migration.number)
  expect(numbers).toEqual([...new Set(numbers)].filter((number) => number % 10 === 0).toSorted((a, b) => a - b))
})

test('every migration has landed, and none was changed since', () => {
  expect(changedMigrations(landedHashes(), migrationHashes()), `what ${LANDED} names stays as it was`).toEqual([])
  expect(Object.keys(landedHashes()), HINT).toEqual(Object.keys(migrationHashes()))
})

test('a migration that is edited or taken away after it landed is noticed', () => {
  const landed = { '0010-a.sql': 'x', '0020-b.sql': 'y' }
  expect(changedMigrations(landed, { '0010-a.sql': 'x', '0020-b.sql': 'z', '0030-c.sql': 'new' })).toEqual(['0020-b.sql'])
  expect(changedMigrations(landed, { '0010-a.sql': 'x' })).toEqual(['0020-b.sql'])
})
