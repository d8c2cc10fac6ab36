/** What rows name: a row may be there only while everything that it names is there. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { namedBy } from '#core/codebook/references.ts'
import { speakersOf, type Attributes } from '#core/spans/span.ts'
import { answersOf } from './answers.ts'
import { dependentsOf, relationsOf, spansOf, stancesOf } from './annotations.ts'
import type { ReadableDb } from './handle.ts'
import { everWas, namedByAnswers, referringNow } from './named.ts'
import { codebookOf } from './registries.ts'
import type { RowChanged, RowKind } from './row-kinds.ts'
import { readRow } from './rows.ts'
import { statement } from './statement.ts'

/** A name that leads nowhere. */
export interface Dangling {
  readonly of: 'span' | 'stance' | 'relation' | 'layer'
  readonly id: string
  /** What is named: `kind` and id. */
  readonly kind: RowKind | 'annotation'
  readonly missing: string
}

/** What the annotations of an article name without its being there. Spans, stances and relations must lie on the same article; an end of a relation may also be a claim. */
export function danglingIn(db: ReadableDb, article: string): readonly Dangling[] {
  const [spans, stances, relations] = [spansOf(db, article), stancesOf(db, article), relationsOf(db, article)]
  const spanIds = new Set(spans.map((span) => span.id))
  const annotations = new Set([...spanIds, ...stances.map((stance) => stance.id), ...relations.map((relation) => relation.id)])
  const found: Dangling[] = []
  const look = (of: Dangling['of'], id: string) => (kind: Dangling['kind'], named: string | null): void => {
    if (named === null) return
    const there = kind === 'annotation' ? annotations.has(named) || readRow(db, 'claim', named) !== null : kind === 'span' ? spanIds.has(named) : readRow(db, kind, named) !== null
    if (!there) found.push({ of, id, kind, missing: named })
  }
  const referring = referringNow(db)
  for (const span of spans) {
    const { id, annotator, claim, attributes } = span
    const names = look('span', id)
    for (const named of namedBy(referring, span)) if (everWas(db, named.kind, named.id)) names(named.kind, named.id)
    names('annotator', annotator)
    names('claim', claim)
    for (const { actor, mention } of speakersOf(attributes)) {
      names('actor', actor)
      names('span', mention)
    }
  }
  for (const { id, annotator, holder, reported_by, target, span, evidence } of stances) {
    const names = look('stance', id)
    names('annotator', annotator)
    names('actor', holder)
    names('actor', reported_by)
    names('target', target)
    for (const each of [span, ...evidence]) names('span', each)
  }
  for (const { id, annotator, args } of relations) {
    const names = look('relation', id)
    names('annotator', annotator)
    for (const { ref } of args) names('annotation', ref)
  }
  for (const { annotator, values } of answersOf(db, article)) {
    const names = look('layer', annotator)
    names('annotator', annotator)
    for (const { actor, mention } of speakersOf(values)) {
      names('actor', actor)
      names('span', mention)
    }
  }
  return found
}

const NAMED = `SELECT annotator FROM span WHERE deleted = 0 UNION SELECT annotator FROM stance WHERE deleted = 0 UNION SELECT annotator FROM relation WHERE deleted = 0
  UNION SELECT annotator FROM layer WHERE deleted = 0
  UNION SELECT codebook FROM layer WHERE deleted = 0
  UNION SELECT answer.value FROM layer, json_each(layer.attributes) AS answer WHERE layer.deleted = 0 AND answer.type = 'text'
  UNION SELECT annotator FROM suggestion WHERE deleted = 0 UNION SELECT codebook FROM suggestion WHERE deleted = 0
  UNION SELECT holder FROM stance WHERE deleted = 0 UNION SELECT reported_by FROM stance WHERE deleted = 0 UNION SELECT target FROM stance WHERE deleted = 0
  UNION SELECT claim FROM span WHERE deleted = 0
  UNION SELECT merged_into FROM claim WHERE deleted = 0
  UNION SELECT codebook FROM span WHERE deleted = 0 UNION SELECT codebook FROM stance WHERE deleted = 0 UNION SELECT codebook FROM relation WHERE deleted = 0
  UNION SELECT json_extract(arg.value, '$.ref') FROM relation, json_each(relation.args) AS arg WHERE relation.deleted = 0`

/** Ids of annotators, actors, targets and claims, and stamps of codebooks, that any annotation names. Reads all annotations. */
function named(db: ReadableDb): ReadonlySet<string> {
  const ids = new Set([...statement(db, NAMED).pluck().all() as string[], ...namedByAnswers(db)])
  const speaking = statement(db, `SELECT DISTINCT attributes FROM (SELECT attributes FROM span WHERE deleted = 0 UNION ALL SELECT attributes FROM layer WHERE deleted = 0) WHERE attributes LIKE '%"implied"%'`).pluck().all() as string[]
  for (const attributes of speaking) for (const { actor } of speakersOf(JSON.parse(attributes) as Attributes)) if (actor) ids.add(actor)
  return ids
}

/** What lies on an article. A suggestion names spans loosely: it lapses with them. */
const ON_ARTICLES: ReadonlySet<RowKind> = new Set(['span', 'stance', 'relation', 'layer', 'suggestion'])
const NAMED_ANYWHERE: ReadonlySet<RowKind> = new Set(['annotator', 'actor', 'target', 'claim', 'codebook'])

/** Whether, now that these rows are written, something names what is not there, or lies on an article that is not. */
export function leavesDangling(db: ReadableDb, changes: readonly RowChanged[]): boolean {
  const articles = new Set<string>()
  for (const { kind, id, before, after } of changes) {
    if (kind === 'article' && after === null) articles.add(id)
    if (ON_ARTICLES.has(kind)) articles.add((after ?? before)!['article'] as string)
  }
  for (const article of articles) {
    if (readRow(db, 'article', article) === null ? dependentsOf(db, article).length > 0 : danglingIn(db, article).length > 0) return true
  }
  if (changes.some(({ kind, after }) => kind === 'claim' && typeof after?.['merged_into'] === 'string' && readRow(db, 'claim', after['merged_into']) === null)) return true
  const gone = changes.filter(({ kind, after }) => after === null && NAMED_ANYWHERE.has(kind))
  if (gone.length === 0) return false
  const ids = named(db)
  return gone.some(({ kind, id, before }) => ids.has(kind === 'codebook' ? codebookStamp(codebookOf(before!)) : id))
}
