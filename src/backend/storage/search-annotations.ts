/** Annotations by the chips of a search, a stretch of rows at a time, with everything that is read of them. */
import type { ReadableDb } from './handle.ts'
import { annotationTests, answers, articleTests, Binder, isAboutAnnotations, names, prepareConditions, type AnnotationKind, type Condition } from './search-conditions.ts'
import { statement } from './statement.ts'

/** An annotation with the names of what it points to. */
export interface FoundAnnotation {
  readonly kind: AnnotationKind
  readonly row: number
  readonly id: string
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly annotator: string | null
  /** The label of a span, the value of a stance, the type of a relation. */
  readonly type: string | null
  /** Code point at which it begins; `null` for what stands nowhere by itself. */
  readonly start: number | null
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly note: string | null
  /** JSON; only of spans. */
  readonly attributes: string | null
  readonly claim: string | null
  readonly holder: string | null
  readonly target: string | null
}

const OF_ARTICLE = `a.id AS article, coalesce(a.title, a.first_line) AS title, a.outlet, a.published, a.language, (SELECT name FROM annotator WHERE annotator.id = x.annotator) AS annotator`
const name = (table: 'actor' | 'target', id: string): string => `(SELECT name FROM ${table} WHERE ${table}.id = ${id} AND ${table}.deleted = 0)`
const COLUMNS: Readonly<Record<AnnotationKind, string>> = {
  span: `x.label AS type, x."start", x.quote, x.prefix, x.suffix, x.note, x.attributes, (SELECT text FROM claim WHERE claim.id = x.claim AND claim.deleted = 0) AS claim,
    ${name('actor', `json_extract(x.attributes, '$.speaker.actor')`)} AS holder, NULL AS target`,
  stance: `x.value AS type, s."start", coalesce(s.quote, '') AS quote, coalesce(s.prefix, '') AS prefix, coalesce(s.suffix, '') AS suffix, x.note, NULL AS attributes, NULL AS claim,
    ${name('actor', 'x.holder')} AS holder, ${name('target', 'x.target')} AS target`,
  relation: `x.type AS type, (SELECT min(s."start") FROM json_each(x.args) AS e JOIN span AS s ON s.id = json_extract(e.value, '$.ref')) AS "start",
    coalesce((SELECT group_concat(s.quote, ' · ') FROM json_each(x.args) AS e JOIN span AS s ON s.id = json_extract(e.value, '$.ref')), '') AS quote,
    '' AS prefix, '' AS suffix, NULL AS note, NULL AS attributes, NULL AS claim, NULL AS holder, NULL AS target`,
}
/** A stance is read at the span that it is about, else at the first that shows it. */
const JOINED: Readonly<Record<AnnotationKind, string>> = { span: '', relation: '', stance: `LEFT JOIN span AS s ON s.deleted = 0 AND s.id = coalesce(x.span, json_extract(x.evidence, '$[0]'))` }

/** The kinds that conditions are about: those that they name, else all. */
export function askedKinds(conditions: readonly Condition[]): readonly AnnotationKind[] {
  const all: readonly AnnotationKind[] = ['span', 'stance', 'relation']
  const named = all.filter((kind) => conditions.some((condition) => !condition.excluded && names(condition) && answers(condition, kind)))
  return named.length > 0 ? named : all
}

const isOwnNote = ({ field, values }: Condition): boolean => field === 'has' && values.length === 1 && values[0] === 'note'

function tests(kind: AnnotationKind, conditions: readonly Condition[], me: string, sql: Binder): readonly string[] {
  const own = conditions.filter((condition) => isAboutAnnotations(condition) && answers(condition, kind))
  const noted = conditions.filter(isOwnNote).map(({ excluded }) => (kind === 'relation' ? (excluded ? '1' : '0') : `x.note IS ${excluded ? '' : 'NOT '}NULL`))
  const articles = conditions.filter((condition) => !isAboutAnnotations(condition) && !isOwnNote(condition) && condition.field !== 'drop')
  // What only another kind can answer is asked of the article, where it is excluded or nothing of it is listed by itself.
  return [...annotationTests(own, sql), ...noted, ...articleTests(articles, me, sql)]
}

/** The rows `(after, upTo]` of a kind that meet the conditions, in the order in which they were made. */
export function annotationsBetween(db: ReadableDb, me: string, kind: AnnotationKind, conditions: readonly Condition[], after: number, upTo: number): readonly FoundAnnotation[] {
  prepareConditions(db)
  const sql = new Binder()
  const all = ['x.deleted = 0', 'a.deleted = 0', ...tests(kind, conditions, me, sql)]
  return db.prepare(`SELECT '${kind}' AS kind, x.rowid AS row, x.id, ${OF_ARTICLE}, ${COLUMNS[kind]} FROM ${kind} AS x CROSS JOIN article AS a ON a.id = x.article ${JOINED[kind]}
    WHERE x.rowid > ${after} AND x.rowid <= ${upTo} AND ${all.join(' AND ')} ORDER BY x.rowid`).all(sql.values) as FoundAnnotation[]
}

/** The spans of some articles (by number, in their order) that meet the conditions. */
export function spansIn(db: ReadableDb, me: string, conditions: readonly Condition[], articles: readonly number[]): readonly FoundAnnotation[] {
  prepareConditions(db)
  const sql = new Binder()
  const wanted = sql.bind(articles)
  const all = ['x.deleted = 0', 'a.deleted = 0', ...tests('span', conditions, me, sql)]
  return db.prepare(`SELECT 'span' AS kind, x.rowid AS row, x.id, ${OF_ARTICLE}, ${COLUMNS.span} FROM json_each(${wanted}) AS wanted CROSS JOIN article AS a ON a.number = wanted.value
    CROSS JOIN span AS x ON x.article = a.id WHERE ${all.join(' AND ')} ORDER BY wanted.key, x."start", x.id`).all(sql.values) as FoundAnnotation[]
}

export const lastRow = (db: ReadableDb, kind: AnnotationKind): number => (statement(db, `SELECT max(rowid) FROM ${kind}`).pluck().get() as number | null) ?? 0
