/** What stands around a claim: relations that end in it or its mentions, stances in the articles that make it, and its history. */
import type { Relation } from '#core/relations/relation.ts'
import { relationOf } from './annotations.ts'
import type { MentionFilter } from './claims.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

/** Relations of these types that may end in one of the claims or in a span of the articles that mention them. */
export function relationsAbout(db: ReadableDb, claims: readonly string[], types: readonly string[]): readonly Relation[] {
  const rows = statement(db, `SELECT * FROM relation WHERE deleted = 0 AND type IN (SELECT value FROM json_each(@types)) AND (
      article IN (SELECT article FROM span WHERE claim IN (SELECT value FROM json_each(@claims)) AND deleted = 0)
      OR EXISTS (SELECT 1 FROM json_each(@claims) WHERE instr(relation.args, '"' || value || '"') > 0)) ORDER BY id`)
    .all({ types: JSON.stringify(types), claims: JSON.stringify(claims) }) as (Content & { id: string })[]
  return rows.map((row) => relationOf(row.id, row))
}

export interface StanceRow {
  readonly stance: string
  readonly span: string | null
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly annotator: string
  readonly holder: string | null
  readonly target: string | null
  readonly value: string | null
  readonly intensity: number | null
  readonly onMention: number
}

/** Stances on mentions of the claims first, then those of whole articles that mention them; each by date, undated ones last. */
export const stancesAround = (db: ReadableDb, claims: readonly string[], { outlets, holders, from, to }: MentionFilter): readonly StanceRow[] =>
  statement(db, `WITH mention AS MATERIALIZED (SELECT id, article FROM span WHERE claim IN (SELECT value FROM json_each(@claims)) AND deleted = 0)
    SELECT stance.id AS stance, stance.span, stance.article, coalesce(article.title, article.first_line) AS title, article.outlet, article.published, stance.annotator,
      actor.name AS holder, target.name AS target, stance.value, stance.intensity, (stance.span IS NOT NULL AND stance.span IN (SELECT id FROM mention)) AS onMention
    FROM stance JOIN article ON article.id = stance.article AND article.deleted = 0
    LEFT JOIN actor ON actor.id = stance.holder AND actor.deleted = 0 LEFT JOIN target ON target.id = stance.target AND target.deleted = 0
    WHERE stance.deleted = 0 AND stance.article IN (SELECT article FROM mention) AND (stance.scope = 'article' OR stance.span IN (SELECT id FROM mention))
      AND (@outlets IS NULL OR EXISTS (SELECT 1 FROM json_each(@outlets) WHERE value IS article.outlet))
      AND (@holders IS NULL OR EXISTS (SELECT 1 FROM json_each(@holders) WHERE value IS stance.holder))
      AND (@from IS NULL OR article.published >= @from) AND (@to IS NULL OR article.published <= @to)
    ORDER BY onMention DESC, article.published IS NULL, article.published, stance.id`).all({
    claims: JSON.stringify(claims), outlets: outlets?.length ? JSON.stringify(outlets) : null, holders: holders?.length ? JSON.stringify(holders) : null,
    from: from ?? null, to: to === undefined ? null : `${to}\uffff`,
  }) as StanceRow[]

export interface ClaimRevision {
  readonly operation: number
  readonly by: 'do' | 'undo' | 'redo'
  readonly at: string
  readonly author: string
  readonly kind: 'claim' | 'span'
  readonly row: string
  readonly before: string | null
  readonly after: string | null
}

const REVISION = 'SELECT operation.number AS operation, operation.kind AS by, operation.at, operation.author, revision.kind, revision.row, revision.before, revision.after, revision.number AS at_number FROM revision JOIN operation ON operation.number = revision.operation'
const AMONG = 'IN (SELECT value FROM json_each(@claims))'

/** Every revision of the claims themselves, of claims that were merged into them or taken out, and of spans that were linked to them or unlinked; the newest first. */
export const claimRevisions = (db: ReadableDb, claims: readonly string[]): readonly ClaimRevision[] =>
  statement(db, `SELECT * FROM (
      ${REVISION} WHERE revision.kind = 'claim' AND revision.row ${AMONG}
      UNION ${REVISION} WHERE revision.row IN (SELECT id FROM claim) AND revision.kind = 'claim' AND (json_extract(revision.before, '$[2]') ${AMONG} OR json_extract(revision.after, '$[2]') ${AMONG})
      UNION ${REVISION} WHERE revision.kind = 'span' AND json_extract(revision.after, '$[11]') IS NOT NULL AND json_extract(revision.after, '$[11]') ${AMONG} AND json_extract(revision.before, '$[11]') IS NOT json_extract(revision.after, '$[11]')
      UNION ${REVISION} WHERE revision.kind = 'span' AND json_extract(revision.before, '$[11]') IS NOT NULL AND json_extract(revision.before, '$[11]') ${AMONG} AND json_extract(revision.after, '$[11]') IS NOT json_extract(revision.before, '$[11]')
    ) ORDER BY at_number DESC`).all({ claims: JSON.stringify(claims) }) as ClaimRevision[]
