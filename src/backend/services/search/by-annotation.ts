/** Search by annotation: spans, stances, relations and claims of the registry, each with what it says. */
import { findMatches } from '#core/search/match.ts'
import { isEmpty } from '#core/search/query.ts'
import { claimTexts } from '../../storage/search-names.ts'
import type { FoundAnnotation } from '../../storage/search-annotations.ts'
import { isAboutAnnotations } from '../../storage/search-conditions.ts'
import type { Problem } from '#core/search/language.ts'
import type { Project } from '../project.ts'
import { annotationRun } from './annotation-run.ts'
import { planOf, type Asked, type Plan } from './plan.ts'

const PATIENCE_MS = 120
/** Claims of the registry that stand above the annotations. */
const MOST_CLAIMS = 20

export interface AnnotationHit extends Omit<FoundAnnotation, 'row' | 'attributes'> {
  /** Code points of `quote` in which the words stand. */
  marks: [number, number][]
}
export interface ClaimHit { id: string; text: string; mentions: number }

export interface AnnotationPage {
  claims: ClaimHit[]
  hits: AnnotationHit[]
  total: number | null
  isDone: boolean
  looked: number
  of: number
  skippedTotal: number
  gaveUp: boolean
  unknown: Problem[]
}

const marksIn = (text: string, plan: Plan): [number, number][] =>
  findMatches(text, plan.words, plan.anyForms, { exact: plan.exact }).map(({ start, end }) => [start, end])

/** Claims whose wording or note holds the words; none where chips ask for something else. */
function claimsOf(project: Project, plan: Plan): ClaimHit[] {
  if (isEmpty(plan.words) || plan.conditions.some(isAboutAnnotations)) return []
  return claimTexts(project.db).filter(({ text, note }) => marksIn(note === null ? text : `${text}\n${note}`, plan).length > 0)
    .slice(0, MOST_CLAIMS).map(({ id, text, mentions }) => ({ id, text, mentions }))
}

/** A page of the annotations that match. Where it is shorter than `limit` and the search is not done, ask again for what follows. */
export async function searchAnnotations(project: Project, asked: Asked, offset: number, limit: number, signal?: AbortSignal): Promise<AnnotationPage> {
  const plan = planOf(project, asked)
  const run = annotationRun(project, asked)
  await run.advance(offset + limit, PATIENCE_MS, signal)
  const { found, isDone, looked, of, skipped, gaveUp } = run
  return {
    claims: offset === 0 ? claimsOf(project, plan) : [],
    hits: found.slice(offset, offset + limit).map(({ row: _, attributes: __, ...annotation }) => ({ ...annotation, marks: marksIn(annotation.quote, plan) })),
    total: isDone ? found.length : null, isDone, looked, of, skippedTotal: skipped, gaveUp, unknown: [...plan.unknown],
  }
}
