/** Statements are prepared once per connection and kept. */
import type { Statement } from 'better-sqlite3'
import type { ReadableDb } from './handle.ts'

const kept = new WeakMap<ReadableDb, Map<string, Statement>>()

/** The prepared statement of this SQL on this connection. Only for SQL that is constant, or from a small set. */
export function statement(db: ReadableDb, sql: string): Statement {
  let all = kept.get(db)
  if (!all) kept.set(db, (all = new Map()))
  let own = all.get(sql)
  if (!own) all.set(sql, (own = db.prepare(sql)))
  return own
}
