/** Names and styles of the highlights: one for each label, lane and layer, made from the codebook. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { LANES } from '#core/spans/lanes.ts'
import { labelColor, UNKNOWN_LABEL_COLOR } from '../../../ui/label-color.ts'

/** Layers are told apart by the style of the line: mine is solid, those of other annotators take turns with the rest. */
export const LAYER_LINES = ['solid', 'dashed', 'dotted', 'double'] as const

/** Name of the highlight that paints a label in a lane of a layer. `label` is its place in the codebook, -1 where it has none. */
export const spanHighlight = (label: number, lane: number, layer: number): string => `span-${label < 0 ? 'x' : label}-${lane}-${layer}`
export const selectedHighlight = (label: number): string => `selected-${label < 0 ? 'x' : label}`

/** Highlights of the surface itself, in rising order of priority. */
export const MARKS = ['mark-region', 'mark-related', 'mark-hit', 'mark-hit-current', 'mark-pick', 'mark-cursor', 'mark-preview'] as const
export type MarkName = (typeof MARKS)[number]

/** Pixels under the base line, and from lane to lane, at the default type size. In em, so that they grow with the letters. */
const FIRST_LINE = 0.36
const LANE_STEP = 0.2

/** Only paragraphs of the text carry highlights: the browser works out every highlight's style for each element that may have one. */
const ON = '.text-section > p'

function spanRules(label: number, color: string, layers: number): string[] {
  const rules: string[] = []
  for (let lane = 0; lane < LANES; lane += 1) {
    LAYER_LINES.slice(0, layers).forEach((line, layer) => {
      const tint = layer === 0 ? (lane === 0 ? 13 : 7) : lane === 0 ? 7 : 4
      rules.push(`${ON}::highlight(${spanHighlight(label, lane, layer)}){background-color:color-mix(in srgb,${color} ${tint}%,transparent);`
        + `text-decoration:underline ${line} ${color} ${layer === 0 ? '2px' : layer === 3 ? '3px' : '1.5px'};text-underline-offset:${FIRST_LINE + lane * LANE_STEP}em;text-decoration-skip-ink:none}`)
    })
  }
  rules.push(`${ON}::highlight(${selectedHighlight(label)}){background-color:color-mix(in srgb,${color} 22%,transparent)}`)
  return rules
}

const MARK_RULES: Record<MarkName, string> = {
  'mark-region': 'color:var(--ink-3)',
  'mark-related': 'background-color:color-mix(in srgb,var(--accent) 15%,transparent)',
  'mark-hit': 'background-color:color-mix(in srgb,var(--hit) 75%,transparent)',
  'mark-hit-current': 'background-color:var(--hit);text-decoration:underline solid 2px var(--warn);text-underline-offset:0.24em;text-decoration-skip-ink:none',
  'mark-pick': 'background-color:color-mix(in srgb,var(--accent) 26%,transparent)',
  'mark-cursor': 'text-decoration:underline solid 2px var(--accent);text-underline-offset:0.24em;text-decoration-skip-ink:none;background-color:color-mix(in srgb,var(--accent) 14%,transparent)',
  'mark-preview': 'background-color:color-mix(in srgb,var(--accent) 26%,transparent)',
}

/** Rules for a codebook and as many layers as there are annotators (four styles of line at most), as the text of a style sheet. */
export function highlightCss(labels: readonly Pick<LabelDefinition, 'id' | 'color'>[], layers: number): string {
  const spans = labels.flatMap((label, at) => spanRules(at, labelColor(label), layers))
  const marks = MARKS.map((name) => `${ON}::highlight(${name}){${MARK_RULES[name]}}`)
  return [...spans, ...spanRules(-1, UNKNOWN_LABEL_COLOR, layers), ...marks].join('\n')
}
