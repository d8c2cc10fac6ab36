/** Chips of a search as conditions on rows. Values are bound, never written into the statement; its shape alone depends on the fields. */
import { queryHolds } from '#core/search/holds.ts'
import type { Field } from '#core/search/facets.ts'
import { readDates } from '#core/search/facets.ts'
import { isSpeaker, type Attributes } from '#core/spans/span.ts'
import { foldString } from '#core/text/fold.ts'
import type { ReadableDb } from './handle.ts'

/** A chip whose names were resolved: ids where its field names rows, else what was typed. */
export interface Condition {
  readonly field: Field
  readonly values: readonly (string | null)[]
  readonly excluded: boolean
}

export type AnnotationKind = 'span' | 'stance' | 'relation'

/** Which annotations can answer a field. */
const KINDS: Partial<Record<Field, readonly AnnotationKind[]>> = {
  label: ['span'], claim: ['span'], speaker: ['span'], attribute: ['span'], quote: ['span'],
  holder: ['stance'], target: ['stance'], value: ['stance'], relation: ['relation'],
  annotator: ['span', 'stance', 'relation'], note: ['span', 'stance'],
}

export const isAboutAnnotations = ({ field }: Condition): boolean => KINDS[field] !== undefined
export const answers = ({ field }: Condition, kind: AnnotationKind): boolean => KINDS[field]?.includes(kind) === true
/** Whether this field alone says that a kind of annotation is meant. */
export const names = ({ field }: Condition): boolean => KINDS[field]?.length === 1

/** Statement text with the values that it binds. */
export interface Sql { readonly text: string; readonly values: Readonly<Record<string, string>> }

/** Gathers bound values under names of their own. */
export class Binder {
  readonly values: Record<string, string> = {}
  bind(value: unknown): string {
    const name = `v${Object.keys(this.values).length}`
    this.values[name] = typeof value === 'string' ? value : JSON.stringify(value)
    return `@${name}`
  }
}

const prepared = new WeakSet<ReadableDb>()

/** Gives a connection the comparisons that SQL lacks. */
export function prepareConditions(db: ReadableDb): void {
  if (prepared.has(db)) return
  prepared.add(db)
  const yes = (is: boolean): number => (is ? 1 : 0)
  db.function('holds_words', { deterministic: true }, (text: unknown, words: unknown) => yes(typeof text === 'string' && queryHolds(text, words as string)))
  db.function('has_attribute', { deterministic: true }, (attributes: unknown, wanted: unknown) => yes(hasAttribute(JSON.parse(attributes as string) as Attributes, wanted as string)))
}

/** `name` where the attribute is answered, `name=value` where it has this value, in any spelling. */
function hasAttribute(attributes: Attributes, wanted: string): boolean {
  const cut = wanted.indexOf('=')
  const name = foldString(cut < 0 ? wanted : wanted.slice(0, cut))
  const value = cut < 0 ? null : foldString(wanted.slice(cut + 1))
  return Object.entries(attributes).some(([key, is]) => {
    if (foldString(key) !== name || is === null) return false
    return value === null || (!isSpeaker(is) && [is].flat().some((each) => foldString(String(each)) === value))
  })
}

/** `column` is one of the values; SQL's NULL is never equal, so that it is asked for by itself. */
function oneOf(column: string, values: Condition['values'], sql: Binder): string {
  const named = values.filter((value) => value !== null)
  const is = [...(named.length > 0 ? [`${column} IN (SELECT value FROM json_each(${sql.bind(named)}))`] : []), ...(named.length < values.length ? [`${column} IS NULL`] : [])]
  return is.length === 0 ? '0' : `(${is.join(' OR ')})`
}

const anyOf = (values: Condition['values'], test: (value: string) => string): string =>
  `(${values.filter((value) => value !== null).map(test).join(' OR ') || '0'})`

const SPEAKER = `json_extract(x.attributes, '$.speaker.actor')`

/** What a field asks of an annotation, called `x`, regardless of its minus. */
function annotationTest({ field, values }: Condition, sql: Binder): string {
  switch (field) {
    case 'relation': return oneOf('x.type', values, sql)
    case 'speaker': return oneOf(SPEAKER, values, sql)
    case 'quote': case 'note': return anyOf(values, (value) => `holds_words(x.${field}, ${sql.bind(value)})`)
    case 'attribute': return anyOf(values, (value) => `has_attribute(x.attributes, ${sql.bind(value)})`)
    default: return oneOf(`x.${field}`, values, sql)
  }
}

export const annotationTests = (conditions: readonly Condition[], sql: Binder): readonly string[] =>
  conditions.map((condition) => `${condition.excluded ? 'NOT ' : ''}coalesce(${annotationTest(condition, sql)}, 0)`)

function dateTest(value: string, sql: Binder): string {
  const { from, to } = readDates(value)!
  return `(a.published IS NOT NULL${from === null ? '' : ` AND a.published >= ${sql.bind(from)}`}${to === null ? '' : ` AND substr(a.published, 1, ${to.length}) <= ${sql.bind(to)}`})`
}

/** What the annotator said, else what their work shows. */
const progressOf = (me: string): string => `coalesce((SELECT progress FROM layer WHERE layer.article = a.id AND layer.annotator = ${me} AND layer.deleted = 0),
  CASE WHEN EXISTS (SELECT 1 FROM span WHERE span.article = a.id AND span.annotator = ${me} AND span.deleted = 0)
    OR EXISTS (SELECT 1 FROM stance WHERE stance.article = a.id AND stance.annotator = ${me} AND stance.deleted = 0) THEN 'in_progress' ELSE 'new' END)`

const there = (kind: AnnotationKind, more = ''): string => `EXISTS (SELECT 1 FROM ${kind} AS x WHERE x.article = a.id AND x.deleted = 0${more})`
const PRESENCE: Readonly<Record<string, string>> = {
  span: there('span'), stance: there('stance'), relation: there('relation'), claim: there('span', ' AND x.claim IS NOT NULL'),
  annotation: `(${there('span')} OR ${there('stance')} OR ${there('relation')})`,
  note: `(${there('span', ' AND x.note IS NOT NULL')} OR ${there('stance', ' AND x.note IS NOT NULL')})`,
  title: 'a.title IS NOT NULL', outlet: 'a.outlet IS NOT NULL', date: 'a.published IS NOT NULL',
}

/** What a field asks of an article, called `a`, regardless of its minus. `me` decides whose progress counts. */
function articleTest(condition: Condition, me: string, sql: Binder): string {
  const { field, values } = condition
  switch (field) {
    case 'date': return `(${values.map((value) => (value === null ? 'a.published IS NULL' : dateTest(value, sql))).join(' OR ')})`
    case 'language': return `(${values.map((value) => (value === null ? 'a.language IS NULL' : `a.language = ${sql.bind(value)} COLLATE NOCASE OR a.language LIKE ${sql.bind(`${value}-%`)}`)).join(' OR ')})`
    case 'progress': return oneOf(progressOf(sql.bind(me)), values, sql)
    case 'has': return anyOf(values, (value) => PRESENCE[value] ?? '0')
    case 'outlet': return oneOf('a.outlet', values, sql)
    default: return `(${(KINDS[field] ?? []).map((kind) => there(kind, ` AND ${annotationTest(condition, sql)}`)).join(' OR ')})`
  }
}

export const articleTests = (conditions: readonly Condition[], me: string, sql: Binder): readonly string[] =>
  conditions.map((condition) => `${condition.excluded ? 'NOT ' : ''}coalesce(${articleTest(condition, me, sql)}, 0)`)
