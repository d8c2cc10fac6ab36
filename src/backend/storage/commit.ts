/** The one way in which rows are written: together with their revisions, in the transaction of the caller. */
import type { WritableDb } from './handle.ts'
import { contentJson, type RowChange, type RowChanged } from './row-kinds.ts'
import { readRow, writeRow } from './rows.ts'
import { statement } from './statement.ts'

/**
 * Writes rows under an operation and gives back those that really changed, each with what stood there before; a row that
 * already reads like that is left alone. Call it inside a transaction.
 */
export function writeChanges(db: WritableDb, operation: number, author: string, hlc: string, changes: readonly RowChange[]): readonly RowChanged[] {
  const insert = statement(db, 'INSERT INTO revision (operation, kind, row, before, after) VALUES (?, ?, ?, ?, ?)')
  const changed: RowChanged[] = []
  for (const change of changes) {
    const before = readRow(db, change.kind, change.id)
    const was = before && contentJson(change.kind, before)
    const is = change.after && contentJson(change.kind, change.after)
    if (was === is) continue
    writeRow(db, change.kind, change.id, change.after, author, hlc)
    insert.run(operation, change.kind, change.id, was, is)
    changed.push({ ...change, before })
  }
  return changed
}
