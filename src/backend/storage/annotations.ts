/** Spans, stances, relations and regions: between their rows and the values of the domain. */
import type { Region } from '#core/articles/article.ts'
import type { Relation } from '#core/relations/relation.ts'
import { spanEnd, spanStart, withSpeakers, type Attributes, type Part, type Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

type Row = Content & { readonly id: string }

/** Attributes as JSON in one order, so that equal answers are equal rows wherever they came from. */
export function attributesJson(attributes: Attributes): string {
  const inOrder = withSpeakers(attributes, ({ actor, mention, implied }) => ({ actor, mention, implied }))
  return JSON.stringify(Object.fromEntries(Object.keys(inOrder).sort().map((name) => [name, inOrder[name]!])))
}

export function spanContent(span: Span): Content {
  const { article, annotator, label, parts, quote, prefix, suffix, attributes, note, claim, codebook } = span
  return {
    article, annotator, label, start: spanStart(span), end: spanEnd(span), parts: parts.length > 1 ? JSON.stringify(parts) : null,
    quote, prefix, suffix, attributes: attributesJson(attributes), note, claim, codebook,
  }
}

export function spanOf(id: string, row: Content): Span {
  const parts = row['parts'] === null ? [[row['start'], row['end']]] : JSON.parse(row['parts'] as string)
  const { article, annotator, label, quote, prefix, suffix, note, claim, codebook } = row as unknown as Omit<Span, 'parts' | 'attributes'>
  return { id, article, annotator, label, parts: parts as Part[], quote, prefix, suffix, attributes: JSON.parse(row['attributes'] as string) as Attributes, note, claim, codebook }
}

export function stanceContent(stance: Stance): Content {
  const { id: _, evidence, sarcasm, ...rest } = stance
  return { ...rest, sarcasm: sarcasm === null ? null : Number(sarcasm), evidence: JSON.stringify(evidence) }
}

export function stanceOf(id: string, row: Content): Stance {
  const { article, annotator, scope, span, holder, target, value, intensity, explicitness, confidence, reported_by, note, codebook } = row as unknown as Stance
  return {
    id, article, annotator, scope, span, holder, target, value, intensity, explicitness,
    sarcasm: row['sarcasm'] === null ? null : row['sarcasm'] === 1, confidence,
    evidence: JSON.parse(row['evidence'] as string) as string[], reported_by, note, codebook,
  }
}

export const relationContent = ({ article, annotator, type, args, codebook }: Relation): Content =>
  ({ article, annotator, type, args: JSON.stringify(args), codebook })

export function relationOf(id: string, row: Content): Relation {
  const { article, annotator, type, codebook } = row as unknown as Relation
  return { id, article, annotator, type, args: JSON.parse(row['args'] as string) as Relation['args'], codebook }
}

export const regionContent = ({ article, start, end, kind }: Region): Content => ({ article, start, end, kind })

export function regionOf(id: string, row: Content): Region {
  const { article, start, end, kind } = row as unknown as Region
  return { id, article, start, end, kind }
}

// `IN (?)` finds as `= ?` does. With `=` and an order SQLite looks at the value to plan, and so prepares the statement anew each time
// it is bound: more work than finding the few rows of an article.

/** All spans of an article, in order of position. */
export const spansOf = (db: ReadableDb, article: string): Span[] =>
  (statement(db, 'SELECT * FROM span WHERE article IN (?) AND deleted = 0 ORDER BY "start", "end" DESC, id').all(article) as Row[]).map((row) => spanOf(row.id, row))

export const stancesOf = (db: ReadableDb, article: string): Stance[] =>
  (statement(db, 'SELECT * FROM stance WHERE article IN (?) AND deleted = 0 ORDER BY id').all(article) as Row[]).map((row) => stanceOf(row.id, row))

export const relationsOf = (db: ReadableDb, article: string): Relation[] =>
  (statement(db, 'SELECT * FROM relation WHERE article IN (?) AND deleted = 0 ORDER BY id').all(article) as Row[]).map((row) => relationOf(row.id, row))

/** Relations of any article that have this id at an end: those to a claim of the registry. Reads all relations. */
export const relationsNaming = (db: ReadableDb, ref: string): Relation[] =>
  (statement(db, `SELECT * FROM relation WHERE deleted = 0 AND EXISTS (SELECT 1 FROM json_each(relation.args) AS arg WHERE json_extract(arg.value, '$.ref') = ?) ORDER BY id`).all(ref) as Row[])
    .map((row) => relationOf(row.id, row))

export const regionsOf = (db: ReadableDb, article: string): Region[] =>
  (statement(db, 'SELECT * FROM region WHERE article IN (?) AND deleted = 0 ORDER BY "start", id').all(article) as Row[]).map((row) => regionOf(row.id, row))

/** Ids of everything that lies on an article, by kind, for taking the article away. */
export function dependentsOf(db: ReadableDb, article: string): readonly { kind: 'suggestion' | 'span' | 'stance' | 'relation' | 'region' | 'layer'; id: string }[] {
  return (['suggestion', 'relation', 'stance', 'span', 'region', 'layer'] as const).flatMap((kind) =>
    (statement(db, `SELECT id FROM ${kind} WHERE article IN (?) AND deleted = 0 ORDER BY id`).pluck().all(article) as string[]).map((id) => ({ kind, id })))
}
