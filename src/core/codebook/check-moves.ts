/** Problems of the moves that go with a change of the codebook, and of labels that would be lost with it. */
import { quoted } from '../formats/describe-value.ts'
import { checkCondition } from './check-attributes.ts'
import { findLabel, type AttributeDefinition, type Codebook } from './codebook.ts'
import { renames, type LabelMove } from './moves.ts'
import { below, type CodebookProblem, type Report } from './problem.ts'

/** What the moves before have left: which labels still have annotations of their own, and whence they came. */
interface Standing {
  readonly origin: ReadonlyMap<string, string>
  readonly after: Codebook
  readonly attributesOf: (label: string) => readonly AttributeDefinition[]
}

function checkSource(report: Report, { origin }: Standing, path: readonly (string | number)[], label: string): boolean {
  if (origin.has(label)) return true
  report(path, `There is no label ${quoted(label)} whose annotations could move, or a move before this one has moved them all`)
  return false
}

function checkGoal(report: Report, { after }: Standing, path: readonly (string | number)[], label: string): void {
  const definition = findLabel(after, label)
  if (definition === undefined) report(path, `There is no label ${quoted(label)} to move annotations to`)
  else if (definition.retired === true) report(path, `The label ${quoted(label)} is retired: nothing can move to it`)
}

function checkMove(report: Report, move: LabelMove, standing: Standing): void {
  const { after, attributesOf, origin } = standing
  switch (move.kind) {
    case 'rename':
      if (!checkSource(report, standing, ['from'], move.from)) return
      if (move.from === move.to) return report(['to'], `${quoted(move.to)} is the name that it has already`)
      if (origin.has(move.to)) return report(['to'], `There is a label ${quoted(move.to)} already: merge ${quoted(move.from)} into it`)
      if (findLabel(after, move.to) === undefined) report(['to'], `There is no label ${quoted(move.to)} in the codebook that this would be`)
      else if (findLabel(after, move.from) !== undefined) report(['from'], `The label ${quoted(move.from)} is still there: a rename leaves none behind`)
      return
    case 'merge':
      for (const [index, from] of move.from.entries()) {
        if (from === move.into) report(['from', index], `${quoted(from)} cannot be merged into itself`)
        else if (checkSource(report, standing, ['from', index], from) && findLabel(after, from) === undefined) report(['from', index], `The label ${quoted(from)} is retired when it is merged, not deleted: put it back`)
      }
      return checkGoal(report, standing, ['into'], move.into)
    case 'split':
      if (!checkSource(report, standing, ['from'], move.from)) return
      for (const [index, { label, when }] of move.into.entries()) {
        checkGoal(report, standing, ['into', index, 'label'], label)
        checkCondition(below(report, 'into', index, 'when'), when, attributesOf(origin.get(move.from)!))
      }
      return
    case 'retire':
      if (findLabel(after, move.label) === undefined) report(['label'], `There is no label ${quoted(move.label)} to retire`)
  }
}

/**
 * `after` is the codebook that the moves leave (`withMoves`). `uses` gives the number of annotations of a label now. Paths begin
 * with `moves`, or with `labels` where a label is missed.
 */
export function checkMoves(before: Codebook, after: Codebook, moves: readonly LabelMove[], uses: ReadonlyMap<string, number>): readonly CodebookProblem[] {
  const problems: CodebookProblem[] = []
  const report: Report = (path, message) => { problems.push({ path, message }) }
  const origin = new Map(before.labels.map(({ id }) => [id, id]))
  const attributesOf = (label: string): readonly AttributeDefinition[] => findLabel(before, label)?.attributes ?? []
  for (const [index, move] of moves.entries()) {
    checkMove(below(report, 'moves', index), move, { origin, after, attributesOf })
    if (move.kind === 'merge') for (const from of move.from) if (from !== move.into) origin.delete(from)
    if (move.kind !== 'rename' || move.from === move.to) continue
    const first = origin.get(move.from)
    if (first === undefined) continue
    origin.delete(move.from)
    if (!origin.has(move.to)) origin.set(move.to, first)
  }
  const renamed = renames(moves)
  for (const { id } of before.labels) {
    if (renamed.has(id) || findLabel(after, id) !== undefined) continue
    const n = uses.get(id) ?? 0
    if (n > 0) report(['labels'], `The label ${quoted(id)} is gone and has ${n === 1 ? 'an annotation' : `${n} annotations`}: retire it, merge it into another, or rename it`)
  }
  return problems
}
