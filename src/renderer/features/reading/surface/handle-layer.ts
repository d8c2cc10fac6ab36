/** The two handles of the selected span, at its logical start and end; dragging one moves that edge. */
import { glyphAt } from './glyphs.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

export type Edge = 'start' | 'end'

export class HandleLayer {
  readonly #view: TextView
  readonly #handles: Record<Edge, HTMLElement>

  constructor(view: TextView) {
    this.#view = view
    const make = (edge: Edge): HTMLElement => {
      const element = view.host.ownerDocument.createElement('span')
      element.className = 'text-handle'
      element.dataset.edge = edge
      return element
    }
    this.#handles = { start: make('start'), end: make('end') }
  }

  /** Shows the handles of an extent, the active one stronger; `null` hides them. */
  show(extent: Extent | null, active: Edge, color: string): void {
    for (const edge of ['start', 'end'] as const) {
      const handle = this.#handles[edge]
      const place = extent === null ? null : this.#place(extent, edge)
      if (place === null) {
        handle.remove()
        continue
      }
      handle.classList.toggle('active', edge === active)
      handle.style.setProperty('--c', color)
      handle.style.insetBlockStart = `${place.top}px`
      handle.style.blockSize = `${place.height}px`
      handle.style.left = `${place.x}px`
      if (handle.parentElement !== place.overlay) place.overlay.append(handle)
    }
  }

  /** The edge whose handle an event hit, or `null`. */
  edgeOf(target: EventTarget | null): Edge | null {
    return target === this.#handles.start ? 'start' : target === this.#handles.end ? 'end' : null
  }

  #place(extent: Extent, edge: Edge): { overlay: HTMLElement; x: number; top: number; height: number } | null {
    const last = this.#view.store.text.codePointAt(extent.end - 2) ?? 0
    const position = edge === 'start' ? extent.start : extent.end - (last > 0xffff ? 2 : 1)
    const glyph = glyphAt(this.#view, position)
    if (glyph === null) return null
    const overlay = this.#view.overlay(this.#view.sectionOf(this.#view.store.paragraphAt(position)))
    const origin = overlay.getBoundingClientRect()
    const rightSide = glyph.rtl === (edge === 'start')
    return { overlay, x: (rightSide ? glyph.rect.right : glyph.rect.left) - origin.left, top: glyph.rect.top - origin.top, height: glyph.rect.height }
  }
}
