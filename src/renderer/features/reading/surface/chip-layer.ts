/** Draws the chips of the painted spans into the sections' overlays, between the lines of text. */
import type { Entry } from '../model/span-model.ts'
import { type ChipPlace, type ChipRequest, COUNT_WIDTH, layOutChips } from './chip-layout.ts'
import { glyphAt } from './glyphs.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

/** What a chip says and how it looks. `mark` tells the annotator by a letter where the span is somebody else's. */
export interface ChipFace {
  readonly text: string
  readonly mark: string | null
  readonly color: string
}

interface SpanChip extends ChipRequest {
  readonly inset: number
  readonly entry: Entry
  readonly face: ChipFace
}

interface Shown {
  readonly element: HTMLElement
  readonly signature: string
  /** The spans whose chips are folded into this one, and its own. */
  readonly spans: readonly string[]
  /** Its box in its section (pixels). */
  readonly section: number
  readonly top: number
  readonly left: number
  readonly right: number
}

type Anchor = Pick<ChipRequest, 'section' | 'x' | 'top' | 'rtl' | 'room'> & {
  /** Distance from the side at which the chip begins: the right one over a right-to-left letter. */
  readonly inset: number
}

/** Padding and border of a chip (pixels); its font is that of `.text-chip`. */
const CHIP_PADDING = 9
/** Chips keep this far from the edge of the paper (pixels). */
const EDGE = 4
/** A longer title is cut; its tooltip has all of it. */
const CHIP_WIDTH = 150
const CHIP_FONT = '600 10px "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'

export class ChipLayer {
  readonly #view: TextView
  readonly #face: (entry: Entry) => ChipFace
  readonly #widths = new Map<string, number>()
  /** Places inside a section stay until the text is laid out anew. */
  #anchors = new WeakMap<Entry, Anchor | null>()
  #legal: ((span: string) => boolean) | null = null
  readonly #shown = new Map<string, Shown>()

  constructor(view: TextView, face: (entry: Entry) => ChipFace) {
    this.#view = view
    this.#face = face
  }

  /** All measuring comes before all writing, so that the text is laid out once. */
  sync(entries: Iterable<Entry>, window: Extent, selected: string | null): void {
    const places = layOutChips(this.#requests(entries, window, selected))
    const keep = new Set<string>()
    for (const place of places) {
      keep.add(place.request.entry.span.id)
      this.#draw(place)
    }
    for (const [id, { element }] of this.#shown) {
      if (keep.has(id)) continue
      element.remove()
      this.#shown.delete(id)
    }
  }

  /** Where the first letter of an entry stands in its section; `null` where it has no place on the screen. */
  anchor(entry: Entry): Anchor | null {
    const known = this.#anchors.get(entry)
    return known === undefined ? this.#measure(entry, new Map()) : known
  }

  /** The spans that the chip of a span stands for, itself first. */
  spansOf(id: string): readonly string[] {
    return this.#shown.get(id)?.spans ?? [id]
  }

  /** Marks the chips of which a span may be what is looked for; `null` marks none. */
  light(legal: ((span: string) => boolean) | null): void {
    this.#legal = legal
    for (const { element, spans } of this.#shown.values()) element.classList.toggle('legal', legal !== null && spans.some(legal))
  }

  /** The chips that are shown, by the id of their span, with all spans that each stands for. */
  shown(): Iterable<readonly [id: string, chip: Shown]> {
    return this.#shown
  }

  /** The text was laid out anew (another width, font or size): every place is measured again. */
  forgetLayout(): void {
    this.#anchors = new WeakMap()
  }

  #requests(entries: Iterable<Entry>, window: Extent, selected: string | null): SpanChip[] {
    const origins = new Map<number, DOMRect>()
    const requests: SpanChip[] = []
    for (const entry of entries) {
      if (entry.start < window.start || entry.start >= window.end) continue
      const anchor = this.#anchors.get(entry) ?? this.#measure(entry, origins)
      if (anchor === null) continue
      const face = this.#face(entry)
      const width = this.#width(`${face.text}${face.mark ?? ''}`) + (face.mark === null ? 0 : CHIP_PADDING)
      requests.push({ ...anchor, entry, face, text: face.text, width, rank: entry.span.id === selected ? 0 : entry.layer === 0 ? 1 : 2 })
    }
    return requests.sort((a, b) => a.entry.start - b.entry.start || b.entry.end - a.entry.end)
  }

  #measure(entry: Entry, origins: Map<number, DOMRect>): Anchor | null {
    const glyph = glyphAt(this.#view, entry.start)
    const section = this.#view.sectionOf(this.#view.store.paragraphAt(entry.start))
    const origin = origins.get(section) ?? this.#view.overlay(section).getBoundingClientRect()
    origins.set(section, origin)
    const x = glyph === null ? 0 : (glyph.rtl ? glyph.rect.right : glyph.rect.left) - origin.left
    const inset = glyph?.rtl === true ? origin.width - x : x
    const anchor = glyph === null ? null : { section, rtl: glyph.rtl, x, top: glyph.rect.top - origin.top, inset, room: origin.width - inset - EDGE }
    this.#anchors.set(entry, anchor)
    return anchor
  }

  #width(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const context = this.#view.host.ownerDocument.createElement('canvas').getContext('2d')
    if (context === null) return text.length * 7 + CHIP_PADDING
    context.font = CHIP_FONT
    const width = Math.min(CHIP_WIDTH, Math.ceil(context.measureText(text.toUpperCase()).width) + CHIP_PADDING)
    this.#widths.set(text, width)
    return width
  }

