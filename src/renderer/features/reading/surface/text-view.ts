/** The text in the DOM: sections of paragraphs, one unbroken text node each, and the way between DOM points and positions. */
import { firstStrongDirection } from '#core/text/direction.ts'
import type { Extent, TextStore } from './text-store.ts'

/** Paragraphs to a section: large enough that `content-visibility` costs little, small enough that off-screen layout is skipped. */
const SECTION = 40
/** Rough measures for the height of sections that were never laid out: letters to a line, and pixels of a paragraph's gap and of a blank paragraph. */
const ESTIMATE = { letters: 78, gap: 12, blank: 6 }

export interface ViewOptions {
  readonly language: string | null
  /** Direction of paragraphs without any strong letter (dates, figures). */
  readonly direction: 'rtl' | 'ltr'
}

export class TextView {
  readonly store: TextStore
  readonly host: HTMLElement
  readonly sections: readonly HTMLElement[]
  readonly paragraphs: readonly HTMLElement[]
  readonly #nodes: readonly Text[]
  readonly #indexOf = new Map<Node, number>()
  readonly #overlays: readonly HTMLElement[]

  constructor(host: HTMLElement, store: TextStore, options: ViewOptions) {
    this.host = host
    this.store = store
    const document = host.ownerDocument
    const sections: HTMLElement[] = []
    const paragraphs: HTMLElement[] = []
    const nodes: Text[] = []
    const overlays: HTMLElement[] = []
    for (let first = 0; first < store.paragraphs; first += SECTION) {
      const section = document.createElement('section')
      section.className = 'text-section'
      let lines = 0
      let gaps = 0
      for (let index = first; index < Math.min(first + SECTION, store.paragraphs); index += 1) {
        const text = store.paragraphText(index)
        const paragraph = document.createElement('p')
        paragraph.dir = firstStrongDirection(text) ?? options.direction
        if (options.language !== null) paragraph.lang = options.language
        const node = document.createTextNode(text)
        const isBlank = text.trim() === ''
        if (isBlank) paragraph.className = 'blank'
        paragraph.append(node)
        section.append(paragraph)
        this.#indexOf.set(node, index).set(paragraph, index)
        paragraphs.push(paragraph)
        nodes.push(node)
        if (!isBlank) lines += Math.max(1, Math.ceil(text.length / ESTIMATE.letters))
        gaps += isBlank ? ESTIMATE.blank : ESTIMATE.gap
      }
      section.style.containIntrinsicSize = `auto none auto calc(${lines} * var(--read-size) * var(--read-line) + ${gaps}px)`
      const overlay = document.createElement('div')
      overlay.className = 'text-overlay'
      overlay.setAttribute('aria-hidden', 'true')
      section.append(overlay)
      sections.push(section)
      overlays.push(overlay)
    }
    host.replaceChildren(...sections)
    this.sections = sections
    this.paragraphs = paragraphs
    this.#nodes = nodes
    this.#overlays = overlays
  }

  sectionOf(paragraph: number): number {
    return Math.floor(paragraph / SECTION)
  }

  firstOf(section: number): number {
    return section * SECTION
  }

  /** The layer of a section in which chips and handles are laid out; it holds no text. */
  overlay(section: number): HTMLElement {
    return this.#overlays[section]!
  }

  /** A live range over `[start, end)`, which is not empty. */
  range({ start, end }: Extent): Range {
    const range = this.host.ownerDocument.createRange()
    const first = this.store.paragraphAt(start)
    const last = this.store.paragraphAt(end - 1)
    range.setStart(this.#nodes[first]!, start - this.store.paragraph(first).start)
    range.setEnd(this.#nodes[last]!, Math.min(end - this.store.paragraph(last).start, this.#nodes[last]!.length))
    return range
  }

  /** The position of a DOM point, or `null` where the point is not in the text. */
  positionOf(node: Node, offset: number): number | null {
    const index = this.#indexOf.get(node)
    if (index !== undefined) {
      const paragraph = this.store.paragraph(index)
      if (node.nodeType === Node.TEXT_NODE) return paragraph.start + offset
      return offset === 0 ? paragraph.start : paragraph.end
    }
    const section = this.sections.indexOf(node as HTMLElement)
    if (section < 0) return null
    const within = Math.min(this.firstOf(section) + offset, this.store.paragraphs) - 1
    return within < 0 ? 0 : this.store.paragraph(Math.max(within, 0)).end
  }
}
