/** Scrolling to a place of the text that stays put although heights above it were only estimates. */

/** A place counts as still after it stood in the same place for this many frames, and is given up after `MOST` (frames). */
const STILL = 3
const MOST = 30
/** Kept free above and below (share of the frame's height). */
const MARGIN = 0.12

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** How far to scroll so that the box is comfortably in view; 0 where it is. Far targets come to a third from the top. */
function distance(frame: DOMRect, box: DOMRect): number {
  const margin = frame.height * MARGIN
  if (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return 0
  const above = box.top - frame.top - margin
  const below = box.bottom - frame.bottom + margin
  if (above < 0 && above > -frame.height) return above
  if (below > 0 && below < frame.height) return Math.min(below, above)
  return box.top - frame.top - frame.height / 3
}

/** `range` is asked anew in each frame; `paragraph` is where it stands, for text that was never laid out. */
export async function settleIntoView(scroller: HTMLElement, range: () => Range, paragraph: HTMLElement): Promise<void> {
  let still = 0
  for (let frame = 0; frame < MOST && still < STILL; frame += 1) {
    const box = range().getClientRects()[0] ?? paragraph.getBoundingClientRect()
    const by = distance(scroller.getBoundingClientRect(), box)
    const before = scroller.scrollTop
    if (by !== 0) scroller.scrollTop = before + by
    still = Math.abs(scroller.scrollTop - before) < 1 ? still + 1 : 0
    if (still === 1 && frame === 0) return
    await nextFrame()
  }
}
