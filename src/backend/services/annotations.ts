/** Everything that is annotated in an article, of all annotators, and what of it changed since it was asked for. */
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { relationOf, relationsOf, spanOf, spansOf, stanceOf, stancesOf } from '../storage/annotations.ts'
import { annotationsWrittenAfter, lastRevision } from '../storage/operations.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'

/** Beyond this many changes a window had better ask for everything again. */
const MANY = 200

/** `upTo` says how far into the project's history this reaches: from there `annotationChanges` goes on. */
export const annotationsOf = (project: Project, article: string): { upTo: number; spans: Span[]; stances: Stance[]; relations: Relation[] } =>
  ({ upTo: lastRevision(project.db), spans: spansOf(project.db, article), stances: stancesOf(project.db, article), relations: relationsOf(project.db, article) })

/** Spans, stances and relations of an article that were written after `since`, as they are now, and the ids of those (of any article) that are gone. `null`: too many. */
export function annotationChanges({ db }: Project, article: string, since: number): { upTo: number; spans: Span[]; stances: Stance[]; relations: Relation[]; removed: string[] } | null {
  const upTo = lastRevision(db)
  const written = since > upTo ? null : annotationsWrittenAfter(db, since, MANY)
  if (written === null) return null
  const spans: Span[] = []
  const stances: Stance[] = []
  const relations: Relation[] = []
  const removed: string[] = []
  for (const { kind, id } of written) {
    const row = readRow(db, kind, id)
    if (row === null) removed.push(id)
    else if (row['article'] !== article) continue
    else if (kind === 'span') spans.push(spanOf(id, row))
    else if (kind === 'stance') stances.push(stanceOf(id, row))
    else relations.push(relationOf(id, row))
  }
  return { upTo, spans, stances, relations, removed }
}
