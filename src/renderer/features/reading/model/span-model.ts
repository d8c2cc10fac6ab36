/** The spans of the open article as the surface needs them: found by place, with lanes, and always with what was just typed. */
import type { Span } from '#core/spans/span.ts'
import { IntervalIndex, type Interval } from '#core/spans/interval-index.ts'
import { assignLanes, freeLane } from '#core/spans/lanes.ts'
import type { Extent, TextStore } from '../surface/text-store.ts'

/** A span with its place in UTF-16. Never changed: a changed span is a new entry. */
export interface Entry extends Extent {
  readonly span: Span
  readonly parts: readonly Extent[]
  readonly lane: number
  /** 0 is the layer of this window's annotator. */
  readonly layer: number
  readonly owner: number
}

export class SpanModel {
  readonly #store: TextStore
  readonly #layerOf: (annotator: string) => number
  #index = new IntervalIndex()
  #byId = new Map<string, Entry>()
  #byOwner = new Map<number, Entry>()
  #nextOwner = 0
  /** Shown entries by place; kept in order by insertion, since sorting all of them for one key press is seen. */
  #ordered: Entry[] = []
  #hidden: ReadonlySet<string> = new Set()
  #listeners = new Set<() => void>()
  #version = 0

  constructor(store: TextStore, layerOf: (annotator: string) => number) {
    this.#store = store
    this.#layerOf = layerOf
  }

  /** Rises with each change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get size(): number {
    return this.#byId.size
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id)
  }

  /** Every span of a layer that is shown, by place. The array changes with the spans. */
  ordered(): readonly Entry[] {
    return this.#ordered
  }

  /** Where an entry stands in `ordered`, or -1. */
  rank(entry: Entry): number {
    const at = this.#place(entry)
    return this.#ordered[at] === entry ? at : -1
  }

  /** Shown entries that touch `[start, end)`, each once, by start. */
  overlapping(start: number, end: number): Entry[] {
    const owners = new Set(this.#index.overlapping(start, end))
    return [...owners].map((owner) => this.#byOwner.get(owner)!).filter((entry) => this.#shows(entry))
  }

  /** Shown entries at a position, the innermost first. */
  at(position: number): Entry[] {
    return this.overlapping(position, position + 1).sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || (a.span.id < b.span.id ? -1 : 1))
  }

  put(span: Span): Entry {
    const old = this.#byId.get(span.id)
    if (old !== undefined) this.#unlink(old)
    const entry = this.#link(span, null, old?.owner)
    this.#changed()
    return entry
  }

  /** Takes the project's version of a span; nothing happens where it is what is here already. */
  confirm(span: Span): void {
    const old = this.#byId.get(span.id)
    if (old !== undefined && !sameSpan(old.span, span)) this.put(span)
  }

  drop(id: string): void {
    const old = this.#byId.get(id)
    if (old === undefined) return
    this.#unlink(old)
    this.#changed()
  }

  /**
   * Takes over what the project holds. Ids in `keep` stay as they are here: their requests are on the way. A first load
   * is laid out as a whole; later ones touch only what differs, so that the lanes on the screen stay.
   */
  load(spans: readonly Span[], keep: ReadonlySet<string>): void {
    if (this.#byId.size === 0) return this.#loadAll(spans)
    const wanted = new Set(spans.map((span) => span.id))
    this.update(spans, [...this.#byId.keys()].filter((id) => !wanted.has(id)), keep)
  }

  /** Takes over what changed in the project, except what is in `keep`. */
  update(spans: readonly Span[], removed: readonly string[], keep: ReadonlySet<string>): void {
    let touched = false
    for (const id of removed) {
      const entry = this.#byId.get(id)
      if (entry === undefined || keep.has(id)) continue
      this.#unlink(entry)
      touched = true
    }
    for (const span of spans) {
      const old = this.#byId.get(span.id)
      if (keep.has(span.id) || (old !== undefined && sameSpan(old.span, span))) continue
      if (old !== undefined) this.#unlink(old)
      this.#link(span, null, old?.owner)
      touched = true
    }
    if (touched) this.#changed()
  }

  /** Annotators whose layers are not shown. */
  hide(annotators: ReadonlySet<string>): void {
    this.#hidden = annotators
    this.#order()
    this.#changed()
  }

  #order(): void {
    this.#ordered = [...this.#byId.values()].filter((entry) => this.#shows(entry)).sort(byPlace)
  }

  /** Index of the first entry that does not come before this one. */
  #place(entry: Entry): number {
    let low = 0
    let high = this.#ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (byPlace(this.#ordered[middle]!, entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #shows(entry: Entry): boolean {
    return !this.#hidden.has(entry.span.annotator)
  }

  #loadAll(spans: readonly Span[]): void {
    const extents = spans.map((span) => this.#parts(span))
    const lanes = assignLanes(extents.map((parts) => ({ start: parts[0]!.start, end: parts.at(-1)!.end })))
    const intervals: Interval[] = []
    spans.forEach((span, at) => {
      const entry = this.#entry(span, extents[at]!, lanes[at]!, this.#nextOwner++)
      for (const part of entry.parts) intervals.push({ ...part, owner: entry.owner })
    })
    this.#index = new IntervalIndex(intervals)
    this.#order()
    this.#changed()
  }

  #parts(span: Span): Extent[] {
    return span.parts.map((part) => this.#store.fromCodePoints(part))
  }

  #entry(span: Span, parts: readonly Extent[], lane: number, owner: number): Entry {
    const entry: Entry = { span, parts, start: parts[0]!.start, end: parts.at(-1)!.end, lane, owner, layer: this.#layerOf(span.annotator) }
    this.#byId.set(span.id, entry)
    this.#byOwner.set(owner, entry)
    return entry
  }

  #link(span: Span, lane: number | null, owner: number = this.#nextOwner++): Entry {
    const parts = this.#parts(span)
    const around = this.#index.overlapping(parts[0]!.start, parts.at(-1)!.end).map((at) => this.#byOwner.get(at)!.lane)
    const entry = this.#entry(span, parts, lane ?? freeLane(around), owner)
    for (const part of parts) this.#index.insert({ ...part, owner })
    if (this.#shows(entry)) this.#ordered.splice(this.#place(entry), 0, entry)
    return entry
  }

  #unlink(entry: Entry): void {
    for (const part of entry.parts) this.#index.remove({ ...part, owner: entry.owner })
    this.#byId.delete(entry.span.id)
    this.#byOwner.delete(entry.owner)
    const rank = this.rank(entry)
    if (rank >= 0) this.#ordered.splice(rank, 1)
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

/** By start, the outer before the inner, then by id. */
const byPlace = (a: Entry, b: Entry): number => a.start - b.start || b.end - a.end || (a.span.id < b.span.id ? -1 : a.span.id > b.span.id ? 1 : 0)

/** Whether two versions of a span are the same for the reader. */
function sameSpan(a: Span, b: Span): boolean {
  return a === b || (a.label === b.label && a.annotator === b.annotator && a.note === b.note && a.claim === b.claim && a.codebook === b.codebook
    && a.parts.length === b.parts.length && a.parts.every((part, at) => part[0] === b.parts[at]![0] && part[1] === b.parts[at]![1])
    && JSON.stringify(a.attributes) === JSON.stringify(b.attributes))
}
