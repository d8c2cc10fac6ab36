/** One open article: its text, its spans, the state of the screen and the way to the project. Commands work on this. */
import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#contract'
import type { Article } from '#contract/articles.ts'
import { codebookStamp, type Codebook, findLabel, type LabelDefinition } from '#core/codebook/codebook.ts'
import type { Annotator } from '#core/identity/annotator.ts'
import { covered, type Direction } from '#core/spans/cursor.ts'
import { TextUnits } from '#core/spans/units.ts'
import { keys } from '../../../state/keys.ts'
import type { ChipFace } from '../surface/chip-layer.ts'
import { labelColor, UNKNOWN_LABEL_COLOR } from '../../../ui/label-color.ts'
import type { ReadingSurface } from '../surface/reading-surface.ts'
import { findInvisibles } from '../surface/invisibles.ts'
import type { Tag } from '../surface/tag-layer.ts'
import { type Extent, TextStore } from '../surface/text-store.ts'
import { Delayed } from './delayed.ts'
import { createReadingStore, type InspectorPart, type ReadingState, type ReadingStore } from './reading-state.ts'
import { PanelView } from './panel-view.ts'
import { type Entry, SpanModel } from './span-model.ts'
import { useScreenLayout } from './screen-layout.ts'
import { chosenSuggestion, type Suggested } from './suggesting.ts'
import { Writer } from './writer.ts'

export interface SessionParts {
  readonly article: Article
  readonly codebook: Codebook
  readonly me: Annotator
  readonly annotators: readonly Annotator[]
  readonly client: Client
  readonly cache: QueryClient
  /** Why nothing can be written, or `null`. */
  readonly readOnly: string | null
  /** Opens another article, or this one at another place. */
  readonly openArticle: (article: string, span: string | null) => void
}

export class ReadingSession {
  readonly parts: SessionParts
  readonly store: TextStore
  readonly units: TextUnits
  readonly model: SpanModel
  readonly state: ReadingStore
  readonly panels: PanelView
  readonly writer = new Writer()
  readonly delayed = new Delayed()
  /** The painted text, while it is mounted. */
  surface: ReadingSurface | null = null
  /** Reads the annotations anew, while the screen is mounted. */
  feed: { again(): Promise<void> } | null = null
  regionTags: readonly Tag[] = []
  /** The last request of `inspect` that was followed. */
  answeredInspect: ReadingState['inspect'] = null
  /** The span whose edge is being nudged, as it was before. */
  adjusting: Entry | null = null
  /** The span that was selected last, also after it was let go. */
  lastSelected: string | null = null
  /** Id of the stance that was begun or changed last in this window. */
  lastStance: string | null = null
  /** The direction in which Tab found no further span, until another key is pressed. */
  tabbedOut: Direction | null = null
  /** True while a key has taken the keyboard to one field of the inspector: its answer leads back to the text. */
  #comesBack = false
  /** While one goes from open question to open question: which of them. */
  walk: 'required' | 'any' | null = null
  /** Where the cursor stood when it was let go (UTF-16): it comes back there while that is on the screen. */
  place: number | null = null
  /** Id of the span from which one came to the selected relation: Escape leads back to it. */
  relatedFrom: string | null = null
  /** While a question to the text waits: the span or relation that Tab has come to, which Enter takes. */
  candidate: string | null = null
  /** The place whose stacked spans one goes through (UTF-16). */
  stackAt: number | null = null

  readonly #colors: ReadonlyMap<string, string>
  readonly #layers: ReadonlyMap<string, number>

