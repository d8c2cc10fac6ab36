/** Everything done in a project, by whom and when, and ways to take back or repeat any of one's own steps from there. */
import type { TimelineFilter, TimelineRow } from '#contract/history.ts'
import { stepsFrom, timelineAuthors, timelineRow, timelineRows, type TimelineRow as Operation } from '../storage/timeline.ts'
import { revisionsOf } from '../storage/operations.ts'
import type { RowChanged } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { changedFields, nameOfRow, type FieldChange } from './describe-row.ts'
import { redoOperation, undoOperation, type HistoryStep } from './history.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { articleOf } from './touched.ts'

/** Rows of an operation that are looked at to say what it is about. */
const LOOKED_AT = 50

/** Rows that people make on purpose; what is written along with them tells less. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['span', 'stance', 'relation'])

interface ArticleName { id: string; title: string }

/** Title, first line or, of an article that is gone, what it was called. */
function articleName(project: Project, id: string): ArticleName | null {
  const row = readRow(project.db, 'article', id)
  return row && { id, title: String(row['title'] ?? row['first_line']) }
}

function can(project: Project, { author, kind, state }: Operation): TimelineRow['can'] {
  if (project.readOnly !== null || author !== project.me.id || kind !== 'do') return null
  if (state === 'done') return 'undo'
  return state === 'blocked' ? null : 'redo'
}

function describe(project: Project, operation: Operation): TimelineRow {
  const revisions = revisionsOf(project.db, operation.number, { limit: LOOKED_AT })
  const articles = new Set(revisions.flatMap((revision) => articleOf(revision) ?? []))
  const counts = Map.groupBy(revisions, ({ kind }) => kind)
  const isWhole = revisions.length === operation.rows
  const made = revisions.filter(({ kind }) => ANNOTATIONS.has(kind))
  const said = !isWhole ? [] : made.length > 0 ? made : revisions
  return {
    ...operation,
    about: [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([kind]) => kind),
    article: isWhole && articles.size === 1 ? articleName(project, [...articles][0]!) : null,
    text: said.length === 1 ? nameOfRow(said[0]!) : null,
    can: can(project, operation),
  }
}

/** A page of the history, newest first. */
export function timeline(project: Project, filter: TimelineFilter, before: number | null, limit: number): { rows: TimelineRow[]; more: boolean } {
  const rows = timelineRows(project.db, filter, before, limit + 1)
  return { rows: rows.slice(0, limit).map((row) => describe(project, row)), more: rows.length > limit }
}

export const authors = (project: Project): { id: string; name: string | null; operations: number }[] => [...timelineAuthors(project.db)]

export interface WrittenRow { kind: string; id: string; article: ArticleName | null; what: 'added' | 'changed' | 'removed'; text: string | null; fields: FieldChange[] }

/** The rows that an operation wrote. */
export function written(project: Project, number: number, offset: number, limit: number): { total: number; rows: WrittenRow[] } {
  const { rows: total } = found(timelineRow(project.db, number), 'This step')
  return { total, rows: revisionsOf(project.db, number, { offset, limit }).map((revision) => writtenRow(project, revision)) }
}

function writtenRow(project: Project, revision: RowChanged): WrittenRow {
  const { kind, id, before, after } = revision
  const article = articleOf(revision)
  return {
    kind, id, article: article === null ? null : articleName(project, article), what: before === null ? 'added' : after === null ? 'removed' : 'changed',
    text: nameOfRow(revision), fields: changedFields(project.db, revision),
  }
}

/** The step, if this annotator may do that with it. */
function ownStep(project: Project, number: number, wanted: NonNullable<TimelineRow['can']>): Operation {
  const step = found(timelineRow(project.db, number), 'This step')
  if (step.author !== project.me.id) throw new Refusal('FORBIDDEN', `"${step.why}" was done by another annotator, and only they may take it back.`)
  if (can(project, step) !== wanted) throw new Refusal('REFUSED', wanted === 'undo' ? `"${step.why}" is not in force, or others built on it; there is nothing to take back.` : `"${step.why}" is in force; there is nothing to do again.`)
  return step
}

/** Takes back one step, whatever came after it. Refused, and nothing written, where what it wrote was changed since or others lean on it. */
export const undoStep = (project: Project, number: number): HistoryStep => undoOperation(project, ownStep(project, number, 'undo'), { staysBlocked: false })
export const redoStep = (project: Project, number: number): HistoryStep => redoOperation(project, ownStep(project, number, 'redo'), { staysBlocked: false })

/** Takes back all of this annotator's steps since and with one, newest first, each as a step of its own; stops where one cannot be. */
export function undoSince(project: Project, number: number): { done: number; stopped: string | null } {
  ownStep(project, number, 'undo')
  let done = 0
  for (const step of stepsFrom(project.db, project.me.id, number, ['done']).toReversed()) {
    try {
      undoStep(project, step)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { done, stopped: error.message }
    }
    done += 1
  }
  return { done, stopped: null }
}
