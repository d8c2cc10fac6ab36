/** What a key does to the cursor of a list. */
import { type KeyStroke, matchesShortcut } from '../../ui/shortcut.ts'

const STEPS: Readonly<Record<string, (cursor: number, page: number, last: number) => number>> = {
  ArrowDown: (cursor) => cursor + 1,
  ArrowUp: (cursor) => cursor - 1,
  PageDown: (cursor, page) => cursor + page,
  PageUp: (cursor, page) => cursor - page,
  Home: () => 0,
  End: (_cursor, _page, last) => last,
}

/**
 * The row that a key moves to, and whether it takes the rows on the way along (Shift). `null` where the key moves nothing.
 * `page` is how many rows fit on the screen.
 */
export function moveOf(stroke: KeyStroke, cursor: number, page: number, total: number): { to: number; extend: boolean } | null {
  const step = STEPS[stroke.key]
  if (step === undefined || total === 0) return null
  const extend = matchesShortcut(stroke, `Shift+${stroke.key}`) || matchesShortcut(stroke, `Mod+Shift+${stroke.key}`)
  if (!extend && !matchesShortcut(stroke, stroke.key) && !matchesShortcut(stroke, `Mod+${stroke.key}`)) return null
  return { to: Math.min(total - 1, Math.max(0, step(cursor, Math.max(1, page - 1), total - 1))), extend }
}
