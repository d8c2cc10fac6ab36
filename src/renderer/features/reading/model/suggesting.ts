/** What is suggested in the open article, as the reading screen holds it. */
import type { AskedSuggestion, TrainingStatus } from '#contract/suggestions.ts'
import { covered, type Cursor } from '#core/spans/cursor.ts'
import type { Extent, TextStore } from '../surface/text-store.ts'

/** A suggestion with its place in the text (UTF-16); one about the whole article has none. */
export interface Suggested extends AskedSuggestion {
  readonly extents: readonly Extent[]
}

export interface Suggesting {
  readonly shown: boolean
  /** False until they have come for the first time since they are shown. */
  readonly loaded: boolean
  /** The one that was asked for before they had come. */
  readonly wanted: 'forward' | 'backward' | null
  /** In order of place, those about the whole article last. */
  readonly items: readonly Suggested[]
  readonly chosen: string | null
  /** The cursor that came with the choice or was moved for it: another cursor is another choice. */
  readonly cursor: Cursor | null
  /** Rules that could not be tried here. */
  readonly troubles: readonly { readonly rule: string; readonly reason: string }[]
  readonly training: TrainingStatus | null
  /** The suggestion whose like are listed; `null` while no list is open. */
  readonly reviewing: string | null
}

export const NO_SUGGESTIONS: Suggesting = { shown: false, loaded: false, wanted: null, items: [], chosen: null, cursor: null, troubles: [], training: null, reviewing: null }

export const placed = (store: TextStore, suggestion: AskedSuggestion): Suggested => ({ ...suggestion, extents: suggestion.parts.map((part) => store.fromCodePoints(part)) })

export const extentOf = ({ extents }: Suggested): Extent | null => (extents.length === 0 ? null : { start: extents[0]!.start, end: extents.at(-1)!.end })

/** The suggestion that keys answer: the one that was chosen last, while no span is selected and the cursor stands where it was put for it. */
export function chosenSuggestion({ suggesting, selected, cursor }: { readonly suggesting: Suggesting; readonly selected: string | null; readonly cursor: Cursor | null }): Suggested | null {
  const { shown, items, chosen } = suggesting
  if (!shown || chosen === null || selected !== null || cursor !== suggesting.cursor) return null
  return items.find(({ id }) => id === chosen) ?? null
}

/** Where a chosen suggestion lies now: its own place, or where its edges were moved to. */
export function chosenExtents(suggestion: Suggested, cursor: Cursor | null): readonly Extent[] {
  const whole = extentOf(suggestion)
  if (whole === null || cursor === null) return suggestion.extents
  const now = covered(cursor)
  return now.start === whole.start && now.end === whole.end ? suggestion.extents : [now]
}
