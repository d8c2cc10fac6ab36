/** Lists of annotations of the whole project that the codebook gives reason to look at. */
import { LIBRARY_ORDER } from './codebooks.ts'
import type { ReadableDb } from './handle.ts'
import { statement } from './statement.ts'

export type ListedKind = 'span' | 'stance' | 'relation'
export interface AnnotationRef { readonly kind: ListedKind; readonly id: string }

export interface ListedRow extends AnnotationRef {
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly annotator: string
  /** Label of a span, type of a relation, value of a stance. */
  readonly label: string
  /** What it stands on; empty where that is no span. */
  readonly quote: string
  readonly codebook: string
}

const HEAD = 'article.id AS article, coalesce(article.title, article.first_line) AS title, article.outlet'
const LISTED: Record<ListedKind, string> = {
  span: `SELECT 'span' AS kind, span.id, ${HEAD}, span.annotator, span.label, span.quote, span.codebook FROM span JOIN article ON article.id = span.article WHERE span.id = ? AND span.deleted = 0`,
  stance: `SELECT 'stance' AS kind, stance.id, ${HEAD}, stance.annotator, coalesce(stance.value, '') AS label,
      coalesce((SELECT quote FROM span WHERE span.id = stance.span), (SELECT quote FROM span WHERE span.id = stance.evidence ->> '$[0]'), '') AS quote, stance.codebook
    FROM stance JOIN article ON article.id = stance.article WHERE stance.id = ? AND stance.deleted = 0`,
  relation: `SELECT 'relation' AS kind, relation.id, ${HEAD}, relation.annotator, relation.type AS label,
      coalesce((SELECT quote FROM span WHERE span.id = relation.args ->> '$[0].ref'), '') AS quote, relation.codebook
    FROM relation JOIN article ON article.id = relation.article WHERE relation.id = ? AND relation.deleted = 0`,
}

/** Annotations as lists show them, in the order of the refs. */
export const listed = (db: ReadableDb, refs: readonly AnnotationRef[]): readonly ListedRow[] =>
  refs.flatMap(({ kind, id }) => (statement(db, LISTED[kind]).get(id) as ListedRow | undefined) ?? [])

/** What stands in need of review: made under a stamp, and saying something that means something else now. */
export interface StalePair {
  readonly kind: ListedKind
  readonly stamp: string
  /** Label or type; empty for stances. */
  readonly says: string
  /** Version that the stamp names: the list goes from the oldest on. */
  readonly version: number
}

const pairs = (kind: ListedKind): string => `SELECT value ->> 0 || char(0) || (value ->> 1) FROM json_each(@${kind})`
const version = (column: string): string => `(SELECT value ->> 1 FROM json_each(@versions) WHERE value ->> 0 = ${column})`
const STALE = `SELECT 'span' AS kind, id, article, "start" AS place, codebook FROM span WHERE deleted = 0 AND codebook || char(0) || label IN (${pairs('span')})
  UNION ALL SELECT 'relation', id, article, -1, codebook FROM relation WHERE deleted = 0 AND codebook || char(0) || type IN (${pairs('relation')})
  UNION ALL SELECT 'stance', id, article, -2, codebook FROM stance WHERE deleted = 0 AND codebook || char(0) IN (${pairs('stance')})`

function bound(stale: readonly StalePair[]): Record<string, string> {
  const of = (kind: ListedKind): string => JSON.stringify(stale.filter((pair) => pair.kind === kind).map(({ stamp, says }) => [stamp, says]))
  return { span: of('span'), stance: of('stance'), relation: of('relation') }
}

/** Oldest version first, then by the library and the text. Reads all annotations once, unless nothing is stale. */
export function staleRefs(db: ReadableDb, stale: readonly StalePair[], offset: number, limit: number): readonly AnnotationRef[] {
  if (stale.length === 0) return []
  const versions = JSON.stringify(stale.map(({ stamp, version: number }) => [stamp, number]))
  return statement(db, `SELECT found.kind, found.id FROM (${STALE}) AS found JOIN article ON article.id = found.article
    ORDER BY ${version('found.codebook')}, ${LIBRARY_ORDER}, found.place, found.id LIMIT @limit OFFSET @offset`)
    .all({ ...bound(stale), versions, limit, offset }) as AnnotationRef[]
}

/** Articles with spans or relations that are there, in the order of the library. */
export const annotatedArticles = (db: ReadableDb): readonly string[] =>
  statement(db, `SELECT article.id FROM article WHERE article.deleted = 0 AND article.id IN (SELECT article FROM span WHERE deleted = 0 UNION SELECT article FROM relation WHERE deleted = 0) ORDER BY ${LIBRARY_ORDER}`).pluck().all() as string[]

/** Articles whose spans or relations were written after a revision, also such as are gone. */
export const articlesWrittenAfter = (db: ReadableDb, revision: number): readonly string[] =>
  statement(db, `SELECT article FROM span WHERE id IN (SELECT row FROM revision WHERE number > @revision AND kind = 'span')
    UNION SELECT article FROM relation WHERE id IN (SELECT row FROM revision WHERE number > @revision AND kind = 'relation')`).pluck().all({ revision }) as string[]

/** Whether the codebook was written after a revision. */
export const codebookWrittenAfter = (db: ReadableDb, revision: number): boolean =>
  statement(db, `SELECT EXISTS (SELECT 1 FROM revision WHERE number > ? AND kind = 'codebook')`).pluck().get(revision) === 1
