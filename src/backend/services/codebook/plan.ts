/** What saving a proposed codebook would do. */
import type { CodebookChange } from '#core/codebook/diff.ts'
import { changedMeaning } from '#core/codebook/meaning.ts'
import type { CodebookProblem } from '#core/codebook/problem.ts'
import { allUses, codebookDefinitions } from '../../storage/codebooks.ts'
import { listed, type ListedRow } from '../../storage/review.ts'
import type { Project } from '../project.ts'
import { consider, movedSpans, type Considered, type MovedSpan, type Proposal } from './proposal.ts'
import { stalePairs } from './stale.ts'

export interface Plan { problems: CodebookProblem[]; changesMeaning: boolean; changes: CodebookChange[]; moved: number[]; toReview: number }

const key = (kind: string, stamp: string, says: string): string => JSON.stringify([kind, stamp, says])

/** Annotations whose definition this changes and that would be in the list of those to look at again. */
function countToReview(project: Project, { before, after, changesMeaning }: Considered, moved: readonly MovedSpan[]): number {
  if (!changesMeaning) return 0
  const changed = changedMeaning(before, after)
  const concerned = stalePairs([...codebookDefinitions(project.db)], after)
    .filter(({ kind, says }) => (kind === 'span' ? changed.labels.has(says) : kind === 'relation' ? changed.relations.has(says) : changed.stance))
  const stale = new Set(concerned.map(({ kind, stamp, says }) => key(kind, stamp, says)))
  const leaving = new Map<string, number>()
  for (const { stamp, from } of moved) leaving.set(key('span', stamp, from), (leaving.get(key('span', stamp, from)) ?? 0) + 1)
  const staying = allUses(project.db).reduce((sum, { kind, stamp, says, uses }) => (stale.has(key(kind, stamp, says)) ? sum + uses - (leaving.get(key(kind, stamp, says)) ?? 0) : sum), 0)
  return staying + moved.filter(({ restamped, stamp, becomes }) => !restamped && stale.has(key('span', stamp, becomes))).length
}

export function plan(project: Project, proposal: Proposal): Plan {
  const considered = consider(project, proposal)
  const moved = movedSpans(project, considered, proposal.moves)
  const counts = proposal.moves.map(() => 0)
  for (const { by } of moved) for (const index of by) counts[index]! += 1
  const { problems, changes, changesMeaning } = considered
  return { problems: [...problems], changes: [...changes], changesMeaning, moved: counts, toReview: countToReview(project, considered, moved) }
}

/** The annotations that the moves of a proposal touch, by the library and the text, with the label that each would get. */
export function touched(project: Project, proposal: Proposal, offset: number, limit: number): { total: number; rows: (ListedRow & { becomes: string })[] } {
  const moved = movedSpans(project, consider(project, proposal), proposal.moves)
  const shown = moved.slice(offset, offset + limit)
  const becomes = new Map(shown.map((span) => [span.id, span.becomes]))
  return { total: moved.length, rows: listed(project.db, shown.map(({ id }) => ({ kind: 'span', id }))).map((row) => ({ ...row, becomes: becomes.get(row.id)! })) }
}

