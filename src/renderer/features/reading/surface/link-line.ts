/** The line that follows the pointer while two things are put together. It stays fixed to the text where it began. */

const SVG = 'http://www.w3.org/2000/svg'

export class LinkLine {
  readonly #scroller: HTMLElement
  readonly #from: { readonly x: number; readonly y: number }
  readonly #scrolled: number
  readonly #sheet: SVGSVGElement
  readonly #path: SVGPathElement

  constructor(scroller: HTMLElement, from: { readonly x: number; readonly y: number }) {
    this.#scroller = scroller
    this.#from = from
    this.#scrolled = scroller.scrollTop
    this.#sheet = scroller.ownerDocument.createElementNS(SVG, 'svg')
    this.#sheet.setAttribute('class', 'link-line')
    this.#path = scroller.ownerDocument.createElementNS(SVG, 'path')
    this.#sheet.append(this.#path)
    scroller.ownerDocument.body.append(this.#sheet)
  }

  /** `hits`: the pointer is over what may be the other end. */
  draw({ x, y }: { readonly x: number; readonly y: number }, hits: boolean): void {
    const top = this.#from.y + this.#scrolled - this.#scroller.scrollTop
    const rise = Math.min(40, 8 + Math.hypot(x - this.#from.x, y - top) / 6)
    this.#path.setAttribute('d', `M${this.#from.x} ${top}C${this.#from.x} ${top - rise} ${x} ${y - rise} ${x} ${y}`)
    this.#sheet.classList.toggle('hits', hits)
  }

  remove(): void {
    this.#sheet.remove()
  }
}
