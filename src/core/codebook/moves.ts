/** What a change of the codebook does to the annotations that are there: nothing moves unless a move says so. */
import type { Attributes } from '../spans/span.ts'
import type { AttributeDefinition, Condition } from './codebook.ts'
import { holds } from './conditions.ts'

export type LabelMove =
  /** The id changes; every annotation follows. */
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** The annotations of several labels become those of one; the others are retired. */
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string }
  /** Annotations go to the first label whose condition they meet; the others stay. */
  | { readonly kind: 'split'; readonly from: string; readonly into: readonly { readonly label: string; readonly when: Condition }[] }
  /** Given no more; annotations stay. */
  | { readonly kind: 'retire'; readonly label: string }

/** From ids before the moves to those after, for labels that only change their id. */
export function renames(moves: readonly LabelMove[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  for (const move of moves) {
    if (move.kind !== 'rename') continue
    const first = [...renamed].find(([, to]) => to === move.from)?.[0] ?? move.from
    renamed.set(first, move.to)
  }
  return renamed
}

/** Labels whose annotations a move may change. */
export const sourcesOf = (move: LabelMove): readonly string[] => (move.kind === 'merge' ? move.from : move.kind === 'retire' ? [] : [move.from])

export interface Relabelled {
  readonly label: string
  /** Indexes of the moves that changed it, in their order; empty where it stays as it is. */
  readonly by: readonly number[]
}

/** The label that an annotation has after the moves, which follow each other. Its attributes stay as they are. */
export function relabel(moves: readonly LabelMove[], label: string, attributes: Attributes, definitions: readonly AttributeDefinition[]): Relabelled {
  let now = label
  const by: number[] = []
  for (const [index, move] of moves.entries()) {
    const next = nextLabel(move, now, attributes, definitions)
    if (next === now) continue
    now = next
    by.push(index)
  }
  return { label: now, by }
}

function nextLabel(move: LabelMove, label: string, attributes: Attributes, definitions: readonly AttributeDefinition[]): string {
  switch (move.kind) {
    case 'rename': return label === move.from ? move.to : label
    case 'merge': return move.from.includes(label) ? move.into : label
    case 'split': return label === move.from ? (move.into.find(({ when }) => holds(when, definitions, attributes))?.label ?? label) : label
    case 'retire': return label
  }
}
