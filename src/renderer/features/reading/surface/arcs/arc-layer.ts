/** Draws relations into the sections' overlays, under the chips: lines as SVG, names as small tags. */
import type { Entry } from '../../model/span-model.ts'
import type { ChipLayer } from '../chip-layer.ts'
import type { Extent } from '../text-store.ts'
import type { TextView } from '../text-view.ts'
import { chooseArcs } from './arc-choice.ts'
import { ArcElements, type Stretch } from './arc-elements.ts'
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

/** `frame` and the tops of `origins` and `sections` are measured from the first section of the window. */
interface Measured {
  readonly key: string
  readonly origins: ReadonlyMap<number, number>
  readonly sections: readonly Stretch[]
  readonly frame: ArcFrame
}

export class ArcLayer {
  readonly #view: TextView
  readonly #chips: ChipLayer
  readonly #entryOf: (span: string) => Entry | undefined
  readonly #elements: ArcElements
  #source = new ArcSource()
  #drawn = ''
  #measured: Measured | null = null

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
    this.#measured = null
    this.#drawn = ''
  }

  /** All measuring comes before all writing. Nothing is done where nothing can have moved. */
  sync({ live, window, focus, all, version }: ArcScene): void {
    if (this.#source.size === 0 && this.#elements.isEmpty) return
    const drawn = [version, window.start, window.end, all, ...focus].join('|')
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const relations = chooseArcs(this.#source, live, window, focus, all)
    if (relations.length === 0) return this.#elements.draw([], [], [])
    const { origins, sections, frame } = this.#measure(window)
    const ids = new Set(relations.map(({ id }) => id))
    const requests = relations.map((relation): ArcRequest => ({
      id: relation.id, rank: focus.includes(relation.id) ? 0 : 1, labelWidth: this.#elements.width(relation.title),
      ends: relation.ends.map((end) => ({ isGoal: end.isGoal, ref: end.at.kind === 'span' ? end.at.span : end.ref, roleWidth: this.#elements.width(end.role), place: this.#place(end, window, origins, ids) })),
    }))
    const drawings = layOutArcs(requests.filter(({ ends }) => ends.some(({ place }) => place.kind === 'letter' || place.kind === 'relation')), this.#chipBoxes(origins), frame)
    this.#elements.draw(drawings, relations, sections)
  }

  /** Where the sections of the window stand to each other: asked of the browser only where that can have changed, since each asking lays the text out. */
  #measure(window: Extent): Measured {
    const key = `${window.start}-${window.end}`
    if (this.#measured?.key === key) return this.#measured
    const { store, host } = this.#view
    const first = this.#view.sectionOf(store.paragraphAt(window.start))
    const last = this.#view.sectionOf(store.paragraphAt(Math.max(window.start, window.end - 1)))
    const boxes = Array.from({ length: last - first + 1 }, (_, at) => ({ section: first + at, box: this.#view.overlay(first + at).getBoundingClientRect() }))
    const paper = boxes[0]!.box
    const words = host.getBoundingClientRect()
    const screen = host.ownerDocument.documentElement.clientHeight
    const measured: Measured = {
      key,
      origins: new Map(boxes.map(({ section, box }) => [section, box.top - paper.top])),
      sections: boxes.map(({ section, box }) => ({ section, top: box.top - paper.top, bottom: box.bottom - paper.top })),
      frame: { left: words.left - paper.left, right: words.right - paper.left, margin: words.left - paper.left, top: -paper.top - BEYOND * screen, bottom: -paper.top + (1 + BEYOND) * screen },
    }
    this.#measured = measured
    return measured
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
