/** Which paragraphs stand in or near the part of the text that is on the screen. */
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

/** Ranges are kept alive this many screens above and below what is seen: enough for a turn of the wheel, and all of them are painted anew at every key. */
const MARGIN = 0.3

/** First index of an ascending run of `count` for which the test holds; `count` where it holds for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Positions of the paragraphs in and near the viewport. Looks at sections first, so that paragraphs of
 * sections that were never laid out are not laid out for this.
 */
export function nearViewport(view: TextView, scroller: HTMLElement): Extent {
  const frame = scroller.getBoundingClientRect()
  const top = frame.top - frame.height * MARGIN
  const bottom = frame.bottom + frame.height * MARGIN
  const { sections, paragraphs, store } = view
  const firstSection = Math.min(firstWhere(sections.length, (index) => sections[index]!.getBoundingClientRect().bottom > top), sections.length - 1)
  const afterSections = firstWhere(sections.length, (index) => sections[index]!.getBoundingClientRect().top >= bottom)
  const from = view.firstOf(firstSection)
  const to = Math.min(view.firstOf(Math.max(afterSections, firstSection + 1)), paragraphs.length)
  const first = from + firstWhere(to - from, (index) => paragraphs[from + index]!.getBoundingClientRect().bottom > top)
  const after = from + firstWhere(to - from, (index) => paragraphs[from + index]!.getBoundingClientRect().top >= bottom)
  const start = Math.min(first, to - 1)
  return { start: store.paragraph(start).start, end: store.paragraph(Math.max(start, after - 1)).end }
}
