/** The elements of the drawn arcs: made, changed and removed as the drawing says. */
import type { TextView } from '../text-view.ts'
import type { DrawnRelation } from './arc-relation.ts'
import type { ArcDrawing, ArcName } from './arc-request.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Kinds of line; types take turns. `.arc-line` of the style sheet has the same number. */
export const ARC_LINES = 6
/** As `.arc-name` is set; padding on both sides (pixels). */
const NAME_FONT = '500 10px "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'
const NAME_PADDING = 6
/** A longer name is cut (pixels). */
const NAME_WIDTH = 120

/** A section and what it covers of the paper. */
export interface Stretch { readonly section: number; readonly top: number; readonly bottom: number }
interface Drawn { readonly signature: string; readonly elements: readonly Element[] }

export class ArcElements {
  readonly #view: TextView
  readonly #sheets = new Map<number, SVGSVGElement>()
  readonly #shown = new Map<string, Drawn>()
  readonly #widths = new Map<string, number>()

  constructor(view: TextView) {
    this.#view = view
  }

  get isEmpty(): boolean {
    return this.#shown.size === 0
  }

  /** Pixels that a name takes. */
  width(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const context = this.#view.host.ownerDocument.createElement('canvas').getContext('2d')
    if (context === null) return text.length * 6 + NAME_PADDING
    context.font = NAME_FONT
    const width = Math.min(NAME_WIDTH, Math.ceil(context.measureText(text).width)) + NAME_PADDING
    this.#widths.set(text, width)
    return width
  }

  /** `sections` are those of the window. A relation that reaches over sections is drawn in each: they clip. */
  draw(drawings: readonly ArcDrawing[], relations: readonly DrawnRelation[], sections: readonly Stretch[]): void {
    const byId = new Map(relations.map((relation) => [relation.id, relation]))
    const keep = new Set<string>()
    for (const drawing of drawings) {
      const relation = byId.get(drawing.id)!
      keep.add(drawing.id)
      const signature = JSON.stringify([drawing, relation.title, relation.type, relation.ends.map(({ role }) => role), sections.map(({ section, top }) => [section, top])])
      const old = this.#shown.get(drawing.id)
      if (old?.signature === signature) continue
      old?.elements.forEach((element) => element.remove())
      this.#shown.set(drawing.id, { signature, elements: this.#make(drawing, relation, sections) })
    }
    for (const [id, { elements }] of this.#shown) {
      if (keep.has(id)) continue
      for (const element of elements) element.remove()
      this.#shown.delete(id)
    }
  }

  #make(drawing: ArcDrawing, relation: DrawnRelation, sections: readonly Stretch[]): Element[] {
    const { isFocus } = drawing
    const made: Element[] = []
    for (const { section, top, bottom } of sections) {
      if (drawing.bottom < top || drawing.top > bottom) continue
      const group = this.#svg('g', { class: `arc line-${relation.type < 0 ? ARC_LINES - 1 : relation.type % ARC_LINES}${isFocus ? ' focus' : ''}`, 'data-relation': relation.id, transform: `translate(0 ${-top})` })
      const title = this.#svg('title', {})
      title.textContent = relation.title
      group.append(title, this.#svg('path', { class: 'arc-hit', d: drawing.path }), this.#svg('path', { class: 'arc-line', d: drawing.path }))
      if (isFocus) for (const tip of drawing.tips) if (tip !== null) group.append(this.#svg('circle', { class: 'arc-tip', cx: String(tip.x), cy: String(tip.y), r: '2.5' }))
      for (const { x, y, left } of drawing.arrows) group.append(this.#svg('path', { class: 'arc-arrow', d: `M${x} ${y}l${left ? 5.5 : -5.5} -3.2v6.4z` }))
      group.append(this.#svg('circle', { class: 'arc-hub', cx: String(drawing.hub.x), cy: String(drawing.hub.y), r: isFocus ? '3' : '2' }))
      this.#sheet(section).append(group)
      made.push(group)
    }
    const name = (spot: ArcName | null, text: string, kind: string): void => {
      if (spot === null) return
      const home = sections.findLast(({ top }) => spot.y >= top) ?? sections[0]!
      const element = this.#view.host.ownerDocument.createElement('span')
      element.className = `arc-name ${kind}${isFocus ? ' focus' : ''}${spot.upright ? ' upright' : ''}`
      element.dataset.relation = relation.id
      element.dir = 'auto'
      element.textContent = text
      element.style.left = `${spot.x}px`
      element.style.insetBlockStart = `${spot.y - home.top}px`
      this.#view.overlay(home.section).append(element)
      made.push(element)
    }
    drawing.roles.forEach((spot, at) => name(spot, relation.ends[at]!.role, 'arc-role'))
    name(drawing.label, relation.title, 'arc-label')
    return made
  }

  #svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[K] {
    const element = this.#view.host.ownerDocument.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }

  /** The drawing of a section, under its chips. */
  #sheet(section: number): SVGSVGElement {
    const known = this.#sheets.get(section)
    if (known !== undefined) return known
    const sheet = this.#svg('svg', { class: 'text-arcs' })
    this.#view.overlay(section).prepend(sheet)
    this.#sheets.set(section, sheet)
    return sheet
  }
}
