/** The colours that labels take: a palette tuned for light and dark, and any CSS colour of a codebook made to suit both. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'

export interface PaletteColor {
  /** What the codebook keeps. */
  readonly light: string
  readonly dark: string
}

/** Each reads at 4.5:1 on paper and panel in its theme. The first eight are those of the codebook that projects start from. */
export const PALETTE: readonly PaletteColor[] = [
  { light: '#2563a8', dark: '#7fb2ec' }, { light: '#5f7414', dark: '#b5c866' }, { light: '#0d7377', dark: '#5fc6c9' }, { light: '#4b46b0', dark: '#a5a1f5' },
  { light: '#b24a17', dark: '#f0955f' }, { light: '#2c7a4b', dark: '#7fcf9d' }, { light: '#a02c7a', dark: '#e48bc6' }, { light: '#6f5a45', dark: '#c7ad90' },
  { light: '#a3302b', dark: '#ef928c' }, { light: '#8a5a00', dark: '#e0b04c' }, { light: '#3f7d20', dark: '#97d37a' }, { light: '#00695c', dark: '#66cdbb' },
  { light: '#1f6f9c', dark: '#6fc0e8' }, { light: '#7136a5', dark: '#c294ee' }, { light: '#b0295a', dark: '#f08aae' }, { light: '#4d5a66', dark: '#a9b8c4' },
]

/** Nothing of a codebook is written into CSS unchecked: what is no colour is painted as plain ink. */
export function colorCss(color: string): string {
  const tuned = PALETTE.find(({ light }) => light === color.toLowerCase())
  if (tuned !== undefined) return `light-dark(${tuned.light}, ${tuned.dark})`
  if (CSS.supports('color', color)) return `light-dark(${color}, color-mix(in oklab, ${color}, white 45%))`
  return 'var(--ink-2)'
}

/** The colour of a label as CSS. */
export const labelColor = (label: Pick<LabelDefinition, 'color'>): string => colorCss(label.color)

/** For labels that the codebook in force does not have. */
export const UNKNOWN_LABEL_COLOR = 'var(--ink-3)'
