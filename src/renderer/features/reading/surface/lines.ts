/** Lines as they are drawn: the place above, below, and at the ends of a line. */
import type { Direction } from '#core/spans/cursor.ts'
import { caretAt, glyphAt } from './glyphs.ts'
import type { Extent } from './text-store.ts'
import type { TextView } from './text-view.ts'

/** How far to look for the next line, in shares of the letter's height: line gap first, then gaps between paragraphs. */
const STEPS = [0.9, 1.25, 1.6, 2, 2.6, 3.4]
/** Pixels inside the paragraph's edge at which the ends of a line are looked up. */
const INSET = 1

function middle(view: TextView, position: number): { x: number; y: number; height: number; rect: DOMRect } | null {
  const glyph = glyphAt(view, position)
  if (glyph === null) return null
  const { rect } = glyph
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2, height: rect.height, rect }
}

/** The position in the line above or below that stands over or under a unit; `null` where no line is found on the screen. */
export function lineStep(view: TextView, focus: Extent, direction: Direction): number | null {
  const box = view.range(focus).getClientRects()[0]
  if (box === undefined) return null
  const from = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const sign = direction === 'forward' ? 1 : -1
  for (const share of STEPS) {
    const position = caretAt(view, from.x, from.y + sign * share * box.height)
    if (position === null) continue
    const found = middle(view, Math.min(position, view.store.text.length - 1))
    const moved = found === null ? (direction === 'forward' ? position > focus.end : position < focus.start) : sign * (found.y - from.y) > box.height / 2
    if (moved) return Math.min(position, view.store.text.length - 1)
  }
  return beside(view, focus.start, direction)
}

/** The neighbouring paragraph that has text, where the screen shows none. */
function beside(view: TextView, position: number, direction: Direction): number | null {
  const step = direction === 'forward' ? 1 : -1
  for (let at = view.store.paragraphAt(position) + step; at >= 0 && at < view.store.paragraphs; at += step) {
    const { start, end } = view.store.paragraph(at)
    if (end > start) return direction === 'forward' ? start : end - 1
  }
  return null
}

/** The first or last position of the line that a position stands in. */
export function lineEdge(view: TextView, position: number, direction: Direction): number {
  const at = middle(view, position)
  const index = view.store.paragraphAt(position)
  const paragraph = view.paragraphs[index]
  const { start, end } = view.store.paragraph(index)
  if (at === null || paragraph === undefined) return direction === 'forward' ? Math.max(start, end - 1) : start
  const frame = paragraph.getBoundingClientRect()
  const toLeft = (paragraph.dir === 'rtl') === (direction === 'forward')
  const found = caretAt(view, toLeft ? frame.left + INSET : frame.right - INSET, at.y)
  if (found === null) return position
  return direction === 'forward' ? Math.max(start, Math.min(found, end) - 1) : found
}
