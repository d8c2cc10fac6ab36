/** Paints marks that are not spans (hits of a search, regions, the cursor), of which only those near the viewport are live. */
import type { HighlightSet } from './highlights.ts'
import { MARKS, type MarkName } from './highlight-sheet.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

export class MarkPainter {
  readonly #view: TextView
  readonly #highlights: HighlightSet
  /** Ascending and disjoint, so that the ones in the window are a slice. */
  readonly #all = new Map<MarkName, readonly Extent[]>()
  readonly #shown = new Map<MarkName, string>()

  constructor(view: TextView, highlights: HighlightSet) {
    this.#view = view
    this.#highlights = highlights
  }

  /** Replaces the marks of one name; they show with the next `sync`. */
  set(name: MarkName, extents: readonly Extent[]): void {
    this.#all.set(name, extents.filter((extent) => extent.end > extent.start))
  }

  sync(window: Extent): void {
    for (const name of MARKS) {
      const visible = within(this.#all.get(name) ?? [], window)
      const signature = visible.map((extent) => `${extent.start}-${extent.end}`).join()
      if (signature === (this.#shown.get(name) ?? '')) continue
      const highlight = this.#highlights.get(name)
      highlight.clear()
      for (const extent of visible) highlight.add(this.#view.range(extent))
      this.#shown.set(name, signature)
    }
  }
}

/** The slice of ascending, disjoint extents that touches a window, cut to it. */
export function within(extents: readonly Extent[], window: Extent): Extent[] {
  let low = 0
  let high = extents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (extents[middle]!.end <= window.start) low = middle + 1
    else high = middle
  }
  const found: Extent[] = []
  for (let at = low; at < extents.length && extents[at]!.start < window.end; at += 1) {
    found.push({ start: Math.max(extents[at]!.start, window.start), end: Math.min(extents[at]!.end, window.end) })
  }
  return found
}
