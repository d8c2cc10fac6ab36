/** What a project file is under every connection, and what is left of it when it is closed or refused. */
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProjectError, type ProjectFault } from '../../src/backend/storage/errors.ts'
import type { ReadableDb } from '../../src/backend/storage/handle.ts'
import { readMeta, writeMeta } from '../../src/backend/storage/meta.ts'
import { latestSchema, migrate, readMigrations } from '../../src/backend/storage/migrations.ts'
import { createFile, openFile } from '../../src/backend/storage/open.ts'
import { APPLICATION_ID } from '../../src/backend/storage/pragmas.ts'
import { tempFolder } from '../support/temp-folder.ts'

const at = tempFolder()

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
/** What lies beside a file under a name that begins with its own. */
const beside = (path: string): readonly string[] => readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)) && name !== basename(path))

/** The fault of the ProjectError that `work` throws; anything else is thrown on. */
function faultOf(work: () => unknown): { fault: ProjectFault; message: string } {
  try { work() } catch (error) {
    if (error instanceof ProjectError) return { fault: error.fault, message: error.message }
    throw error
  }
  throw new Error('nothing was thrown')
}

/** A closed project of that name; gives its path. */
function closedProject(name: string): string {
  createFile(at(name)).close()
  return at(name)
}

/** Puts a 32-bit number into the header of a closed file. */
function patchHeader(path: string, offset: number, value: number): void {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, 4, offset)
  closeSync(file)
}

const SETTINGS = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, busy_timeout: 2000, temp_store: 2 }
const settingsOf = (db: ReadableDb, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]))

describe('every connection runs under the same settings', () => {
  const writer = { ...SETTINGS, journal_mode: 'wal', synchronous: 2, application_id: APPLICATION_ID, user_version: latestSchema() }
  test('one that makes a project', () => {
    const file = createFile(at('made.hashiya'))
    expect(settingsOf(file.db, Object.keys(writer))).toEqual(writer)
    file.close()
  })
  test('one that opens it again, and one that reads beside it', () => {
    const file = openFile(closedProject('again.hashiya'))
    expect(settingsOf(file.db, Object.keys(writer))).toEqual(writer)
    const reader = file.openReader()
    expect(settingsOf(reader, Object.keys(SETTINGS))).toEqual(SETTINGS)
    expect(reader.readonly).toBe(true)
    file.close()
  })
})

test('a reader sees the state of its opening, whatever is written meanwhile', () => {
  const file = createFile(at('reader.hashiya'))
  writeMeta(file.db, 'x', 'before')
  const reader = file.openReader()
  writeMeta(file.db, 'x', 'after')
  expect([readMeta(reader, 'x'), readMeta(file.db, 'x')]).toEqual(['before', 'after'])
  file.close()
})

describe('a closed project is one file', () => {
  test('that needs no log', () => {
    const path = closedProject('one.hashiya')
    expect(beside(path)).toEqual([])
    // The numbers for reading and writing the file: 1 is without a log, 2 with.
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1])
  })
  test('also where somebody still reads it', () => {
    const file = createFile(at('busy.hashiya'))
    const reader = file.openReader()
    file.close()
    expect(reader.open).toBe(false)
    expect(beside(at('busy.hashiya'))).toEqual([])
  })
  test('and is a log, an index and a lock beside it while it is open', () => {
    const file = openFile(closedProject('open.hashiya'))
    writeMeta(file.db, 'x', 'y')
    expect(beside(at('open.hashiya')).toSorted()).toEqual(['open.hashiya-lock', 'open.hashiya-shm', 'open.hashiya-wal'])
    file.close()
    const again = openFile(at('open.hashiya'))
    expect(readMeta(again.db, 'x')).toBe('y')
    again.close()
  })
})

