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

const SPEAKER = `json_extract(span.attributes, '$.speaker.actor')`
const THERE = 'span.claim IS NOT NULL AND span.deleted = 0'
const OF_FAMILY = 'span.claim IN (SELECT value FROM json_each(@claims)) AND span.deleted = 0'

interface Narrowed {
  /** Conditions, each with the AND before it. Few texts in all: one for each set of fields that is narrowed. */
  readonly sql: string
  readonly values: Readonly<Record<string, string>>
}

const among = (column: string, name: string, values: readonly (string | null)[]): string =>
  ` AND (${column} IN (SELECT value FROM json_each(@${name}))${values.includes(null) ? ` OR ${column} IS NULL` : ''})`

/** What a filter asks of a `span` and its `article`. */
function narrowed({ outlets = [], holders = [], from, to }: MentionFilter): Narrowed {
  const known = (values: readonly (string | null)[]): string => JSON.stringify(values.filter((value) => value !== null))
  return {
    sql: (outlets.length > 0 ? among('article.outlet', 'outlets', outlets) : '') + (holders.length > 0 ? among(SPEAKER, 'holders', holders) : '')
      + (from === undefined ? '' : ' AND article.published >= @from') + (to === undefined ? '' : ' AND article.published <= @to'),
    values: {
      ...(outlets.length > 0 ? { outlets: known(outlets) } : {}), ...(holders.length > 0 ? { holders: known(holders) } : {}),
      ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: to + PAST_ALL }),
    },
  }
}

/** Speakers stand in the span; all else that is filtered by stands in its article. */
const asksArticle = ({ outlets = [], from, to }: MentionFilter): boolean => outlets.length > 0 || from !== undefined || to !== undefined

/** How many mentions each claim id has itself. */
export function mentionCounts(db: ReadableDb, filter: MentionFilter = {}): ReadonlyMap<string, number> {
  const { sql, values } = narrowed(filter)
  const rows = isFiltering(filter)
    ? statement(db, `SELECT span.claim, count(*) AS n FROM span ${asksArticle(filter) ? 'JOIN article ON article.id = span.article' : ''} WHERE ${THERE}${sql} GROUP BY span.claim`).all(values)
    : statement(db, `SELECT claim, count(*) AS n FROM span WHERE ${THERE} GROUP BY claim`).all()
  return new Map((rows as { claim: string; n: number }[]).map(({ claim, n }) => [claim, n]))
}

export interface ClaimFacts {
  readonly mentions: number
  readonly articles: number
  readonly outlets: number
  /** Earliest known date of publication among the articles. */
  readonly first: string | null
}

/** Mentions by article, before anything is asked about the articles: the index alone answers where no speaker is asked for. */
const byArticle = (sql: string): string => `WITH found AS MATERIALIZED (
    SELECT span.article, count(*) AS n FROM span ${sql === '' ? '' : 'JOIN article ON article.id = span.article'} WHERE ${OF_FAMILY}${sql} GROUP BY span.article)`

export function claimFacts(db: ReadableDb, claims: readonly string[], filter: MentionFilter = {}): ClaimFacts {
  const { sql, values } = narrowed(filter)
  return statement(db, `${byArticle(sql)} SELECT coalesce(sum(n), 0) AS mentions, count(*) AS articles, count(DISTINCT article.outlet) AS outlets, min(article.published) AS first
    FROM found JOIN article ON article.id = found.article`).get({ claims: JSON.stringify(claims), ...values }) as ClaimFacts
}

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

const IN_ORDER = 'article.published IS NULL, article.published, article.source_file, span."start", span.id'

