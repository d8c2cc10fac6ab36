/** How much there is of everything. */
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export type Counted = 'article' | 'span' | 'stance' | 'relation' | 'claim' | 'region'

export const countOf = (db: ReadableDb, kind: Counted): number =>
  statement(db, `SELECT count(*) FROM ${kind} WHERE deleted = 0`).pluck().get() as number
