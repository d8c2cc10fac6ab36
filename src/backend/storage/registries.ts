/** Actors, targets, claims, annotators and codebooks: rows, values, look-ups. What is asked about claims stands in claims.ts. */
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

export const claimContent = ({ text, note, merged_into }: Claim): Content => ({ text, note, merged_into })
export const claimOf = (id: string, row: Content): Claim => ({ id, text: row['text'] as string, note: row['note'] as string | null, merged_into: row['merged_into'] as string | null })

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
