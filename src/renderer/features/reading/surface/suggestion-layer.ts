/**
 * Draws suggestions as a layer of their own: a dotted outline around the words and a name with a question mark below them, never a
 * filled highlight, so that nobody takes one for an annotation. Shown near the viewport only.
 */
import type { Suggested } from '../model/suggesting.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

export interface SuggestionFace { readonly text: string; readonly color: string }

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface Shape { readonly section: number; readonly boxes: readonly Box[]; readonly rtl: boolean; readonly width: number }

/** More at once are too many to look at. */
const MOST = 150
/** Names of neighbours keep this far apart; a letter of a name is so wide (pixels). */
const GAP = 4
const LETTER = 6.2
const PADDING = 14

export class SuggestionLayer {
  readonly #view: TextView
  readonly #face: (suggestion: Suggested) => SuggestionFace
  #shapes = new WeakMap<Suggested, Shape | null>()
  #shown: HTMLElement[] = []
  #signature = ''

  constructor(view: TextView, face: (suggestion: Suggested) => SuggestionFace) {
    this.#view = view
    this.#face = face
  }

  forgetLayout(): void {
    this.#shapes = new WeakMap()
    this.#signature = ''
  }

  /** `parts` are those of the chosen one while its edges are moved. All measuring comes before all writing. */
  sync(suggestions: readonly Suggested[], window: Extent, chosen: string | null, parts: readonly Extent[] | null): void {
    const near = suggestions.filter(({ extents }) => extents.length > 0 && extents[0]!.start < window.end && extents.at(-1)!.end > window.start).slice(0, MOST)
    const moved = parts?.map(({ start, end }) => `${start}-${end}`).join() ?? ''
    const signature = `${near.map(({ id, skipped }) => `${id}${skipped ? 's' : ''}`).join()}|${chosen ?? ''}|${moved}`
    if (signature === this.#signature) return
    this.#signature = signature
    const shapes = near.flatMap((suggestion) => {
      const isMoved = suggestion.id === chosen && parts !== null
      const shape = isMoved ? this.#measure(parts) : (this.#shapes.get(suggestion) ?? this.#measure(suggestion.extents))
      if (!isMoved) this.#shapes.set(suggestion, shape)
      return shape === null ? [] : [{ suggestion, shape }]
    })
    for (const element of this.#shown.splice(0)) element.remove()
    const taken: { section: number; top: number; from: number; to: number }[] = []
    for (const { suggestion, shape } of shapes.sort((a, b) => Number(b.suggestion.id === chosen) - Number(a.suggestion.id === chosen))) {
      const isChosen = suggestion.id === chosen
      const face = this.#face(suggestion)
      for (const box of shape.boxes) this.#draw(shape.section, `suggestion-box${isChosen ? ' chosen' : ''}${suggestion.skipped ? ' skipped' : ''}`, face.color, (style) => {
        style.left = `${box.left}px`
        style.insetBlockStart = `${box.top}px`
        style.inlineSize = `${box.width}px`
        style.blockSize = `${box.height}px`
      })
      const first = shape.boxes[0]!
      const width = Math.min(150, face.text.length * LETTER + PADDING)
      const from = shape.rtl ? first.left + first.width - width : first.left
      const place = { section: shape.section, top: Math.round(first.top + first.height), from, to: from + width }
      if (!isChosen && taken.some((one) => one.section === place.section && Math.abs(one.top - place.top) < 8 && one.from < place.to + GAP && place.from < one.to + GAP)) continue
      taken.push(place)
      const name = this.#draw(shape.section, `suggestion-name${isChosen ? ' chosen' : ''}`, face.color, (style) => {
        style.insetBlockStart = `${first.top + first.height}px`
        if (shape.rtl) style.right = `${shape.width - first.left - first.width}px`
        else style.left = `${first.left}px`
      })
      name.textContent = `${face.text}?`
      name.dir = 'auto'
      name.title = face.text
    }
  }

  #draw(section: number, className: string, color: string, place: (style: CSSStyleDeclaration) => void): HTMLElement {
    const element = this.#view.host.ownerDocument.createElement('span')
    element.className = className
    element.style.setProperty('--c', color)
    place(element.style)
    this.#view.overlay(section).append(element)
    this.#shown.push(element)
    return element
  }

  /** One box a line and part, in pixels of the section that the first part begins in. */
  #measure(parts: readonly Extent[]): Shape | null {
    const paragraph = this.#view.store.paragraphAt(parts[0]!.start)
    const section = this.#view.sectionOf(paragraph)
    const origin = this.#view.overlay(section).getBoundingClientRect()
    const boxes: Box[] = []
    for (const part of parts) {
      for (const rect of this.#view.range(part).getClientRects()) {
        if (rect.width < 1) continue
        const [left, top] = [rect.left - origin.left, rect.top - origin.top]
        const last = boxes.at(-1)
        // Runs of one line (a number inside Arabic) come as rectangles of their own.
        if (last !== undefined && Math.abs(last.top - top) < last.height / 2) {
          const from = Math.min(last.left, left)
          boxes[boxes.length - 1] = { left: from, top: Math.min(last.top, top), width: Math.max(last.left + last.width, left + rect.width) - from, height: Math.max(last.height, rect.height) }
        } else boxes.push({ left, top, width: rect.width, height: rect.height })
      }
    }
    return boxes.length === 0 ? null : { section, boxes, rtl: this.#view.paragraphs[paragraph]!.dir === 'rtl', width: origin.width }
  }
}
