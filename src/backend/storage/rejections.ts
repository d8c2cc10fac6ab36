/** Pairs that somebody found not to be the same. A rejection may outlive what it names: then it means nothing, until that comes back. */
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

/** One side is `claim` or `span`, the other a claim (`other`) or a passage (`article`, `start`, `end` in code points). */
export interface NotSame {
  readonly claim: string | null
  readonly span: string | null
  readonly other: string | null
  readonly article: string | null
  readonly start: number | null
  readonly end: number | null
}

export const notSameContent = (pair: NotSame, annotator: string): Content => ({ ...pair, annotator })

/** Rejections that name one of these claims or this span on either side. */
export const rejectionsOf = (db: ReadableDb, claims: readonly string[], span: string | null): readonly NotSame[] =>
  statement(db, `SELECT claim, span, other, article, "start", "end" FROM not_same
    WHERE deleted = 0 AND (claim IN (SELECT value FROM json_each(@claims)) OR other IN (SELECT value FROM json_each(@claims)) OR span = @span)`).all({ claims: JSON.stringify(claims), span }) as NotSame[]

/** Pairs of claims found not to be the same. */
export const rejectedClaimPairs = (db: ReadableDb): readonly { readonly claim: string; readonly other: string }[] =>
  statement(db, 'SELECT claim, other FROM not_same WHERE deleted = 0 AND claim IS NOT NULL AND other IS NOT NULL').all() as { claim: string; other: string }[]

export interface Rejection extends NotSame {
  readonly id: string
  readonly annotator: string
  readonly hlc: string
}

const WANTED = `deleted = 0 AND (@claims IS NULL OR claim IN (SELECT value FROM json_each(@claims)) OR other IN (SELECT value FROM json_each(@claims)))`
const wanted = (claims: readonly string[] | null): { claims: string | null } => ({ claims: claims === null ? null : JSON.stringify(claims) })

/** The newest first; of some claims, or all. */
export const rejectionPage = (db: ReadableDb, claims: readonly string[] | null, offset: number, limit: number): readonly Rejection[] =>
  statement(db, `SELECT id, claim, span, other, article, "start", "end", annotator, hlc FROM not_same WHERE ${WANTED} ORDER BY hlc DESC, id LIMIT @limit OFFSET @offset`).all({ ...wanted(claims), limit, offset }) as Rejection[]

export const rejectionCount = (db: ReadableDb, claims: readonly string[] | null): number =>
  statement(db, `SELECT count(*) FROM not_same WHERE ${WANTED}`).pluck().get(wanted(claims)) as number
