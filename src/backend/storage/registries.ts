/** Actors, targets, claims, annotators and codebooks: rows, values, look-ups. */
import type { Actor, Claim, Target } from '#core/claims/claim.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Annotator } from '#core/identity/annotator.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

type Row = Content & { readonly id: string }

export const actorContent = ({ name, kind, aliases }: Actor): Content => ({ name, kind, aliases: JSON.stringify(aliases) })
export const actorOf = (id: string, row: Content): Actor =>
  ({ id, name: row['name'] as string, kind: row['kind'] as string | null, aliases: JSON.parse(row['aliases'] as string) as string[] })

export const targetContent = ({ name, kind }: Target): Content => ({ name, kind })
export const targetOf = (id: string, row: Content): Target => ({ id, name: row['name'] as string, kind: row['kind'] as string | null })

export const claimContent = ({ text, note }: Claim): Content => ({ text, note })
export const claimOf = (id: string, row: Content): Claim => ({ id, text: row['text'] as string, note: row['note'] as string | null })

export const annotatorContent = ({ name, color }: Annotator): Content => ({ name, color })
export const annotatorOf = (id: string, row: Content): Annotator => ({ id, name: row['name'] as string, color: row['color'] as string })

export const codebookContent = (codebook: Codebook): Content => ({ version: codebook.version, definition: JSON.stringify(codebook) })
export const codebookOf = (row: Content): Codebook => JSON.parse(row['definition'] as string) as Codebook

/** Every actor with the number of annotations that name it. */
export function allActors(db: ReadableDb): readonly (Actor & { readonly uses: number })[] {
  const rows = statement(db, `SELECT actor.id, name, kind, aliases, coalesce(sum(n), 0) AS uses FROM actor LEFT JOIN (
      SELECT holder AS used, count(*) AS n FROM stance WHERE deleted = 0 AND holder IS NOT NULL GROUP BY holder
      UNION ALL SELECT json_extract(attributes, '$.speaker.actor'), count(*) FROM span
        WHERE deleted = 0 AND json_extract(attributes, '$.speaker.actor') IS NOT NULL GROUP BY 1
    ) ON used = actor.id WHERE deleted = 0 GROUP BY actor.id`).all() as (Row & { uses: number })[]
  return rows.map((row) => ({ ...actorOf(row.id, row), uses: row.uses }))
}

/** Every target with the number of stances towards it. */
export function allTargets(db: ReadableDb): readonly (Target & { readonly uses: number })[] {
  const rows = statement(db, `SELECT target.id, target.name, target.kind, count(stance.id) AS uses FROM target
    LEFT JOIN stance ON stance.target = target.id AND stance.deleted = 0 WHERE target.deleted = 0 GROUP BY target.id`).all() as (Row & { uses: number })[]
  return rows.map((row) => ({ ...targetOf(row.id, row), uses: row.uses }))
}

export interface ClaimRow extends Claim {
  readonly mentions: number
  readonly articles: number
  readonly outlets: number
  /** Earliest known date of publication among the articles. */
  readonly first: string | null
}

const CLAIM_ROWS = `SELECT claim.id, claim.text, claim.note, count(span.id) AS mentions, count(DISTINCT span.article) AS articles,
      count(DISTINCT article.outlet) AS outlets, min(article.published) AS first
    FROM claim LEFT JOIN span ON span.claim = claim.id AND span.deleted = 0 LEFT JOIN article ON article.id = span.article AND article.deleted = 0
    WHERE claim.deleted = 0`

/** Most mentioned first. */
export const allClaims = (db: ReadableDb): readonly ClaimRow[] =>
  statement(db, `${CLAIM_ROWS} GROUP BY claim.id ORDER BY mentions DESC, claim.text`).all() as ClaimRow[]

export const claimRow = (db: ReadableDb, id: string): ClaimRow | null =>
  (statement(db, `${CLAIM_ROWS} AND claim.id = ? GROUP BY claim.id`).get(id) as ClaimRow | undefined) ?? null

export const allAnnotators = (db: ReadableDb): readonly Annotator[] =>
  (statement(db, 'SELECT id, name, color FROM annotator WHERE deleted = 0 ORDER BY name, id').all() as Row[]).map((row) => annotatorOf(row.id, row))

/** The id of the row of a list that has exactly this name. */
export const idByName = (db: ReadableDb, kind: 'actor' | 'target' | 'annotator', name: string): string | null =>
  (statement(db, `SELECT id FROM ${kind} WHERE name = ? AND deleted = 0 ORDER BY id LIMIT 1`).pluck().get(name) as string | undefined) ?? null

/** The codebook in force: the highest version. */
export function currentCodebook(db: ReadableDb): Codebook | null {
  const row = statement(db, 'SELECT definition FROM codebook WHERE deleted = 0 ORDER BY version DESC LIMIT 1').get() as Content | undefined
  return row ? codebookOf(row) : null
}

export interface MentionRow {
  readonly span: string
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

/** The places where a claim is made, by date of publication; undated ones last. */
export const mentionsOf = (db: ReadableDb, claim: string): readonly MentionRow[] =>
  statement(db, `SELECT span.id AS span, span.article, coalesce(article.title, article.first_line) AS title, article.outlet, article.published,
      span.annotator, span.quote, span."start", span."end", actor.name AS speaker, json_extract(span.attributes, '$.speaker.implied') AS implied
    FROM span JOIN article ON article.id = span.article AND article.deleted = 0
    LEFT JOIN actor ON actor.id = json_extract(span.attributes, '$.speaker.actor') AND actor.deleted = 0
    WHERE span.claim = ? AND span.deleted = 0
    ORDER BY article.published IS NULL, article.published, article.source_file, span."start", span.id`).all(claim) as MentionRow[]

/** Ids of the spans that mention a claim. */
export const mentionIds = (db: ReadableDb, claim: string): readonly string[] =>
  statement(db, 'SELECT id FROM span WHERE claim = ? AND deleted = 0 ORDER BY id').pluck().all(claim) as string[]
