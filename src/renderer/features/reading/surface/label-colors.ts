/** The colour of each label as CSS: a token of the theme where there is one, else the codebook's colour made to suit light and dark. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'

/** Anything that is not a CSS colour is taken for the name of a token; nothing of a codebook is written into CSS unchecked. */
function ownColor(color: string): string {
  if (CSS.supports('color', color)) return `light-dark(${color}, color-mix(in oklab, ${color}, white 45%))`
  return `var(--label-${CSS.escape(color)}, var(--ink-2))`
}

export function labelColor(label: Pick<LabelDefinition, 'id' | 'color'>): string {
  return `var(--label-${CSS.escape(label.id)}, ${ownColor(label.color)})`
}

/** For labels that the codebook in force does not have. */
export const UNKNOWN_LABEL_COLOR = 'var(--ink-3)'
