/** The reading surface as one thing: the text, what is painted over it, and where on the screen it all stands. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { trimSpace } from '#core/spans/snap.ts'
import type { SpanModel } from '../model/span-model.ts'
import { ArcLayer } from './arcs/arc-layer.ts'
import type { ArcSource, DrawnRelation } from './arcs/arc-relation.ts'
import { type Docked, DockWatch } from './arcs/dock-watch.ts'
import type { Suggested } from '../model/suggesting.ts'
import { type ChipFace, ChipLayer } from './chip-layer.ts'
import { caretAt } from './glyphs.ts'
import { type Edge, HandleLayer } from './handle-layer.ts'
import { HighlightSet } from './highlights.ts'
import type { MarkName } from './highlight-sheet.ts'
import { MarkPainter } from './mark-painter.ts'
import { settleIntoView } from './scroll.ts'
import { SpanPainter } from './span-painter.ts'
import { type SuggestionFace, SuggestionLayer } from './suggestion-layer.ts'
import { type Tag, TagLayer } from './tag-layer.ts'
import type { Extent, TextStore } from './text-store.ts'
import { TextView, type ViewOptions } from './text-view.ts'
import { nearViewport } from './viewport.ts'

export interface SurfaceParts extends ViewOptions {
  /** The element that scrolls, and the one that takes the text. */
  readonly scroller: HTMLElement
  readonly host: HTMLElement
  readonly store: TextStore
  readonly model: SpanModel
  readonly labels: readonly LabelDefinition[]
  /** How many annotators there are. */
  readonly layers: number
  readonly face: (label: string, annotator: string) => ChipFace
  /** Told which of the spans given to `watch` are beyond the edges of the screen, whenever that changes. */
  readonly onDocked: (docked: readonly Docked[]) => void
  readonly suggestionFace: (suggestion: Suggested) => SuggestionFace
}

/** What is suggested: the chosen one, and its parts while its edges are moved. */
export interface ShownSuggestions {
  readonly items: readonly Suggested[]
  readonly chosen: string | null
  readonly parts: readonly Extent[] | null
}

/** What is emphasised: a span, the edge of it that keys move, and its parts while they are being dragged. */
export interface Emphasis {
  readonly id: string
  readonly edge: Edge
  readonly parts?: readonly Extent[]
  /** Edges may be dragged only in one's own layer. */
  readonly editable: boolean
}

export class ReadingSurface {
  readonly view: TextView
  readonly handles: HandleLayer
  readonly #parts: SurfaceParts
  readonly #highlights: HighlightSet
  readonly #spans: SpanPainter
  readonly #marks: MarkPainter
  readonly #chips: ChipLayer
  readonly #arcs: ArcLayer
  readonly #dock: DockWatch
  readonly #tagLayer: TagLayer
  readonly #suggestionLayer: SuggestionLayer
  #suggestions: ShownSuggestions = { items: [], chosen: null, parts: null }
  readonly #stop: () => void
  #tags: readonly Tag[] = []
  #tagsShown = ''
  #titles: ReadonlySet<number> = new Set()
  #emphasis: Emphasis | null = null
  #focus: readonly string[] = []
  #allArcs = true
  #frame = 0
  #disposed = false

