/** What a move does to the codebook itself; what it does to annotations is told by the moves that are saved with it. */
import type { Codebook, LabelDefinition } from './codebook.ts'
import type { LabelMove } from './moves.ts'
import { renameLabel } from './rename-label.ts'

/** A label that is given no more has no key either: the key is free for another. */
const retired = (label: LabelDefinition): LabelDefinition => ({ ...label, key: null, retired: true })

export function applyMove(codebook: Codebook, move: LabelMove): Codebook {
  switch (move.kind) {
    case 'rename': return renameLabel(codebook, move.from, move.to)
    case 'merge': return { ...codebook, labels: codebook.labels.map((label) => (move.from.includes(label.id) && label.id !== move.into ? retired(label) : label)) }
    case 'retire': return { ...codebook, labels: codebook.labels.map((label) => (label.id === move.label ? retired(label) : label)) }
    case 'split': return codebook
  }
}

const hasLabel = ({ labels }: Codebook, id: string): boolean => labels.some((label) => label.id === id)

/** The codebook that the moves leave. What it says already stays as it says: a label that has its new id is not renamed again. */
export const withMoves = (codebook: Codebook, moves: readonly LabelMove[]): Codebook => moves.reduce((before, move) =>
  (move.kind === 'rename' && (!hasLabel(before, move.from) || hasLabel(before, move.to)) ? before : applyMove(before, move)), codebook)

/** The moves with one more rename: what was renamed before goes straight to the new id, and one that comes back is no move. */
export function withRename(moves: readonly LabelMove[], from: string, to: string): readonly LabelMove[] {
  const earlier = moves.find((move) => move.kind === 'rename' && move.to === from)
  const first = earlier?.kind === 'rename' ? earlier.from : from
  const rest = moves.filter((move) => move !== earlier).map((move) => renamedMove(move, from, to))
  return first === to ? rest : [{ kind: 'rename', from: first, to }, ...rest]
}

/** A move after a rename names the label as it is called then. */
function renamedMove(move: LabelMove, from: string, to: string): LabelMove {
  const name = (id: string): string => (id === from ? to : id)
  switch (move.kind) {
    case 'rename': return move
    case 'merge': return { ...move, from: move.from.map(name), into: name(move.into) }
    case 'split': return { ...move, from: name(move.from), into: move.into.map((branch) => ({ ...branch, label: name(branch.label) })) }
    case 'retire': return { ...move, label: name(move.label) }
  }
}

/** The codebook without what a move did to it: an id as it was, and labels given again with the key that they had in `base` where that is free. */
export function withoutMove(codebook: Codebook, move: LabelMove, base: Codebook): Codebook {
  if (move.kind === 'rename') return renameLabel(codebook, move.to, move.from)
  if (move.kind === 'split') return codebook
  const ids = move.kind === 'merge' ? move.from : [move.label]
  const taken = new Set(codebook.labels.map(({ key }) => key))
  return {
    ...codebook,
    labels: codebook.labels.map((label) => {
      const before = base.labels.find(({ id }) => id === label.id)
      if (!ids.includes(label.id) || before?.retired === true) return label
      const { retired: _, ...given } = label
      const key = before?.key ?? null
      return { ...given, key: key !== null && !taken.has(key) ? key : label.key }
    }),
  }
}
