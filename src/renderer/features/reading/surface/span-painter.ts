/** Paints the spans near the viewport: adds and removes only the ranges that came or went. */
import type { Entry, SpanModel } from '../model/span-model.ts'
import type { HighlightSet } from './highlights.ts'
import { LAYER_LINES, selectedHighlight, spanHighlight } from './highlight-sheet.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

/** The layer of this window's annotator has the solid line; the others share the rest in turn. */
export const lineOf = (layer: number): number => (layer === 0 ? 0 : 1 + ((layer - 1) % (LAYER_LINES.length - 1)))

export class SpanPainter {
  readonly #view: TextView
  readonly #model: SpanModel
  readonly #highlights: HighlightSet
  readonly #labelIndex: (label: string) => number
  readonly #live = new Map<Entry, readonly Range[]>()
  #selected: { readonly name: string; readonly ranges: readonly Range[] } | null = null

  constructor(view: TextView, model: SpanModel, highlights: HighlightSet, labelIndex: (label: string) => number) {
    this.#view = view
    this.#model = model
    this.#highlights = highlights
    this.#labelIndex = labelIndex
  }

  /** Entries that are painted now. */
  get live(): Iterable<Entry> {
    return this.#live.keys()
  }

  sync(window: Extent): void {
    const wanted = new Set(this.#model.overlapping(window.start, window.end))
    for (const entry of [...this.#live.keys()]) if (!wanted.has(entry)) this.#hide(entry)
    for (const entry of wanted) if (!this.#live.has(entry)) this.#show(entry)
  }

  /** Emphasises an entry, or none. `parts` may differ from the entry's own while an edge is dragged. */
  select(entry: Entry | null, parts: readonly Extent[] = entry?.parts ?? []): void {
    if (this.#selected !== null) for (const range of this.#selected.ranges) this.#highlights.get(this.#selected.name).delete(range)
    this.#selected = null
    if (entry === null) return
    const name = selectedHighlight(this.#labelIndex(entry.span.label))
    const ranges = parts.map((part) => this.#view.range(part))
    for (const range of ranges) this.#highlights.get(name).add(range)
    this.#selected = { name, ranges }
  }

  #highlightOf(entry: Entry): Highlight {
    return this.#highlights.get(spanHighlight(this.#labelIndex(entry.span.label), entry.lane, lineOf(entry.layer)))
  }

  #show(entry: Entry): void {
    const ranges = entry.parts.map((part) => this.#view.range(part))
    const highlight = this.#highlightOf(entry)
    for (const range of ranges) highlight.add(range)
    this.#live.set(entry, ranges)
  }

  #hide(entry: Entry): void {
    const highlight = this.#highlightOf(entry)
    for (const range of this.#live.get(entry) ?? []) highlight.delete(range)
    this.#live.delete(entry)
  }
}
