/** What the learner is taught with: the decisions of the project, newest articles first, in bounded pieces. */
import type { Part } from '#core/spans/span.ts'
import type { ReadableDb } from './handle.ts'
import type { RowKind } from './row-kinds.ts'
import { statement } from './statement.ts'

/** Revisions that are looked back over for articles that were worked on. */
const LOOK_BACK = 10_000
/** Spans of one article that are learnt from. */
const MOST_SPANS = 2_000

const TEACHES: readonly RowKind[] = ['span', 'stance', 'suggestion', 'actor', 'target', 'layer']
const KINDS = TEACHES.map((kind) => `'${kind}'`).join(', ')

/** Rows that were written after a revision and could teach something else. */
export const taughtSince = (db: ReadableDb, revision: number): number =>
  statement(db, `SELECT count(*) FROM revision WHERE number > ? AND kind IN (${KINDS})`).pluck().get(revision) as number

/** Articles on which an annotator (or anybody) made the last decisions of the project, the last first. */
export const lastTaughtArticles = (db: ReadableDb, annotator: string | null, most: number): readonly string[] =>
  statement(db, `SELECT article FROM (
      SELECT span.article, written.number FROM (SELECT row, number FROM revision WHERE kind = 'span' ORDER BY number DESC LIMIT ${LOOK_BACK}) AS written
        JOIN span ON span.id = written.row WHERE span.deleted = 0 AND (@annotator IS NULL OR span.annotator = @annotator)
      UNION ALL SELECT suggestion.article, written.number FROM (SELECT row, number FROM revision WHERE kind = 'suggestion' ORDER BY number DESC LIMIT ${LOOK_BACK}) AS written
        JOIN suggestion ON suggestion.id = written.row WHERE suggestion.deleted = 0 AND suggestion.answer = 'rejected' AND (@annotator IS NULL OR suggestion.annotator = @annotator)
    ) GROUP BY article ORDER BY max(number) DESC LIMIT @most`).pluck().all({ annotator, most }) as string[]

/** Articles with spans of an annotator (or of anybody) among the next few before a number, newest first, and where to go on; `null` at the end. */
export function olderTaughtArticles(db: ReadableDb, annotator: string | null, before: number, most: number): { readonly ids: readonly string[]; readonly before: number | null } {
  const rows = statement(db, `SELECT number, id, EXISTS (SELECT 1 FROM span WHERE span.article = article.id AND span.deleted = 0 AND (@annotator IS NULL OR span.annotator = @annotator)) AS taught
    FROM article WHERE number < @before AND deleted = 0 ORDER BY number DESC LIMIT @most`).all({ annotator, before, most }) as { number: number; id: string; taught: number }[]
  return { ids: rows.filter(({ taught }) => taught === 1).map(({ id }) => id), before: rows.length < most ? null : rows.at(-1)!.number }
}

/** `parts` is JSON, or `null` for the one part from `start` to `end`. Code points. */
export interface TaughtSpanRow { readonly label: string; readonly start: number; readonly end: number }

/** Spans of one part, in order of place. */
export const taughtSpans = (db: ReadableDb, article: string, annotator: string | null): readonly TaughtSpanRow[] =>
  statement(db, `SELECT DISTINCT label, "start", "end" FROM span WHERE article IN (@article) AND (@annotator IS NULL OR annotator = @annotator) AND deleted = 0 AND parts IS NULL ORDER BY "start", "end" LIMIT ${MOST_SPANS}`).all({ article, annotator }) as TaughtSpanRow[]

/** Rejected proposals of spans of one part. */
export function rejectedSpans(db: ReadableDb, article: string, annotator: string | null): readonly TaughtSpanRow[] {
  const rows = statement(db, `SELECT DISTINCT label, parts FROM suggestion WHERE article IN (@article) AND (@annotator IS NULL OR annotator = @annotator) AND answer = 'rejected' AND kind = 'span' AND deleted = 0 ORDER BY id LIMIT ${MOST_SPANS}`)
    .all({ article, annotator }) as { label: string; parts: string }[]
  return rows.flatMap(({ label, parts }) => {
    const [first, ...more] = JSON.parse(parts) as Part[]
    return first === undefined || more.length > 0 ? [] : [{ label, start: first[0], end: first[1] }]
  })
}

/** Whether one of them has finished the article. */
export const isFinished = (db: ReadableDb, article: string, annotator: string | null): boolean =>
  statement(db, `SELECT 1 FROM layer WHERE article IN (@article) AND (@annotator IS NULL OR annotator = @annotator) AND progress = 'done' AND deleted = 0 LIMIT 1`).pluck().get({ article, annotator }) === 1

export interface TaughtStanceRow {
  readonly article: string
  readonly value: string
  readonly target: string
  /** Code points of the span it stands on; `null` for the whole article. */
  readonly start: number | null
  readonly end: number | null
}

/** Stances that say a value towards a target, those written last first. */
export const taughtStances = (db: ReadableDb, annotator: string | null, most: number): readonly TaughtStanceRow[] =>
  statement(db, `SELECT stance.article, stance.value, target.name AS target, span."start", span."end" FROM stance
      JOIN target ON target.id = stance.target AND target.deleted = 0 LEFT JOIN span ON span.id = stance.span AND span.deleted = 0
      WHERE stance.deleted = 0 AND stance.value IS NOT NULL AND (@annotator IS NULL OR stance.annotator = @annotator) ORDER BY stance.hlc DESC, stance.id LIMIT @most`).all({ annotator, most }) as TaughtStanceRow[]

export interface PlaceRow extends TaughtSpanRow { readonly id: string; readonly parts: string | null; readonly place: number }

/** Places of the spans of one annotator after a `place` of theirs, without all the rest of them. */
export const placesAfter = (db: ReadableDb, article: string, annotator: string, after: number, most: number): readonly PlaceRow[] =>
  statement(db, 'SELECT rowid AS place, id, label, "start", "end", parts FROM span WHERE article IN (?) AND annotator = ? AND deleted = 0 AND rowid > ? ORDER BY rowid LIMIT ?').all(article, annotator, after, most) as PlaceRow[]

/** All of them at once. */
export const placesOf = (db: ReadableDb, article: string, annotator: string): readonly PlaceRow[] => placesAfter(db, article, annotator, -1, Number.MAX_SAFE_INTEGER)

/** Targets towards which an annotator has a stance in the article. */
export const stanceTargets = (db: ReadableDb, article: string, annotator: string): readonly string[] =>
  statement(db, 'SELECT DISTINCT target FROM stance WHERE article IN (?) AND annotator = ? AND target IS NOT NULL AND deleted = 0').pluck().all(article, annotator) as string[]

/** Articles that an annotator has not finished, in the order in which they came in, after a number of theirs. */
export const openArticles = (db: ReadableDb, annotator: string, after: number, most: number): readonly { readonly id: string; readonly number: number }[] =>
  statement(db, `SELECT article.id, article.number FROM article LEFT JOIN layer ON layer.article = article.id AND layer.annotator = ? AND layer.deleted = 0
    WHERE article.number > ? AND article.deleted = 0 AND coalesce(layer.progress, 'new') <> 'done' ORDER BY article.number LIMIT ?`).all(annotator, after, most) as { id: string; number: number }[]

/** Articles in the order in which they came in, after a number of theirs. */
export const articlesFrom = (db: ReadableDb, after: number, most: number): readonly { readonly id: string; readonly number: number }[] =>
  statement(db, 'SELECT id, number FROM article WHERE number > ? AND deleted = 0 ORDER BY number LIMIT ?').all(after, most) as { id: string; number: number }[]
