/** Dragging from a chip or a relation to another end: legal ends light up, the edge of the screen scrolls, Escape lets go. */
import { t } from '@lingui/core/macro'
import { putTogether } from '../commands/link.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { arcsInFocus } from '../relations/drawn.ts'
import { choicesFor } from '../relations/things.ts'
import { letterAt } from '../surface/glyphs.ts'
import type { ReadingSurface } from '../surface/reading-surface.ts'
import { LinkLine } from '../surface/link-line.ts'
import { relationOf } from './hover.ts'

/** Within this distance from the top or bottom of the screen it scrolls (pixels), by at most this much a frame. */
const EDGE = 44
const FASTEST = 16
/** Legal ends beyond each edge that are offered there. */
const DOCKED = 4

export class LinkDrag {
  readonly #session: ReadingSession
  readonly #surface: ReadingSurface
  readonly #from: string
  readonly #line: LinkLine
  readonly #legal = new Map<string, boolean>()
  readonly #done: () => void
  #point: { readonly x: number; readonly y: number }
  #target: string | null = null
  #frame = 0

  /** `done` is called when the drag is over, however it ends. */
  constructor(session: ReadingSession, surface: ReadingSurface, from: string, event: PointerEvent, done: () => void) {
    this.#session = session
    this.#surface = surface
    this.#from = from
    this.#done = done
    this.#point = { x: event.clientX, y: event.clientY }
    this.#line = new LinkLine(surface.scroller, this.#point)
    const { document } = this
    document.addEventListener('pointermove', this.#move)
    document.addEventListener('pointerup', this.#drop)
    document.addEventListener('pointercancel', this.cancel)
    document.addEventListener('keydown', this.#key, true)
    surface.scroller.addEventListener('scroll', this.#scrolled, { passive: true })
    surface.isLinking = true
    surface.view.host.classList.add('linking')
    surface.light((ref) => this.#allows(ref))
    this.#offer()
    session.announce(t`Let go over what it is related to; Esc gives up`)
    this.#frame = requestAnimationFrame(this.#step)
  }

  private get document(): Document {
    return this.#surface.view.host.ownerDocument
  }

  #allows(ref: string): boolean {
    const known = this.#legal.get(ref)
    if (known !== undefined) return known
    const allows = ref !== this.#from && choicesFor(this.#session, this.#from, ref).length > 0
    this.#legal.set(ref, allows)
    return allows
  }

  readonly #move = (event: PointerEvent): void => {
    this.#point = { x: event.clientX, y: event.clientY }
    this.#aim()
  }

  /** What lies under the pointer and may be the other end. */
  #find(): string | null {
    const { x, y } = this.#point
    const element = this.document.elementFromPoint(x, y)
    const docked = element?.closest<HTMLElement>('[data-dock]')?.dataset['dock']
    if (docked !== undefined) return docked
    const relation = relationOf(element)
    if (relation !== null && this.#allows(relation)) return relation
    const chip = element?.closest<HTMLElement>('[data-span]')?.dataset['span']
    if (chip !== undefined) return this.#surface.chipped(chip).find((span) => this.#allows(span)) ?? null
    const position = letterAt(this.#surface.view, x, y)
    return position === null ? null : (this.#session.model.at(position).find((entry) => this.#allows(entry.span.id))?.span.id ?? null)
  }

  #aim(): void {
    const target = this.#find()
    this.#line.draw(this.#point, target !== null)
    if (target === this.#target) return
    this.#target = target
    const entry = target === null ? undefined : this.#session.model.get(target)
    this.#surface.mark('mark-preview', entry?.parts ?? [])
  }

  /** Scrolls while the pointer is near an edge: the faster the nearer. */
  readonly #step = (): void => {
    const frame = this.#surface.scroller.getBoundingClientRect()
    const above = EDGE - (this.#point.y - frame.top)
    const below = EDGE - (frame.bottom - this.#point.y)
    const docked = this.document.elementFromPoint(this.#point.x, this.#point.y)?.closest('[data-dock]') ?? null
    if (docked === null && (above > 0 || below > 0)) this.#surface.scroller.scrollTop += Math.sign(below - above) * Math.min(FASTEST, Math.max(above, below) / 2)
    this.#frame = requestAnimationFrame(this.#step)
  }

  readonly #scrolled = (): void => {
    this.#aim()
    this.#offer()
  }

  /** The nearest legal ends beyond the edges wait there. */
  #offer(): void {
    const { model } = this.#session
    const { start, end } = this.#surface.window
    const spans = model.ordered()
    const found: string[] = []
    for (const [first, step] of [[spans.findLastIndex((entry) => entry.start < start), -1], [spans.findIndex((entry) => entry.start >= end), 1]] as const) {
      let count = 0
      for (let at = first; at >= 0 && at < spans.length && count < DOCKED; at += step) {
        const { id } = spans[at]!.span
        if (!this.#session.isMine(spans[at]!) || !this.#allows(id)) continue
        found.push(id)
        count += 1
      }
    }
    this.#surface.watch(found)
  }

  readonly #drop = (event: PointerEvent): void => {
    this.#point = { x: event.clientX, y: event.clientY }
    const target = this.#find()
    this.#end()
    if (target === null) return this.#session.refuse(t`Nothing was related: let go over a span or a relation that lights up`)
    const position = letterAt(this.#surface.view, event.clientX, event.clientY)
    const paragraph = this.#surface.view.paragraphs[this.#surface.view.store.paragraphAt(position ?? this.#session.model.get(target)?.start ?? 0)]
    putTogether(this.#session, this.#from, target, { x: event.clientX, y: event.clientY, rtl: paragraph?.dir === 'rtl' })
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.cancel()
    this.#session.announce(t`Given up: nothing was related`)
  }

  readonly cancel = (): void => this.#end()

  #end(): void {
    cancelAnimationFrame(this.#frame)
    const { document } = this
    document.removeEventListener('pointermove', this.#move)
    document.removeEventListener('pointerup', this.#drop)
    document.removeEventListener('pointercancel', this.cancel)
    document.removeEventListener('keydown', this.#key, true)
    this.#surface.scroller.removeEventListener('scroll', this.#scrolled)
    this.#line.remove()
    this.#surface.isLinking = false
    this.#surface.view.host.classList.remove('linking')
    this.#surface.light(null)
    this.#surface.mark('mark-preview', [])
    this.#surface.watch([...new Set(arcsInFocus(this.#session).flatMap((id) => this.#surface.relations.spans(id)))])
    this.#done()
  }
}