  #draw({ request, shift, folded, top, rtl }: ChipPlace<SpanChip>): void {
    const inset = request.inset + shift
    const id = request.entry.span.id
    const overlay = this.#view.overlay(request.section)
    const names = [request, ...folded].map((one) => `${one.face.text}${one.face.mark === null ? '' : ` · ${one.face.mark}`}`)
    const spans = [request, ...folded].map((one) => one.entry.span.id)
    const signature = [names.join(), spans.join(), inset, top, rtl, request.section, request.rank, request.face.color].join('|')
    const old = this.#shown.get(id)
    if (old?.signature === signature) return
    const element = old?.element ?? this.#view.host.ownerDocument.createElement('span')
    element.className = `text-chip${request.rank === 0 ? ' selected' : ''}${request.face.mark === null ? '' : ' other'}${this.#legal !== null && spans.some(this.#legal) ? ' legal' : ''}`
    element.dataset.span = id
    element.title = names.join('\n')
    element.dir = 'auto'
    element.style.setProperty('--c', request.face.color)
    element.style.insetBlockStart = `${top}px`
    element.style.left = rtl ? '' : `${inset}px`
    element.style.right = rtl ? `${inset}px` : ''
    const name = this.#view.host.ownerDocument.createElement('span')
    name.className = 'name'
    name.textContent = request.face.text
    element.replaceChildren(name, ...this.#extras(request.face.mark, folded.length))
    if (element.parentElement !== overlay) overlay.append(element)
    const width = request.width + (folded.length > 0 ? COUNT_WIDTH : 0)
    const start = request.x + (rtl ? -shift : shift)
    this.#shown.set(id, { element, signature, spans, section: request.section, top, left: rtl ? start - width : start, right: rtl ? start : start + width })
  }

  #extras(mark: string | null, count: number): HTMLElement[] {
    const make = (kind: string, text: string): HTMLElement => {
      const element = this.#view.host.ownerDocument.createElement('i')
      element.className = kind
      element.textContent = text
      return element
    }
    return [...(mark === null ? [] : [make('who', mark)]), ...(count === 0 ? [] : [make('more', `+${count}`)])]
  }
}
