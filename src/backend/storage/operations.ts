/** The history: operations, and the revisions of rows that they are made of. */
import type { ReadableDb, WritableDb } from './handle.ts'
import { statement } from './statement.ts'
import { parseContent, type RowChanged, type RowKind } from './row-kinds.ts'

export type OperationState = 'done' | 'undone' | 'dropped' | 'blocked'

export interface Operation {
  readonly number: number
  readonly why: string
  readonly author: string
  readonly state: OperationState
}

export interface NewOperation {
  readonly author: string
  readonly hlc: string
  readonly at: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly of: number | null
  /** What was done, in words: it names the step on the undo button. */
  readonly why: string
  readonly state: OperationState
}

export function insertOperation(db: WritableDb, operation: NewOperation): number {
  const { author, hlc, at, kind, of, why, state } = operation
  return Number(statement(db, 'INSERT INTO operation (author, hlc, at, kind, of, why, state) VALUES (?, ?, ?, ?, ?, ?, ?)').run(author, hlc, at, kind, of, why, state).lastInsertRowid)
}

/** Takes back the record of a step that turned out to change nothing. */
export function forgetOperation(db: WritableDb, number: number): void {
  statement(db, 'DELETE FROM operation WHERE number = ?').run(number)
}

export const operationState = (db: ReadableDb, number: number): OperationState =>
  statement(db, 'SELECT state FROM operation WHERE number = ?').pluck().get(number) as OperationState

export function setOperationState(db: WritableDb, number: number, state: OperationState): void {
  statement(db, 'UPDATE operation SET state = ? WHERE number = ?').run(state, number)
}

/** What was undone can no longer be redone once something else is done. */
export function dropUndone(db: WritableDb, author: string): void {
  statement(db, `UPDATE operation SET state = 'dropped' WHERE author = ? AND kind = 'do' AND state = 'undone'`).run(author)
}

/** The step that undo would take back. */
export function lastDone(db: ReadableDb, author: string): Operation | null {
  return (statement(db, `SELECT number, why, author, state FROM operation WHERE author = ? AND kind = 'do' AND state = 'done' ORDER BY number DESC LIMIT 1`).get(author) as Operation | undefined) ?? null
}

/** The step that redo would do again. */
export function firstUndone(db: ReadableDb, author: string): Operation | null {
  return (statement(db, `SELECT number, why, author, state FROM operation WHERE author = ? AND kind = 'do' AND state = 'undone' ORDER BY number LIMIT 1`).get(author) as Operation | undefined) ?? null
}

/** Number of the last revision; 0 where there is none. It rises with every row that is written here, whoever it is from. */
export const lastRevision = (db: ReadableDb): number =>
  statement(db, 'SELECT coalesce(max(number), 0) FROM revision').pluck().get() as number

export type AnnotationKind = 'span' | 'stance' | 'relation'

/** The spans and stances written after a revision, each once, in the order of their last writing; `null` where there are more than `most`. */
export function annotationsWrittenAfter(db: ReadableDb, revision: number, most: number): readonly { readonly kind: AnnotationKind; readonly id: string }[] | null {
  const rows = statement(db, `SELECT kind, row AS id FROM revision WHERE number > ? AND kind IN ('span', 'stance', 'relation') GROUP BY kind, row ORDER BY max(number) LIMIT ?`)
    .all(revision, most + 1) as { kind: AnnotationKind; id: string }[]
  return rows.length > most ? null : rows
}

/** The rows that an operation wrote, in the order in which it wrote them: all, or a part of them. */
export function revisionsOf(db: ReadableDb, operation: number, { offset = 0, limit = -1 }: { offset?: number; limit?: number } = {}): readonly RowChanged[] {
  const rows = statement(db, 'SELECT kind, row, before, after FROM revision WHERE operation = ? ORDER BY number LIMIT ? OFFSET ?').all(operation, limit, offset) as
    { kind: RowKind; row: string; before: string | null; after: string | null }[]
  return rows.map(({ kind, row, before, after }) => ({
    kind, id: row,
    before: before === null ? null : parseContent(kind, before),
    after: after === null ? null : parseContent(kind, after),
  }))
}
