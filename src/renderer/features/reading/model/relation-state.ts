/** What the reading screen remembers about relations: which one is chosen, which ends wait at the edges, what a drag has found. */
import type { Choice } from '#core/relations/choices.ts'
import type { Docked } from '../surface/arcs/dock-watch.ts'

/** Two things were put together: one of these is what they may be to each other. */
export interface Linking {
  readonly choices: readonly Choice[]
  /** Where the pointer let go, and which way the text runs there; `null` where a key put them together. */
  readonly at: { readonly x: number; readonly y: number; readonly rtl: boolean } | null
  /** Whether further ends are asked for one by one. */
  readonly goesOn: boolean
}

export interface RelationState {
  /** Id of the selected relation; there is then no selected span. Let go with the next thing that is chosen in the text. */
  readonly relation: string | null
  /** The end of it that one has walked to: its place among the ends. */
  readonly relationEnd: number | null
  /** Id of the relation under the mouse, or of the one that Enter would take. */
  readonly pointed: string | null
  /** Whether relations are drawn that are neither selected nor on what is selected. */
  readonly arcs: boolean
  /** Ends beyond the edges of the screen. */
  readonly docked: readonly Docked[]
  readonly linking: Linking | null
}

export const NO_RELATION = { relation: null, relationEnd: null, pointed: null, docked: [], linking: null } as const

/** What else changes with a change: whoever chooses something in the text lets go of the relation. */
export function withoutRelation<State extends RelationState & { readonly selected: unknown; readonly cursor: unknown }>(now: State, change: Partial<State>): Partial<State> {
  const choosesElse = ('selected' in change && change.selected !== now.selected) || ('cursor' in change && change.cursor !== now.cursor)
  return now.relation !== null && choosesElse && !('relation' in change) ? { ...change, relation: null, relationEnd: null } : change
}
