/** What the reading screen remembers between key presses. Lives outside of React; parts of the screen subscribe to what they show. */
import { createStore, type StoreApi } from 'zustand'
import type { Answers } from '#core/articles/answers.ts'
import type { Cursor } from '#core/spans/cursor.ts'
import type { Edge } from '#core/spans/nudge.ts'
import type { Unit } from '#core/spans/units.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Stance } from '#core/stance/stance.ts'
import type { Extent } from '../surface/text-store.ts'
import { NO_RELATION, type RelationState, withoutRelation } from './relation-state.ts'
import { NO_SUGGESTIONS, type Suggesting } from './suggesting.ts'

/** A question to the text: the next span (or relation, where one may be the answer) that is clicked or tagged is the answer. */
export interface Picking {
  /** What is looked for, in words for the status line. */
  readonly prompt: string
  take(ref: string): void
  /** Whether a span or a relation may be the answer; any span where absent. */
  legal?(ref: string): boolean
  /** Goes on without an answer, where that may be. */
  skip?(): void
}

export interface Find {
  readonly query: string
  /** UTF-16, ascending. */
  readonly hits: readonly Extent[]
  /** Index into `hits`. */
  readonly current: number
}

export interface ReadingState extends RelationState {
  readonly unit: Unit
  readonly cursor: Cursor | null
  /** Id of the selected span. While there is one, keys act on it and not on the cursor. */
  readonly selected: string | null
  /** The edge that keys move. */
  readonly edge: Edge
  readonly stances: readonly Stance[]
  readonly relations: readonly Relation[]
  /** Everybody's answers to the questions about the whole article. */
  readonly answers: readonly Answers[]
  /** Id of a stance on the screen that the project does not have yet: nothing is said in it. */
  readonly drafting: string | null
  /** What is suggested, apart from all that is annotated. */
  readonly suggesting: Suggesting
  /** False until the annotations of the article have come. */
  readonly loaded: boolean
  /** Annotators whose layers are not shown. */
  readonly hidden: ReadonlySet<string>
  readonly invisibles: boolean
  readonly find: Find | null
  readonly picking: Picking | null
  /** True while the kind of a region is asked for: digits then mean kinds and not labels. */
  readonly marking: boolean
  /** What is being chosen from a list over the palette. */
  readonly choosing: 'label' | null
  /** Id of the label whose meaning is looked up. */
  readonly explaining: string | null
  /** Which list of other places is open. */
  readonly spreading: 'identical' | 'paragraphs' | null
  /** Why the last key did nothing, until the next one. */
  readonly refusal: string | null
  /** The last thing that was announced; `count` makes equal words new. */
  readonly announcement: { readonly text: string; readonly count: number }
  /** Which part of the inspector shall take the focus; `count` makes equal requests new. */
  readonly inspect: { readonly part: InspectorPart; readonly count: number } | null
}

/** Parts of the inspector that have a key of their own. */
/** `question:` is one of the questions of the codebook, by its name. */
export type InspectorPart = `question:${string}` | 'first' | 'note' | 'speaker' | 'claim' | 'argument' | 'stance'

export type ReadingStore = StoreApi<ReadingState>

export function createReadingStore({ suggests = false, ...kept }: Pick<ReadingState, 'hidden' | 'invisibles' | 'arcs'> & { readonly suggests?: boolean }): ReadingStore {
  const store = createStore<ReadingState>(() => ({
    ...kept, ...NO_RELATION, suggesting: { ...NO_SUGGESTIONS, shown: suggests },
    unit: 'word', cursor: null, selected: null, edge: 'end', stances: [], relations: [], answers: [], drafting: null, loaded: false,
    find: null, picking: null, marking: false, choosing: null, explaining: null, spreading: null, refusal: null, announcement: { text: '', count: 0 }, inspect: null,
  }))
  const set = store.setState
  store.setState = (change) => set((now) => withoutRelation(now, typeof change === 'function' ? change(now) : change))
  return store
}
