/** A proposed codebook, thought through: what is wrong with it, what it changes, which annotations it moves. Writes nothing. */
import { withMoves } from '#core/codebook/apply-move.ts'
import { checkMoves } from '#core/codebook/check-moves.ts'
import { checkCodebook } from '#core/codebook/check.ts'
import { findLabel, type Codebook } from '#core/codebook/codebook.ts'
import { changesMeaning, diffCodebooks, type CodebookChange } from '#core/codebook/diff.ts'
import { labelMeaning } from '#core/codebook/meaning.ts'
import { relabel, renames, sourcesOf, type LabelMove } from '#core/codebook/moves.ts'
import type { CodebookProblem } from '#core/codebook/problem.ts'
import { allUses, spansOfLabels } from '../../storage/codebooks.ts'
import type { Project } from '../project.ts'

export interface Proposal {
  /** Version that it was made from. */
  readonly base: number
  /** Its version is not read. */
  readonly codebook: Codebook
  readonly moves: readonly LabelMove[]
}

export interface MovedSpan {
  readonly id: string
  readonly stamp: string
  readonly from: string
  /** The label that it gets. */
  readonly becomes: string
  /** Indexes of the moves that take it there. */
  readonly by: readonly number[]
  /** Whether it counts as made under the new version. Not so where its label was renamed and also says something else: that is for a person to look at. */
  readonly restamped: boolean
}

export interface Considered {
  readonly before: Codebook
  /** What would be in force: with the moves done, under the version that a save would give it. */
  readonly after: Codebook
  readonly changes: readonly CodebookChange[]
  readonly changesMeaning: boolean
  readonly problems: readonly CodebookProblem[]
}

/** Whether a save would have to be refused because somebody was faster. */
export const outdated = (project: Project, { base }: Proposal): string | null => {
  const { version } = project.codebook()
  return version === base ? null : `Version ${version} of the codebook is in force by now, and this was made from version ${base}. Open the codebook again and do your changes there`
}

export function consider(project: Project, proposal: Proposal): Considered {
  const before = project.codebook()
  const moved = withMoves(proposal.codebook, proposal.moves)
  const changes = diffCodebooks(before, moved, proposal.moves)
  const meaning = changesMeaning(changes)
  const late = outdated(project, proposal)
  const labels = new Map<string, number>()
  for (const { kind, says, uses } of allUses(project.db)) if (kind === 'span') labels.set(says, (labels.get(says) ?? 0) + uses)
  return {
    before, changes, changesMeaning: meaning,
    after: { ...moved, version: meaning ? before.version + 1 : before.version },
    problems: [...(late === null ? [] : [{ path: [], message: late }]), ...checkCodebook(moved), ...checkMoves(before, moved, proposal.moves, labels)],
  }
}

/** The spans that the moves take to another label, in the order of the library and of the text. */
export function movedSpans(project: Project, { before, after }: Pick<Considered, 'before' | 'after'>, moves: readonly LabelMove[]): readonly MovedSpan[] {
  const sources = moves.flatMap(sourcesOf)
  if (sources.length === 0) return []
  const renamed = renames(moves)
  const meaningOf = (codebook: Codebook, id: string): string | null => {
    const label = findLabel(codebook, id)
    return label === undefined ? null : labelMeaning(label)
  }
  const redefined = new Set([...renamed].filter(([from, to]) => meaningOf(before, from) !== meaningOf(after, to)).map(([from]) => from))
  return spansOfLabels(project.db, sources).flatMap(({ id, label, attributes, stamp }) => {
    const { label: becomes, by } = relabel(moves, label, attributes, findLabel(before, label)?.attributes ?? [])
    return becomes === label ? [] : [{ id, stamp, from: label, becomes, by, restamped: !(redefined.has(label) && becomes === renamed.get(label)) }]
  })
}
