/** Small tags in the margin that name what kind of region a grey part is, and signs for characters that cannot be seen. */
import { glyphAt } from './glyphs.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

export interface Tag extends Extent {
  readonly text: string
  readonly kind: 'region' | 'invisible'
  readonly title: string
}

/** Tags near the viewport, one element each; redrawn where the window or the tags change. */
export class TagLayer {
  readonly #view: TextView
  readonly #shown: HTMLElement[] = []

  constructor(view: TextView) {
    this.#view = view
  }

  sync(tags: readonly Tag[], window: Extent): void {
    const places = tags.filter((tag) => tag.start >= window.start && tag.start < window.end).flatMap((tag) => this.#place(tag))
    for (const element of this.#shown.splice(0)) element.remove()
    for (const { tag, overlay, top, x } of places) {
      const element = this.#view.host.ownerDocument.createElement('span')
      element.className = `text-tag ${tag.kind}`
      element.textContent = tag.text
      element.title = tag.title
      element.style.insetBlockStart = `${top}px`
      if (tag.kind === 'invisible') element.style.left = `${x}px`
      else element.dataset.side = this.#view.paragraphs[this.#view.store.paragraphAt(tag.start)]!.dir
      overlay.append(element)
      this.#shown.push(element)
    }
  }

  /** A character without a glyph stands where its neighbour begins. */
  #place(tag: Tag): { tag: Tag; overlay: HTMLElement; top: number; x: number }[] {
    const { store } = this.#view
    const section = this.#view.sectionOf(store.paragraphAt(tag.start))
    const overlay = this.#view.overlay(section)
    const origin = overlay.getBoundingClientRect()
    const glyph = glyphAt(this.#view, tag.start) ?? this.#view.paragraphs[store.paragraphAt(tag.start)]
    if (glyph === undefined) return []
    const rect = glyph instanceof HTMLElement ? glyph.getBoundingClientRect() : glyph.rect
    const rtl = glyph instanceof HTMLElement ? glyph.dir === 'rtl' : glyph.rtl
    return [{ tag, overlay, top: rect.top - origin.top, x: (rtl ? rect.right : rect.left) - origin.left }]
  }
}
