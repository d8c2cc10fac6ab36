/** The settings that every connection to a project runs under, set and then read back. */
import type { Database } from 'better-sqlite3'

/** "HSHY": marks an SQLite file as a Hashiya project. */
export const APPLICATION_ID = 0x48534859
export const PAGE_SIZE = 16_384

type Setting = readonly [pragma: string, value: number | string, readBack: number | string]

const EVERY: readonly Setting[] = [
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['busy_timeout', 2000, 2000],
  ['temp_store', 'MEMORY', 2],
]
/** After journal_mode: better-sqlite3 is built to fall back to NORMAL in WAL, which loses commits at a power cut. */
const WRITER: readonly Setting[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
]

/** Sets the pragmas of a connection and throws where one does not read back as set. */
export function applyPragmas(db: Database, writable: boolean): void {
  for (const [pragma, value, expected] of writable ? [...EVERY, ...WRITER] : EVERY) {
    db.pragma(`${pragma} = ${value}`)
    assertPragma(db, pragma, expected)
  }
}

function assertPragma(db: Database, pragma: string, expected: number | string): void {
  const found = db.pragma(pragma, { simple: true })
  if (found !== expected) throw new Error(`SQLite runs with ${pragma}=${String(found)} where ${String(expected)} is needed`)
}