/** The places where a family of claims is made, by date of publication; undated ones last. Only the rows of the page are read whole. */
export function mentionPage(db: ReadableDb, claims: readonly string[], filter: MentionFilter, offset: number, limit: number): readonly MentionRow[] {
  const { sql, values } = narrowed(filter)
  return statement(db, `WITH page AS MATERIALIZED (
      SELECT span.id FROM span JOIN article ON article.id = span.article WHERE ${OF_FAMILY}${sql} ORDER BY ${IN_ORDER} LIMIT @limit OFFSET @offset)
    SELECT span.id AS span, span.claim, span.article, coalesce(article.title, article.first_line) AS title, article.outlet, article.published,
      span.annotator, span.quote, span."start", span."end", actor.name AS speaker, json_extract(span.attributes, '$.speaker.implied') AS implied
    FROM page JOIN span ON span.id = page.id JOIN article ON article.id = span.article
    LEFT JOIN actor ON actor.id = ${SPEAKER} AND actor.deleted = 0 ORDER BY ${IN_ORDER}`).all({ claims: JSON.stringify(claims), ...values, limit, offset }) as MentionRow[]
}

export interface TimePoint {
  readonly outlet: string | null
  readonly published: string | null
  readonly mentions: number
  /** One of the articles and a mention in it, to go to. */
  readonly article: string
  readonly span: string
}

/** How often each outlet makes a family of claims on each date. */
export function mentionTimes(db: ReadableDb, claims: readonly string[], filter: MentionFilter): readonly TimePoint[] {
  const { sql, values } = narrowed(filter)
  return statement(db, `${byArticle(sql)}, point AS (
      SELECT article.outlet, article.published, sum(n) AS mentions, min(article.id) AS article FROM found JOIN article ON article.id = found.article GROUP BY article.outlet, article.published)
    SELECT outlet, published, mentions, article, (SELECT span.id FROM span WHERE span.article = point.article AND ${OF_FAMILY} ORDER BY span."start" LIMIT 1) AS span
    FROM point ORDER BY published IS NULL, published, outlet IS NULL, outlet`).all({ claims: JSON.stringify(claims), ...values }) as TimePoint[]
}

/** Ids of the spans that mention a family of claims. */
export const mentionIds = (db: ReadableDb, claims: readonly string[]): readonly string[] =>
  statement(db, `SELECT span.id FROM span WHERE ${OF_FAMILY} ORDER BY span.id`).pluck().all({ claims: JSON.stringify(claims) }) as string[]

/** Whether one of these spans mentions a family of claims. */
export const anyMentions = (db: ReadableDb, claims: readonly string[], spans: readonly string[]): boolean =>
  statement(db, 'SELECT 1 FROM span WHERE id IN (SELECT value FROM json_each(?)) AND claim IN (SELECT value FROM json_each(?)) AND deleted = 0 LIMIT 1').get(JSON.stringify(spans), JSON.stringify(claims)) !== undefined

/** Outlets and speakers of all mentions, most frequent first. */
export interface MentionFacets {
  readonly outlets: readonly { readonly value: string | null; readonly count: number }[]
  readonly holders: readonly { readonly value: string | null; readonly name: string | null; readonly count: number }[]
}

export function mentionFacets(db: ReadableDb): MentionFacets {
  const outlets = statement(db, `WITH found AS MATERIALIZED (SELECT article, count(*) AS n FROM span WHERE ${THERE} GROUP BY article)
    SELECT article.outlet AS value, sum(n) AS count FROM found JOIN article ON article.id = found.article GROUP BY 1 ORDER BY 2 DESC, 1`).all() as MentionFacets['outlets']
  // Those who are named are found by their index; all other mentions name nobody.
  const named = statement(db, `WITH speaking AS MATERIALIZED (SELECT ${SPEAKER} AS actor, count(*) AS n FROM span WHERE ${SPEAKER} IS NOT NULL AND ${THERE} GROUP BY 1)
    SELECT actor.id AS value, actor.name, n AS count FROM speaking JOIN actor ON actor.id = speaking.actor AND actor.deleted = 0`).all() as MentionFacets['holders']
  const nobody = outlets.reduce((sum, { count }) => sum + count, 0) - named.reduce((sum, { count }) => sum + count, 0)
  const holders = [...named, ...(nobody > 0 ? [{ value: null, name: null, count: nobody }] : [])]
  return { outlets, holders: holders.sort((a, b) => b.count - a.count || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)) }
}