  constructor(parts: SurfaceParts) {
    this.#parts = parts
    const { host, scroller, store, model, labels } = parts
    this.view = new TextView(host, store, parts)
    this.#highlights = new HighlightSet(host.ownerDocument, labels, parts.layers)
    const places = new Map(labels.map((label, at) => [label.id, at]))
    this.#spans = new SpanPainter(this.view, model, this.#highlights, (label) => places.get(label) ?? -1)
    this.#marks = new MarkPainter(this.view, this.#highlights)
    this.#chips = new ChipLayer(this.view, (entry) => parts.face(entry.span.label, entry.span.annotator))
    this.#arcs = new ArcLayer(this.view, this.#chips, (span) => model.get(span))
    this.#dock = new DockWatch(this.view, this.#chips, scroller, (span) => model.get(span), parts.onDocked)
    this.#tagLayer = new TagLayer(this.view)
    this.#suggestionLayer = new SuggestionLayer(this.view, parts.suggestionFace)
    this.handles = new HandleLayer(this.view)
    const relayout = (): void => this.relayout()
    const resize = new ResizeObserver(relayout)
    resize.observe(host)
    scroller.addEventListener('scroll', this.refresh, { passive: true })
    const unsubscribe = model.subscribe(this.refresh)
    void host.ownerDocument.fonts.ready.then(relayout)
    this.#stop = () => {
      resize.disconnect()
      scroller.removeEventListener('scroll', this.refresh)
      unsubscribe()
    }
    this.sync()
  }

  /** Asks for one sync with the next frame. */
  readonly refresh = (): void => {
    if (this.#frame === 0 && !this.#disposed) this.#frame = requestAnimationFrame(() => this.sync())
  }

  /** The text was laid out anew. */
  relayout(): void {
    this.#chips.forgetLayout()
    this.#arcs.forgetLayout()
    this.#suggestionLayer.forgetLayout()
    this.#tagsShown = ''
    this.refresh()
  }

  mark(name: MarkName, extents: readonly Extent[]): void {
    this.#marks.set(name, extents)
    this.refresh()
  }

  tag(tags: readonly Tag[]): void {
    this.#tags = tags
    this.#tagsShown = ''
    this.refresh()
  }

  /** Draws suggestions in place of those that were drawn. */
  suggest(suggestions: ShownSuggestions): void {
    this.#suggestions = suggestions
    this.refresh()
  }

  /** Sets paragraphs that lie wholly in one of these extents as headlines. */
  setTitles(extents: readonly Extent[]): void {
    const { store, paragraphs } = this.view
    const titles = new Set<number>()
    for (const { start, end } of extents) {
      for (let at = store.paragraphAt(start); at < store.paragraphs && store.paragraph(at).start < end; at += 1) {
        const inside = trimSpace(store.text, store.paragraph(at))
        if (inside !== null && inside.start >= start && inside.end <= end) titles.add(at)
      }
    }
    for (const at of this.#titles) if (!titles.has(at)) paragraphs[at]!.classList.remove('title')
    for (const at of titles) paragraphs[at]!.classList.add('title')
    this.#titles = titles
    this.relayout()
  }

  emphasise(emphasis: Emphasis | null): void {
    this.#emphasis = emphasis
    this.refresh()
  }

  /** What arcs are drawn from. */
  get relations(): ArcSource {
    return this.#arcs.source
  }

  relate(relations: readonly DrawnRelation[]): void {
    this.#arcs.set(relations)
    this.refresh()
  }

  /** Draws these relations with all their names, and the others quietly or not at all. */
  focusArcs(focus: readonly string[], all: boolean): void {
    this.#focus = focus
    this.#allArcs = all
    this.refresh()
  }

  get scroller(): HTMLElement {
    return this.#parts.scroller
  }

  /** What is drawn of the text: what is on the screen and a little more. */
  get window(): Extent {
    return nearViewport(this.view, this.#parts.scroller)
  }

  /** The spans that a chip stands for: its own, and those folded into it. */
  chipped(span: string): readonly string[] {
    return this.#chips.spansOf(span)
  }

  /** Lights up what may be the other end and fades the rest; `null` ends it. */
  light(legal: ((ref: string) => boolean) | null): void {
    this.#chips.light(legal)
    for (const name of this.view.host.querySelectorAll<HTMLElement>('.arc-label')) name.classList.toggle('legal', legal?.(name.dataset['relation']!) === true)
  }

  /** True while a drag looks for the other end: it says itself which ends wait at the edges. */
  isLinking = false

  /** Follows where these spans are: on the screen or beyond an edge. */
  watch(spans: readonly string[]): void {
    this.#dock.watch(spans)
    this.refresh()
  }

  /** Scrolls a place into the middle where it is not in view; resolves when it stands still. */
  async reveal(extent: Extent): Promise<void> {
    await settleIntoView(this.#parts.scroller, () => this.view.range({ start: extent.start, end: Math.max(extent.end, extent.start + 1) }), this.view.paragraphs[this.view.store.paragraphAt(extent.start)]!)
    this.refresh()
  }

  /** Whether the letter at a position is wholly on the screen. */
  sees(position: number): boolean {
    const frame = this.#parts.scroller.getBoundingClientRect()
    const box = this.view.range({ start: position, end: position + 1 }).getClientRects()[0]
    return box !== undefined && box.top >= frame.top && box.bottom <= frame.bottom
  }

  /** The first position on the screen (UTF-16). */
  top(): number {
    const { scroller } = this.#parts
    const top = scroller.getBoundingClientRect().top
    const { store, paragraphs } = this.view
    const window = nearViewport(this.view, scroller)
    for (let at = store.paragraphAt(window.start); at < paragraphs.length; at += 1) {
      if (paragraphs[at]!.getBoundingClientRect().bottom > top && paragraphs[at]!.textContent !== '') return store.paragraph(at).start
    }
    return 0
  }

  /** Scrolls by a screen and gives back the position that now stands where the given one stood. */
  screenfulFrom(position: number, direction: 'forward' | 'backward'): number {
    const { scroller } = this.#parts
    const frame = scroller.getBoundingClientRect()
    const box = this.view.range({ start: position, end: position + 1 }).getBoundingClientRect()
    const by = (direction === 'forward' ? 1 : -1) * frame.height * 0.8
    const before = scroller.scrollTop
    scroller.scrollTop += by
    this.sync()
    const moved = scroller.scrollTop - before
    const x = box.left + box.width / 2
    const y = Math.min(Math.max(box.top + box.height / 2 + by - moved, frame.top + 20), frame.bottom - 20)
    return caretAt(this.view, x, y) ?? (direction === 'forward' ? this.view.store.text.length - 1 : 0)
  }

  sync(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    if (this.#disposed) return
    const window = nearViewport(this.view, this.#parts.scroller)
    this.#spans.sync(window)
    this.#marks.sync(window)
    const emphasis = this.#emphasis
    const entry = emphasis === null ? undefined : this.#parts.model.get(emphasis.id)
    this.#spans.select(entry ?? null, emphasis?.parts)
    this.#chips.sync(this.#spans.live, window, emphasis?.id ?? null)
    this.#arcs.sync({ live: this.#spans.live, window, focus: this.#focus, all: this.#allArcs, version: `${this.#parts.model.version()}|${emphasis?.id ?? ''}` })
    this.#dock.sync(window)
    const parts = emphasis?.parts ?? entry?.parts
    const near = parts !== undefined && entry !== undefined && emphasis?.editable === true && parts[0]!.start < window.end && parts.at(-1)!.end > window.start
    const color = entry === undefined ? '' : this.#parts.face(entry.span.label, entry.span.annotator).color
    this.handles.show(near ? { start: parts[0]!.start, end: parts.at(-1)!.end } : null, emphasis?.edge ?? 'end', color)
    const tagsShown = `${window.start}-${window.end}`
    if (tagsShown !== this.#tagsShown) this.#tagLayer.sync(this.#tags, window)
    this.#tagsShown = tagsShown
    this.#suggestionLayer.sync(this.#suggestions.items, window, this.#suggestions.chosen, this.#suggestions.parts)
  }

  dispose(): void {
    this.#disposed = true
    cancelAnimationFrame(this.#frame)
    this.#stop()
    this.#highlights.dispose()
    this.#parts.host.replaceChildren()
  }
}
