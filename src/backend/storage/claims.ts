/** The registry of claims with the places where they are made. A merged claim's mentions are asked for by all ids of its family. */
import type { Claim } from '#core/claims/claim.ts'
import type { Pointers } from '#core/claims/survivors.ts'
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

/** Which mentions count; what is absent or empty narrows nothing. `null` among values is "not known". */
export interface MentionFilter {
  readonly outlets?: readonly (string | null)[] | undefined
  /** Ids of the actors who speak. */
  readonly holders?: readonly (string | null)[] | undefined
  /** ISO dates, both included; what has no date lies outside. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export const isFiltering = (filter: MentionFilter): boolean =>
  (filter.outlets?.length ?? 0) + (filter.holders?.length ?? 0) > 0 || filter.from !== undefined || filter.to !== undefined

/** Every claim that is merged, with what it points to, and what is pointed to; all others are their own. */
export function claimPointers(db: ReadableDb): Pointers {
  const rows = statement(db, `SELECT id, merged_into FROM claim WHERE merged_into IS NOT NULL AND deleted = 0
    UNION SELECT id, merged_into FROM claim WHERE deleted = 0 AND id IN (SELECT merged_into FROM claim WHERE merged_into IS NOT NULL AND deleted = 0)`).all() as Pick<Claim, 'id' | 'merged_into'>[]
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into]))
}

/** All claims as stored, merged ones too. */
export const allClaims = (db: ReadableDb): readonly Claim[] =>
  statement(db, 'SELECT id, text, note, merged_into FROM claim WHERE deleted = 0 ORDER BY id').all() as Claim[]

/** A last day with what is written more exactly: "2024-05" reaches to the end of May. */
const PAST_ALL = '\uffff'

const parameters = ({ outlets, holders, from, to }: MentionFilter): Record<string, string | null> => ({
  outlets: outlets?.length ? JSON.stringify(outlets) : null, holders: holders?.length ? JSON.stringify(holders) : null,
  from: from ?? null, to: to === undefined ? null : to + PAST_ALL,
})

const SPEAKER = `json_extract(span.attributes, '$.speaker.actor')`
const MENTIONS = `span JOIN article ON article.id = span.article AND article.deleted = 0`
const WANTED = `span.deleted = 0
    AND (@outlets IS NULL OR EXISTS (SELECT 1 FROM json_each(@outlets) WHERE value IS article.outlet))
    AND (@holders IS NULL OR EXISTS (SELECT 1 FROM json_each(@holders) WHERE value IS ${SPEAKER}))
    AND (@from IS NULL OR article.published >= @from) AND (@to IS NULL OR article.published <= @to)`
const OF_FAMILY = `span.claim IN (SELECT value FROM json_each(@claims)) AND ${WANTED}`

/** How many mentions each claim id has itself. */
export function mentionCounts(db: ReadableDb, filter: MentionFilter = {}): ReadonlyMap<string, number> {
  const rows = isFiltering(filter)
    ? statement(db, `SELECT span.claim, count(*) AS n FROM ${MENTIONS} WHERE span.claim IS NOT NULL AND ${WANTED} GROUP BY span.claim`).all(parameters(filter))
    : statement(db, 'SELECT claim, count(*) AS n FROM span WHERE claim IS NOT NULL AND deleted = 0 GROUP BY claim').all()
  return new Map((rows as { claim: string; n: number }[]).map(({ claim, n }) => [claim, n]))
}

export interface ClaimFacts {
  readonly mentions: number
  readonly articles: number
  readonly outlets: number
  /** Earliest known date of publication among the articles. */
  readonly first: string | null
}

const of = (claims: readonly string[], filter: MentionFilter): Record<string, string | null> => ({ claims: JSON.stringify(claims), ...parameters(filter) })

export const claimFacts = (db: ReadableDb, claims: readonly string[], filter: MentionFilter = {}): ClaimFacts =>
  statement(db, `SELECT count(*) AS mentions, count(DISTINCT span.article) AS articles, count(DISTINCT article.outlet) AS outlets, min(article.published) AS first
    FROM ${MENTIONS} WHERE ${OF_FAMILY}`).get(of(claims, filter)) as ClaimFacts

export interface MentionRow {
  readonly span: string
  /** The claim that the span names: one of the family. */
  readonly claim: string
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly annotator: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly speaker: string | null
  readonly implied: number | null
}

/** The places where a family of claims is made, by date of publication; undated ones last. */
export const mentionPage = (db: ReadableDb, claims: readonly string[], filter: MentionFilter, offset: number, limit: number): readonly MentionRow[] =>
  statement(db, `SELECT span.id AS span, span.claim, span.article, coalesce(article.title, article.first_line) AS title, article.outlet, article.published,
      span.annotator, span.quote, span."start", span."end", actor.name AS speaker, json_extract(span.attributes, '$.speaker.implied') AS implied
    FROM ${MENTIONS}
    LEFT JOIN actor ON actor.id = ${SPEAKER} AND actor.deleted = 0
    WHERE ${OF_FAMILY}
    ORDER BY article.published IS NULL, article.published, article.source_file, span."start", span.id LIMIT @limit OFFSET @offset`)
    .all({ ...of(claims, filter), limit, offset }) as MentionRow[]

export interface TimePoint {
  readonly outlet: string | null
  readonly published: string | null
  readonly mentions: number
  /** One of the spans and its article, to go to. */
  readonly span: string
  readonly article: string
}

/** How often each outlet makes a family of claims on each date. */
export const mentionTimes = (db: ReadableDb, claims: readonly string[], filter: MentionFilter): readonly TimePoint[] =>
  statement(db, `SELECT article.outlet, article.published, count(*) AS mentions, min(span.id) AS span, span.article FROM ${MENTIONS} WHERE ${OF_FAMILY}
    GROUP BY article.outlet, article.published ORDER BY article.published IS NULL, article.published, article.outlet IS NULL, article.outlet`).all(of(claims, filter)) as TimePoint[]

/** Ids of the spans that mention a family of claims. */
export const mentionIds = (db: ReadableDb, claims: readonly string[]): readonly string[] =>
  statement(db, 'SELECT id FROM span WHERE claim IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY id').pluck().all(JSON.stringify(claims)) as string[]

/** Outlets and speakers of all mentions, most frequent first. */
export interface MentionFacets {
  readonly outlets: readonly { readonly value: string | null; readonly count: number }[]
  readonly holders: readonly { readonly value: string | null; readonly name: string | null; readonly count: number }[]
}

export const mentionFacets = (db: ReadableDb): MentionFacets => ({
  outlets: statement(db, `SELECT article.outlet AS value, count(*) AS count FROM ${MENTIONS} WHERE span.claim IS NOT NULL AND span.deleted = 0 GROUP BY 1 ORDER BY 2 DESC, 1`).all() as MentionFacets['outlets'],
  holders: statement(db, `SELECT actor.id AS value, actor.name, count(*) AS count FROM span LEFT JOIN actor ON actor.id = ${SPEAKER} AND actor.deleted = 0
    WHERE span.claim IS NOT NULL AND span.deleted = 0 GROUP BY 1 ORDER BY 3 DESC, 2`).all() as MentionFacets['holders'],
})
