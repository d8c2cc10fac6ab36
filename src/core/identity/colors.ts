/** The hues of annotators. Letters and line styles tell people apart as well; hues only help. */
import type { Annotator } from './annotator.ts'

export const ANNOTATOR_COLORS = ['#4b46b0', '#b24a17', '#0d7377', '#a02c7a', '#5f7414', '#2563a8', '#6f5a45', '#2c7a4b'] as const

/** The hue that goes with an id: the same on every machine. `id` holds hex digits, as UUIDs do. */
export const colorOf = (id: string): string => ANNOTATOR_COLORS[Number.parseInt(id.replace(/[^0-9a-f]/g, '').slice(-6) || '0', 16) % ANNOTATOR_COLORS.length]!

/**
 * The annotators as they are shown together: whoever would have the hue of somebody before them (in order of id) gets the
 * first hue that is free, while there is one. Order and everything else stay.
 */
export function distinctColors(annotators: readonly Annotator[]): Annotator[] {
  const taken = new Set<string>()
  const shown = new Map<string, string>()
  for (const { id, color } of annotators.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const free = taken.has(color) ? ANNOTATOR_COLORS.find((hue) => !taken.has(hue)) ?? color : color
    taken.add(free)
    shown.set(id, free)
  }
  return annotators.map((annotator) => ({ ...annotator, color: shown.get(annotator.id)! }))
}
