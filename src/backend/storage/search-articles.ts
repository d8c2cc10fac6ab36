/** Articles by the chips of a search: those of a list that pass, and the few that a rare chip alone lets through. */
import type { ReadableDb } from './handle.ts'
import { annotationTests, answers, articleTests, Binder, isAboutAnnotations, names, prepareConditions, type AnnotationKind, type Condition } from './search-conditions.ts'

const ALL: readonly AnnotationKind[] = ['span', 'stance', 'relation']

/** Every choice of one condition for each field: a field that is named twice asks for two annotations. */
function choices(conditions: readonly Condition[]): readonly (readonly Condition[])[] {
  let found: readonly (readonly Condition[])[] = [[]]
  for (const same of Map.groupBy(conditions, ({ field }) => field).values()) found = found.flatMap((chosen) => same.map((condition) => [...chosen, condition]))
  return found
}

/** What one annotation must meet at once: `label:CLAIM annotator:Amal` is a claim by Amal. Conditions that no kind took are left. */
function groups(conditions: readonly Condition[]): { readonly asked: readonly { kind: AnnotationKind; together: readonly Condition[] }[]; readonly left: readonly Condition[] } {
  const wanted = conditions.filter((condition) => !condition.excluded && isAboutAnnotations(condition))
  const asked = ALL.filter((kind) => wanted.some((condition) => names(condition) && answers(condition, kind))).flatMap((kind) =>
    choices(wanted.filter((condition) => answers(condition, kind))).map((together) => ({ kind, together })))
  const taken = new Set(asked.flatMap(({ together }) => together))
  return { asked, left: conditions.filter((condition) => !taken.has(condition)) }
}

/** Those of `numbers` whose articles are there and meet all conditions, in their order. `CROSS` keeps SQLite from going through all articles instead. */
export function keepArticles(db: ReadableDb, me: string, numbers: readonly number[], conditions: readonly Condition[]): readonly number[] {
  prepareConditions(db)
  const sql = new Binder()
  const { asked, left } = groups(conditions)
  const wanted = sql.bind(numbers)
  const tests = [
    ...articleTests(left, me, sql),
    ...asked.map(({ kind, together }) => `EXISTS (SELECT 1 FROM ${kind} AS x WHERE x.article = a.id AND x.deleted = 0 AND ${annotationTests(together, sql).join(' AND ')})`),
  ]
  return db.prepare(`SELECT a.number FROM json_each(${wanted}) AS wanted CROSS JOIN article AS a ON a.number = wanted.value
    WHERE a.deleted = 0${tests.map((test) => ` AND ${test}`).join('')} ORDER BY wanted.key`).pluck().all(sql.values) as number[]
}

/** Fields whose column has an index, so that a rare value is found without reading all rows. */
const INDEXED: Partial<Record<Condition['field'], AnnotationKind>> = { label: 'span', claim: 'span', holder: 'stance', target: 'stance' }

/** The articles, ascending, that a condition lets through; `null` where they are more than `most`, or would have to be looked for one by one. */
export function rareArticles(db: ReadableDb, condition: Condition, most: number): readonly number[] | null {
  const kind = INDEXED[condition.field]
  if (kind === undefined || condition.excluded || condition.values.includes(null)) return null
  prepareConditions(db)
  const sql = new Binder()
  // Without coalesce: the column itself must be asked for.
  const value = sql.bind(condition.values)
  const articles = db.prepare(`SELECT article FROM ${kind} WHERE deleted = 0 AND ${condition.field} IN (SELECT value FROM json_each(${value})) LIMIT ${most + 1}`).pluck().all(sql.values) as string[]
  if (articles.length > most) return null
  return db.prepare('SELECT number FROM article WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY number').pluck().all(JSON.stringify([...new Set(articles)])) as number[]
}

export interface SpanPlace { readonly id: string; readonly start: number; readonly end: number; readonly quote: string }

/** Where the spans of an article stand that the conditions ask for, in order of position. */
export function askedSpans(db: ReadableDb, article: string, conditions: readonly Condition[]): readonly SpanPlace[] {
  prepareConditions(db)
  const found = groups(conditions).asked.filter(({ kind }) => kind === 'span').flatMap(({ together }) => {
    const sql = new Binder()
    const id = sql.bind(article)
    return db.prepare(`SELECT x.id, x."start", x."end", x.quote FROM span AS x WHERE x.article = ${id} AND x.deleted = 0 AND ${annotationTests(together, sql).join(' AND ')}`).all(sql.values) as SpanPlace[]
  })
  return [...new Map(found.map((span) => [span.id, span])).values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}