describe('what cannot be opened is refused and stays as it is', () => {
  const refused = (name: string, path: string, fault: ProjectFault, says: RegExp) => {
    const before = { hash: hash(path), time: statSync(path).mtimeMs }
    const found = faultOf(() => openFile(path))
    expect(found.fault, name).toBe(fault)
    expect(found.message).toMatch(says)
    expect(found.message).toContain(path)
    expect({ hash: hash(path), time: statSync(path).mtimeMs }).toEqual(before)
    expect(beside(path)).toEqual([])
  }
  test('a file of a newer Hashiya', () => {
    const path = closedProject('newer.hashiya')
    patchHeader(path, 60, latestSchema() + 10)
    refused('newer', path, 'newer', /newer Hashiya.*Nothing was changed/)
  })
  test('a file of a newer Hashiya that died before it was closed', () => {
    const alive = new Database(closedProject('alive.hashiya'))
    alive.pragma('journal_mode = WAL')
    alive.pragma(`user_version = ${latestSchema() + 10}`)
    for (const suffix of ['', '-wal']) copyFileSync(at(`alive.hashiya${suffix}`), at(`dead.hashiya${suffix}`))
    alive.close()
    const before = hash(at('dead.hashiya-wal'))
    expect(faultOf(() => openFile(at('dead.hashiya')))).toMatchObject({ fault: 'newer', message: expect.stringContaining('Nothing was changed') as unknown })
    expect(hash(at('dead.hashiya-wal'))).toBe(before)
  })
  test('files that are no project', () => {
    for (const [name, bytes] of [['empty.hashiya', ''], ['text.hashiya', 'صباح الخير\n'.repeat(99)], ['short.hashiya', 'SQLite format 3\0']] as const) {
      writeFileSync(at(name), bytes)
      refused(name, at(name), 'not_a_project', /not a Hashiya project/)
    }
    const other = new Database(at('other.db'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    refused('another SQLite file', at('other.db'), 'not_a_project', /not a Hashiya project/)
  })
  test('a folder, and nothing at all', () => {
    mkdirSync(at('folder.hashiya'))
    expect(faultOf(() => openFile(at('folder.hashiya'))).message).toMatch(/is a folder/)
    expect(faultOf(() => openFile(at('none.hashiya'))).fault).toBe('missing')
  })
  test('a pipe, without waiting for what comes through it', () => {
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [at('pipe.hashiya')])
    expect(faultOf(() => openFile(at('pipe.hashiya'))).message).toMatch(/is a device/)
  })
  test.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END', 'holds a trigger t that Hashiya did not make'],
    ['a view in place of a table', 'ALTER TABLE claim RENAME TO old; CREATE VIEW claim AS SELECT * FROM old', 'that Hashiya did not make'],
    ['another table', 'CREATE TABLE extra (x)', 'holds a table extra that Hashiya did not make'],
    ['a table that allows more', 'DROP TABLE claim; CREATE TABLE claim (id, text, note, author, hlc, deleted)', 'holds a table claim that Hashiya did not make'],
    ['a table less', 'DROP TABLE claim', 'lacks its table claim'],
  ])('a file whose schema was changed: %s', (name, sql, says) => {
    const path = closedProject(`${name}.hashiya`)
    const db = new Database(path)
    db.exec(sql)
    db.close()
    refused(name, path, 'damaged', new RegExp(says))
  })
  test('a damaged file', () => {
    const path = closedProject('damaged.hashiya')
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(15_000, 0xff), 0, 15_000, 100)
    closeSync(file)
    expect(faultOf(() => openFile(path)).fault).toBe('damaged')
    expect(beside(path)).toEqual([])
  })
  test('a new project where something stands already, which stays', () => {
    writeFileSync(at('mine.hashiya'), 'mine')
    expect(faultOf(() => createFile(at('mine.hashiya'))).fault).toBe('exists')
    expect(readFileSync(at('mine.hashiya'), 'utf8')).toBe('mine')
    expect(beside(at('mine.hashiya'))).toEqual([])
  })
  test('a new project at the end of a link that leads nowhere', () => {
    symlinkSync(at('nowhere.hashiya'), at('link-to-nowhere.hashiya'))
    expect(faultOf(() => createFile(at('link-to-nowhere.hashiya'))).fault).toBe('exists')
    expect(readdirSync(dirname(at('x')))).not.toContain('nowhere.hashiya')
  })
})

describe('an older project', () => {
  const older = readMigrations().slice(0, 1)
  test('is brought up to date', () => {
    const path = olderProject('older.hashiya')
    const file = openFile(path)
    expect(file.db.pragma('user_version', { simple: true })).toBe(latestSchema())
    expect(readMeta(file.db, 'kept')).toBe('yes')
    file.close()
  })
  test('keeps its version, whole, where a step fails half-way', () => {
    const path = olderProject('failing.hashiya')
    const failing = [...older, { number: 20, name: 'failing', sql: `CREATE TABLE half (x TEXT) STRICT; INSERT INTO meta VALUES ('half', 'done'); CREATE TABLE half (x TEXT);` }]
    expect(() => openFile(path, failing)).toThrow(/half already exists/)
    expect(beside(path)).toEqual([])
    const file = openFile(path, older)
    expect(file.db.pragma('user_version', { simple: true })).toBe(10)
    expect([readMeta(file.db, 'half'), readMeta(file.db, 'kept')]).toEqual([null, 'yes'])
    expect(file.db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).all()).toEqual([])
    file.close()
  })

  function olderProject(name: string): string {
    const db = new Database(at(name))
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db as unknown as Parameters<typeof migrate>[0], older)
    db.exec(`INSERT INTO meta VALUES ('kept', 'yes')`)
    db.close()
    return at(name)
  }
})
