/** Answers of spans that name something else by its id, under the codebook in force. */
import type { Codebook } from '#core/codebook/codebook.ts'
import { namedBy, referringAttributes, type ReferringAttributes } from '#core/codebook/references.ts'
import type { Referring } from '#core/codebook/values.ts'
import type { Span } from '#core/spans/span.ts'
import { spanOf } from './annotations.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

interface Kept { readonly definition: string; readonly referring: ReferringAttributes }
const kept = new WeakMap<ReadableDb, Kept>()

/** Which attributes name something, by the codebook in force now. */
export function referringNow(db: ReadableDb): ReferringAttributes {
  const row = statement(db, 'SELECT definition AS now FROM codebook WHERE deleted = 0 ORDER BY version DESC LIMIT 1').get() as { now: string } | undefined
  const definition = row?.now ?? ''
  const before = kept.get(db)
  if (before?.definition === definition) return before.referring
  const referring = definition === '' ? new Map() : referringAttributes(JSON.parse(definition) as Codebook)
  kept.set(db, { definition, referring })
  return referring
}

/** Whether a row of this id is or ever was there. What never was is a word that somebody wrote, not a name that leads nowhere. */
export const everWas = (db: ReadableDb, kind: Referring, id: string): boolean =>
  statement(db, `SELECT EXISTS (SELECT 1 FROM ${kind} WHERE id = ?)`).pluck().get(id) === 1

const labelsWith = (referring: ReferringAttributes, kinds: readonly Referring[]): string =>
  JSON.stringify([...referring].filter(([, attributes]) => [...attributes.values()].some((kind) => kinds.includes(kind))).map(([label]) => label))

/** Everybody's spans whose answers name one of these, of all articles. */
export function spansNaming(db: ReadableDb, kind: Referring, ids: readonly string[]): readonly Span[] {
  const referring = referringNow(db)
  const labels = labelsWith(referring, [kind])
  if (labels === '[]') return []
  const rows = statement(db, `SELECT * FROM span WHERE deleted = 0 AND label IN (SELECT value FROM json_each(@labels))
    AND EXISTS (SELECT 1 FROM json_each(span.attributes) AS answer WHERE answer.type = 'text' AND answer.value IN (SELECT value FROM json_each(@ids))) ORDER BY id`)
    .all({ labels, ids: JSON.stringify(ids) }) as (Content & { id: string })[]
  return rows.map((row) => spanOf(row.id, row)).filter((span) => namedBy(referring, span).some((named) => named.kind === kind && ids.includes(named.id)))
}

/** Ids of actors, targets and claims that any answer of a span names. */
export function namedByAnswers(db: ReadableDb): readonly string[] {
  const labels = labelsWith(referringNow(db), ['actor', 'target', 'claim'])
  return labels === '[]' ? [] : statement(db, `SELECT DISTINCT answer.value FROM span, json_each(span.attributes) AS answer
    WHERE span.deleted = 0 AND span.label IN (SELECT value FROM json_each(?)) AND answer.type = 'text'`).pluck().all(labels) as string[]
}
