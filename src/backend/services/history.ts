/** Undo and redo of this annotator's steps, without limit, across articles and restarts. */
import type { Operation } from '../storage/operations.ts'
import { firstUndone, lastDone, revisionsOf, setOperationState } from '../storage/operations.ts'
import { leavesDangling } from '../storage/references.ts'
import { contentJson, type RowChanged } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'
import { articleOf } from './touched.ts'

export interface HistoryState { readonly undo: string | null; readonly redo: string | null }
export interface HistoryStep extends HistoryState { readonly done: string | null; readonly article: string | null; readonly focus: string | null }

export const historyState = (project: Project): HistoryState => ({
  undo: lastDone(project.db, project.me.id)?.why ?? null,
  redo: firstUndone(project.db, project.me.id)?.why ?? null,
})

export function undo(project: Project): HistoryStep {
  const step = lastDone(project.db, project.me.id)
  return step ? undoOperation(project, step) : nothing(project)
}

export function redo(project: Project): HistoryStep {
  const step = firstUndone(project.db, project.me.id)
  return step ? redoOperation(project, step) : nothing(project)
}

const nothing = (project: Project): HistoryStep => ({ ...historyState(project), done: null, article: null, focus: null })

interface Manner {
  /** Whether a step that cannot be taken back or done again is passed over from now on, so that the one before it can be. */
  readonly staysBlocked?: boolean
}

/** Takes back one step. Throws a refusal, and writes nothing of it, where it cannot be. */
export const undoOperation = (project: Project, step: Pick<Operation, 'number' | 'why'>, manner: Manner = {}): HistoryStep =>
  apply(project, step, 'undo', backwards(revisionsOf(project.db, step.number), manner), manner)

/** Does a step that was taken back once more. */
export const redoOperation = (project: Project, step: Pick<Operation, 'number' | 'why'>, manner: Manner = {}): HistoryStep =>
  apply(project, step, 'redo', revisionsOf(project.db, step.number).filter((revision) => revision.kind !== 'annotator' || !reads(project, revision, revision.after)), manner)

/** What takes revisions back. A step out of its turn leaves its annotator in the list: later steps are theirs as well. */
const backwards = (revisions: readonly RowChanged[], { staysBlocked = true }: Manner): readonly RowChanged[] =>
  revisions.toReversed().filter(({ kind }) => staysBlocked || kind !== 'annotator').map((revision) => ({ ...revision, before: revision.after, after: revision.before }))

/** What an undo or redo runs into: thrown inside its transaction, so that nothing of it is written. */
class Blocked extends Error {}

/** Writes rows back, if each still reads as this step left it and nothing else needs what would go. */
function apply(project: Project, step: Pick<Operation, 'number' | 'why'>, kind: 'undo' | 'redo', changes: readonly RowChanged[], { staysBlocked = true }: Manner): HistoryStep {
  const writer = project.begin(step.why, { kind, of: step.number })
  try {
    writer.transaction(() => {
      if (changes.some((change) => !stands(project, change))) throw new Blocked()
      writer.put(changes)
      if (leavesDangling(project.db, changes)) throw new Blocked()
      setOperationState(project.db, step.number, kind === 'undo' ? 'undone' : 'done')
    })
  } catch (error) {
    if (!(error instanceof Blocked)) throw error
    const left = `"${step.why}" cannot be ${kind === 'undo' ? 'undone' : 'redone'}: it was changed again since, or something was built on it.`
    if (!staysBlocked) throw new Refusal('REFUSED', `${left} Take that back first.`)
    writer.transaction(() => setOperationState(project.db, step.number, 'blocked'))
    throw new Refusal('REFUSED', `${left} It is left as it is; the step before it can be undone.`)
  }
  return { ...historyState(project), done: step.why, ...place(changes) }
}

const stands = (project: Project, change: RowChanged): boolean => reads(project, change, change.before)

/** Whether a row now has this content. */
function reads(project: Project, { kind, id }: RowChanged, content: RowChanged['after']): boolean {
  const now = readRow(project.db, kind, id)
  return (now && contentJson(kind, now)) === (content && contentJson(kind, content))
}

/** Where to go to see what happened: the article if it is one, the annotation if it is one and there. */
function place(changes: readonly RowChanged[]): { article: string | null; focus: string | null } {
  const articles = new Set(changes.flatMap((change) => articleOf(change) ?? []))
  const annotations = changes.filter((change) => (change.kind === 'span' || change.kind === 'stance') && change.after)
  const gone = changes.some((change) => change.kind === 'article' && change.after === null)
  return { article: articles.size === 1 && !gone ? [...articles][0]! : null, focus: annotations.length === 1 ? annotations[0]!.id : null }
}