  constructor(parts: SessionParts) {
    this.parts = parts
    const { me, annotators } = parts
    this.#colors = new Map(parts.codebook.labels.map((label) => [label.id, labelColor(label)]))
    this.#layers = new Map([me, ...annotators.filter((other) => other.id !== me.id)].map((annotator, at) => [annotator.id, at]))
    this.store = new TextStore(parts.article.text)
    this.units = new TextUnits(parts.article.text)
    this.model = new SpanModel(this.store, (annotator) => this.layerOf(annotator))
    const { hidden, invisibles, arcs, suggests } = useScreenLayout.getState()
    this.state = createReadingStore({ hidden, invisibles, arcs, suggests })
    this.model.hide(hidden)
    this.panels = new PanelView(this.state, this.model)
  }

  /** 0 is this window's annotator; the others follow in the project's order. */
  layerOf(annotator: string): number {
    return this.#layers.get(annotator) ?? 1
  }

  get stamp(): string {
    return codebookStamp(this.parts.codebook)
  }

  get selected(): Entry | null {
    const { selected } = this.state.getState()
    return selected === null ? null : (this.model.get(selected) ?? null)
  }

  /** The chosen suggestion: the one over which the cursor was put, for as long as nothing else is chosen. */
  get suggestion(): Suggested | null {
    return chosenSuggestion(this.state.getState())
  }

  /** What a label key would tag: the selected span's extent, else what the cursor covers. */
  get picked(): Extent | null {
    const entry = this.selected
    if (entry !== null) return { start: entry.start, end: entry.end }
    const { cursor } = this.state.getState()
    return cursor === null ? null : covered(cursor)
  }

  isMine(entry: Entry): boolean {
    return entry.span.annotator === this.parts.me.id
  }

  label(id: string): LabelDefinition | undefined {
    return findLabel(this.parts.codebook, id)
  }

  labelTitle(id: string): string {
    return this.label(id)?.title ?? id
  }

  color(label: string): string {
    return this.#colors.get(label) ?? UNKNOWN_LABEL_COLOR
  }

  annotatorName(id: string): string {
    return this.parts.annotators.find((annotator) => annotator.id === id)?.name ?? id
  }

  face(label: string, annotator: string): ChipFace {
    const mark = annotator === this.parts.me.id ? null : ([...this.annotatorName(annotator)][0] ?? '?')
    return { text: this.labelTitle(label), mark, color: this.color(label) }
  }

  /** Draws the selected span's emphasis and handles again. */
  refreshEmphasis(): void {
    const { selected, edge } = this.state.getState()
    const entry = this.selected
    this.surface?.emphasise(selected === null || entry === null ? null : { id: selected, edge, editable: this.isMine(entry) && this.parts.readOnly === null })
  }

  /** Draws region tags and signs for invisible characters again. */
  refreshTags(): void {
    this.surface?.tag([...this.regionTags, ...(this.state.getState().invisibles ? findInvisibles(this.store.text) : [])])
  }

  /** Gives the keyboard back to the text. */
  focusText(): void {
    this.#comesBack = false
    this.walk = null
    this.surface?.view.host.focus({ preventScroll: true })
  }

  announce(text: string): void {
    this.state.setState(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } }))
  }

  /** Says why a key or click did nothing: aloud, and in the status line. */
  refuse(text: string): void {
    this.state.setState({ refusal: text })
    this.announce(text)
  }

  /** A field was answered: back to the text, where a key had led from there to this field alone. False where the reader stays. */
  answered(): boolean {
    const comesBack = this.#comesBack
    if (comesBack) this.focusText()
    return comesBack
  }

  /** The reader went on to another field. */
  stays(): void {
    this.#comesBack = false
    this.walk = null
  }

  /** Takes the keyboard to a part of the inspector, which opens where it was folded away. */
  inspect(part: InspectorPart): void {
    useScreenLayout.getState().open('inspector')
    this.#comesBack = part === 'speaker' || part === 'claim'
    this.state.setState(({ inspect }) => ({ inspect: { part, count: (inspect?.count ?? 0) + 1 } }))
  }

  /** Has lists of actors, targets and claims asked for again. */
  registriesChanged(): void {
    void this.parts.cache.invalidateQueries({ queryKey: keys.registries })
  }
}
