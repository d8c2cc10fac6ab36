/** Reading and writing one row of any kind. */
import type { ReadableDb, WritableDb } from './handle.ts'
import { ROW_KINDS, type Content, type RowKind } from './row-kinds.ts'
import { statement } from './statement.ts'

const columns = (kind: RowKind): readonly string[] => ROW_KINDS[kind].map((column) => `"${column}"`)

function texts(kind: RowKind): { read: string; write: string; bury: string } {
  const names = columns(kind)
  return {
    read: `SELECT ${names.join(', ')} FROM ${kind} WHERE id = ? AND deleted = 0`,
    write: `INSERT INTO ${kind} (id, author, hlc, deleted, ${names.join(', ')}) VALUES (?, ?, ?, 0, ${names.map(() => '?').join(', ')})
      ON CONFLICT (id) DO UPDATE SET author = excluded.author, hlc = excluded.hlc, deleted = 0, ${names.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    bury: `UPDATE ${kind} SET deleted = 1, author = ?, hlc = ? WHERE id = ?`,
  }
}

const SQL = Object.fromEntries(Object.keys(ROW_KINDS).map((kind) => [kind, texts(kind as RowKind)])) as Record<RowKind, ReturnType<typeof texts>>

/** The content of a row, or `null` where it is not there or was taken away. */
export const readRow = (db: ReadableDb, kind: RowKind, id: string): Content | null =>
  (statement(db, SQL[kind].read).get(id) as Content | undefined) ?? null

/** Writes a row, or its tombstone where `after` is null. */
export function writeRow(db: WritableDb, kind: RowKind, id: string, after: Content | null, author: string, hlc: string): void {
  if (after === null) statement(db, SQL[kind].bury).run(author, hlc, id)
  else statement(db, SQL[kind].write).run(id, author, hlc, ...ROW_KINDS[kind].map((column) => after[column] ?? null))
}
