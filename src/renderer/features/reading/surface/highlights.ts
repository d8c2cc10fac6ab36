/** The document's highlights that belong to the reading surface, registered while it is mounted. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { LANES } from '#core/spans/lanes.ts'
import { highlightCss, LAYER_LINES, MARKS, selectedHighlight, spanHighlight } from './highlight-sheet.ts'

/** Throws a sentence for the user where the browser cannot paint over text without touching it. */
export function assertHighlightSupport(scope: { CSS?: { highlights?: unknown }; Highlight?: unknown }): void {
  if (scope.CSS?.highlights !== undefined && typeof scope.Highlight === 'function') return
  throw new Error('This browser lacks the CSS Custom Highlight API, which the reading screen paints spans with. Use the desktop application, or a browser of the year 2023 or later (Chrome or Edge 105, Safari 17.2, Firefox 140).')
}

/** Highlights of spans get the lane as priority, so that the inner span's colours win; marks lie above all of them. */
function priorityOf(name: string, lane: number): number {
  const mark = MARKS.indexOf(name as (typeof MARKS)[number])
  return mark < 0 ? LANES - lane : LANES + 1 + mark
}

export class HighlightSet {
  readonly #byName = new Map<string, Highlight>()
  readonly #sheet = new CSSStyleSheet()
  readonly #document: Document

  constructor(document: Document, labels: readonly Pick<LabelDefinition, 'id' | 'color'>[], layers: number) {
    assertHighlightSupport(globalThis)
    this.#document = document
    this.#sheet.replaceSync(highlightCss(labels, layers))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet]
    for (const label of [...labels.keys(), -1]) {
      for (let lane = 0; lane < LANES; lane += 1) for (const layer of LAYER_LINES.slice(0, layers).keys()) this.#register(spanHighlight(label, lane, layer), lane)
      this.#register(selectedHighlight(label), 0)
    }
    for (const name of MARKS) this.#register(name, 0)
  }

  #register(name: string, lane: number): void {
    const highlight = new Highlight()
    highlight.type = 'highlight'
    highlight.priority = priorityOf(name, lane)
    this.#byName.set(name, highlight)
    CSS.highlights.set(name, highlight)
  }

  get(name: string): Highlight {
    const highlight = this.#byName.get(name)
    if (highlight === undefined) throw new Error(`no highlight is called ${name}`)
    return highlight
  }

  dispose(): void {
    for (const [name, highlight] of this.#byName) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
  }
}
