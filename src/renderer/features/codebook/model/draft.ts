/** The one draft of the codebook that form and source both show and change. Outlives the screen; `keepDraft` writes it down. */
import { create } from 'zustand'
import { applyMove, withoutMove, withRename } from '#core/codebook/apply-move.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { LabelMove } from '#core/codebook/moves.ts'
import { codebookText, readSource, type SourceProblem } from './source.ts'

/** What undo goes back to. */
interface Content {
  /** The last state that could be read: the truth for the form and for saving. */
  readonly codebook: Codebook
  /** The source as it was typed; `null` where it is what the codebook makes. */
  readonly typed: string | null
  /** Why the typed source is no codebook; empty where it is one. */
  readonly broken: readonly SourceProblem[]
  readonly moves: readonly LabelMove[]
}

export interface Draft extends Content {
  /** The file it belongs to. */
  readonly project: string
  /** What was in force when it began. */
  readonly base: Codebook
  readonly past: readonly Content[]
  readonly future: readonly Content[]
  /** What was edited last: edits of one field that follow each other are one step. */
  readonly field: string | null
}

/** Steps that can be taken back. */
const STEPS = 200

const fresh = (project: string, base: Codebook): Draft => ({ project, base, codebook: base, typed: null, broken: [], moves: [], past: [], future: [], field: null })
const contentOf = ({ codebook, typed, broken, moves }: Draft): Content => ({ codebook, typed, broken, moves })

function step(draft: Draft, next: Partial<Content>, field: string | null): Draft {
  const isSame = field !== null && field === draft.field
  const past = isSame ? draft.past : [...draft.past, contentOf(draft)].slice(-STEPS)
  return { ...draft, ...next, past, future: [], field }
}

/** The text of the source side. */
export const textOf = ({ typed, codebook }: Content): string => typed ?? codebookText(codebook)

/** Whether leaving it would lose something. */
export const isChanged = ({ codebook, broken, moves, base }: Draft): boolean =>
  broken.length > 0 || moves.length > 0 || codebook.guidelines !== base.guidelines || codebookText(codebook) !== codebookText(base)

/** Whether two codebooks say the same; the version does not count. */
export const isSameCodebook = (one: Codebook, other: Codebook): boolean => one === other || (one.guidelines === other.guidelines && codebookText(one) === codebookText(other))

interface DraftState {
  readonly draft: Draft | null
  /** Changed drafts of projects that were left. */
  readonly shelf: ReadonlyMap<string, Draft>
  /** Shows what is in force; a draft of the same project that was changed stays, or comes back; `kept` is one that was left when the window closed. */
  follow(project: string, inForce: Codebook, kept?: Partial<Draft> | null): void
  /** Goes on with the same draft as a change to what is in force now. */
  rebase(inForce: Codebook): void
  /** Changes the codebook by the form. Not while the source is broken: it would be lost. */
  edit(change: (codebook: Codebook) => Codebook, field?: string | null): void
  /** Changes the guidelines, which do not stand in the source: also while that is broken. */
  guide(guidelines: string): void
  /** Takes the text of the source side, read or not. */
  type(text: string): void
  /** Gives up a source that cannot be read. */
  repair(): void
  /** Puts another codebook in the place of the draft, e.g. from a file. */
  replace(codebook: Codebook): void
  /** Plans what is to happen to annotations, and changes the codebook with it. Not while the source is broken. */
  move(move: LabelMove): void
  /** Takes a plan back, and what it did to the codebook. */
  unmove(index: number): void
  undo(): boolean
  redo(): boolean
  discard(): void
  /** Begins anew with what was saved just now. */
  saved(inForce: Codebook): void
}

export const useDraft = create<DraftState>((set, get) => {
  const change = (make: (draft: Draft) => Draft): void => set(({ draft }) => ({ draft: draft === null ? null : make(draft) }))
  const travel = (from: 'past' | 'future', to: 'past' | 'future'): boolean => {
    const { draft } = get()
    const target = from === 'past' ? draft?.past.at(-1) : draft?.future[0]
    if (draft === null || target === undefined) return false
    const left = from === 'past' ? draft.past.slice(0, -1) : draft.future.slice(1)
    const kept = to === 'future' ? [contentOf(draft), ...draft.future] : [...draft.past, contentOf(draft)]
    set({ draft: { ...draft, ...target, ...(from === 'past' ? { past: left, future: kept } : { past: kept, future: left }), field: null } })
    return true
  }
  return {
    draft: null,
    shelf: new Map(),
    follow: (project, inForce, kept = null) => set(({ draft, shelf }) => {
      if (draft !== null && draft.project !== project) {
        const others = new Map(shelf)
        if (isChanged(draft)) others.set(draft.project, draft)
        const back = others.get(project) ?? { ...fresh(project, inForce), ...kept }
        others.delete(project)
        return { draft: back, shelf: others }
      }
      const stays = draft !== null && (isChanged(draft) || (isSameCodebook(draft.base, inForce) && draft.base.version === inForce.version))
      return stays ? {} : { draft: draft === null ? { ...fresh(project, inForce), ...kept } : fresh(project, inForce) }
    }),
    rebase: (inForce) => change((draft) => ({ ...draft, base: inForce, codebook: { ...draft.codebook, version: inForce.version } })),
    edit: (make, field = null) => change((draft) => {
      if (draft.broken.length > 0) return draft
      const codebook = make(draft.codebook)
      return codebook === draft.codebook ? draft : step(draft, { codebook, typed: null }, field)
    }),
    guide: (guidelines) => change((draft) => (guidelines === draft.codebook.guidelines ? draft : step(draft, { codebook: { ...draft.codebook, guidelines } }, 'guidelines'))),
    type: (text) => change((draft) => {
      if (text === textOf(draft)) return draft
      const { codebook, problems } = readSource(text, draft.codebook)
      return step(draft, codebook === null ? { typed: text, broken: problems } : { typed: text, broken: [], codebook }, 'source')
    }),
    repair: () => change((draft) => step(draft, { typed: null, broken: [] }, null)),
    replace: (codebook) => change((draft) => step(draft, { codebook: { ...codebook, version: draft.base.version }, typed: null, broken: [], moves: [] }, null)),
    move: (move) => change((draft) => {
      if (draft.broken.length > 0) return draft
      const codebook = applyMove(draft.codebook, move)
      const isNew = move.kind === 'rename' && !draft.base.labels.some(({ id }) => id === move.from) && !draft.moves.some((other) => other.kind === 'rename' && other.to === move.from)
      const moves = move.kind === 'rename' ? (isNew ? draft.moves : withRename(draft.moves, move.from, move.to)) : [...draft.moves, move]
      return step(draft, { codebook, moves, typed: null, broken: [] }, null)
    }),
    unmove: (index) => change((draft) => {
      const move = draft.moves[index]
      if (move === undefined) return draft
      const moves = move.kind === 'rename' ? withRename(draft.moves, move.to, move.from) : draft.moves.filter((_, at) => at !== index)
      return step(draft, { codebook: withoutMove(draft.codebook, move, draft.base), moves, typed: null, broken: [] }, null)
    }),
    undo: () => travel('past', 'future'),
    redo: () => travel('future', 'past'),
    discard: () => change(({ project, base }) => fresh(project, base)),
    saved: (inForce) => change(({ project }) => fresh(project, inForce)),
  }
})
