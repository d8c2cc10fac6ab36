/** Draws relations into the sections' overlays, under the chips: lines as SVG, names as small tags. */
import type { Entry } from '../../model/span-model.ts'
import type { ChipLayer } from '../chip-layer.ts'
import type { Extent } from '../text-store.ts'
import type { TextView } from '../text-view.ts'
import { chooseArcs } from './arc-choice.ts'
import { ArcElements } from './arc-elements.ts'
import { layOutArcs } from './arc-layout.ts'
import { ArcSource, type DrawnEnd, type DrawnRelation } from './arc-relation.ts'
import type { ArcChip, ArcFrame, ArcPlace, ArcRequest } from './arc-request.ts'

/** Arcs to ends that are not drawn run this far beyond the screen (heights of the screen). */
const BEYOND = 1

export interface ArcScene {
  readonly live: Iterable<Entry>
  readonly window: Extent
  /** Ids of relations that are drawn with all their names. */
  readonly focus: readonly string[]
  /** Whether the others are drawn too. */
  readonly all: boolean
  /** Changes whenever text, spans or chips may stand elsewhere. */
  readonly version: string
}

export class ArcLayer {
  readonly #view: TextView
  readonly #chips: ChipLayer
  readonly #entryOf: (span: string) => Entry | undefined
  readonly #elements: ArcElements
  #source = new ArcSource()
  #drawn = ''

  constructor(view: TextView, chips: ChipLayer, entryOf: (span: string) => Entry | undefined) {
    this.#view = view
    this.#chips = chips
    this.#entryOf = entryOf
    this.#elements = new ArcElements(view)
  }

  get source(): ArcSource {
    return this.#source
  }

  set(relations: readonly DrawnRelation[]): void {
    this.#source = new ArcSource(relations)
    this.#drawn = ''
  }

  forgetLayout(): void {
    this.#drawn = ''
  }

  /** All measuring comes before all writing. Nothing is done where nothing can have moved. */
  sync({ live, window, focus, all, version }: ArcScene): void {
    if (this.#source.size === 0 && this.#elements.isEmpty) return
    const drawn = [version, window.start, window.end, all, ...focus].join('|')
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const relations = chooseArcs(this.#source, live, window, focus, all)
    if (relations.length === 0) return this.#elements.draw([], [], new Map())
    const first = this.#view.sectionOf(this.#view.store.paragraphAt(window.start))
    const last = this.#view.sectionOf(this.#view.store.paragraphAt(Math.max(window.start, window.end - 1)))
    const origins = new Map<number, number>()
    const top = this.#view.overlay(first).getBoundingClientRect()
    for (let section = first; section <= last; section += 1) origins.set(section, this.#view.overlay(section).getBoundingClientRect().top - top.top)
    const ids = new Set(relations.map(({ id }) => id))
    const requests = relations.map((relation): ArcRequest => ({
      id: relation.id, rank: focus.includes(relation.id) ? 0 : 1, labelWidth: this.#elements.width(relation.title),
      ends: relation.ends.map((end) => ({ isGoal: end.isGoal, ref: end.at.kind === 'span' ? end.at.span : end.ref, roleWidth: this.#elements.width(end.role), place: this.#place(end, window, origins, ids) })),
    }))
    const drawings = layOutArcs(requests.filter(({ ends }) => ends.some(({ place }) => place.kind === 'letter' || place.kind === 'relation')), this.#chipBoxes(origins), this.#frame(top))
    this.#elements.draw(drawings, relations, origins)
  }

  #frame(top: DOMRect): ArcFrame {
    const { host } = this.#view
    const words = host.getBoundingClientRect()
    const screen = host.ownerDocument.documentElement.clientHeight
    return { left: words.left - top.left, right: words.right - top.left, margin: words.left - top.left, top: -top.top - BEYOND * screen, bottom: -top.top + (1 + BEYOND) * screen }
  }

  #chipBoxes(origins: ReadonlyMap<number, number>): ArcChip[] {
    const boxes: ArcChip[] = []
    for (const [, { spans, section, top, left, right }] of this.#chips.shown()) {
      const origin = origins.get(section)
      if (origin !== undefined) for (const id of spans) boxes.push({ id, top: top + origin, left, right })
    }
    return boxes
  }

  #place({ ref, at }: DrawnEnd, window: Extent, origins: ReadonlyMap<number, number>, drawn: ReadonlySet<string>): ArcPlace {
    if (at.kind === 'aside') return { kind: 'aside' }
    if (at.kind === 'relation' && drawn.has(ref)) return { kind: 'relation', id: ref }
    const starts = (at.kind === 'span' ? [at.span] : this.#source.spans(ref)).flatMap((span) => this.#entryOf(span) ?? [])
    if (starts.length === 0) return { kind: 'aside' }
    const entry = starts.reduce((one, other) => (other.start < one.start ? other : one))
    if (entry.start < window.start) return { kind: 'above' }
    if (entry.start >= window.end) return { kind: 'below' }
    const anchor = this.#chips.anchor(entry)
    const origin = anchor === null ? undefined : origins.get(anchor.section)
    if (anchor === null || origin === undefined) return { kind: 'aside' }
    const paragraph = this.#view.paragraphs[this.#view.store.paragraphAt(entry.start)]!
    return { kind: 'letter', point: { x: anchor.x, top: anchor.top + origin, rtl: anchor.rtl, startsRight: paragraph.dir === 'rtl' } }
  }
}
