/** Follows whether the spans that somebody waits for stand on the screen, or beyond which of its edges. */
import type { Entry } from '../../model/span-model.ts'
import type { ChipLayer } from '../chip-layer.ts'
import type { Extent } from '../text-store.ts'
import type { TextView } from '../text-view.ts'

export interface Docked { readonly span: string; readonly edge: 'above' | 'below' }

export class DockWatch {
  readonly #view: TextView
  readonly #chips: ChipLayer
  readonly #scroller: HTMLElement
  readonly #entryOf: (span: string) => Entry | undefined
  readonly #tell: (docked: readonly Docked[]) => void
  #spans: readonly string[] = []
  #told = ''

  constructor(view: TextView, chips: ChipLayer, scroller: HTMLElement, entryOf: (span: string) => Entry | undefined, tell: (docked: readonly Docked[]) => void) {
    this.#view = view
    this.#chips = chips
    this.#scroller = scroller
    this.#entryOf = entryOf
    this.#tell = tell
  }

  watch(spans: readonly string[]): void {
    this.#spans = spans
  }

  sync(window: Extent): void {
    if (this.#spans.length === 0 && this.#told === '') return
    const frame = this.#scroller.getBoundingClientRect()
    const docked = this.#spans.flatMap((span): Docked[] => {
      const entry = this.#entryOf(span)
      const edge = entry === undefined ? null : this.#edge(entry, window, frame)
      return edge === null ? [] : [{ span, edge }]
    })
    const told = docked.map(({ span, edge }) => `${span}:${edge}`).join()
    if (told === this.#told) return
    this.#told = told
    this.#tell(docked)
  }

  #edge(entry: Entry, window: Extent, frame: DOMRect): Docked['edge'] | null {
    if (entry.start < window.start) return 'above'
    if (entry.start >= window.end) return 'below'
    const anchor = this.#chips.anchor(entry)
    if (anchor === null) return null
    const y = this.#view.overlay(anchor.section).getBoundingClientRect().top + anchor.top
    return y < frame.top ? 'above' : y > frame.bottom ? 'below' : null
  }
}
