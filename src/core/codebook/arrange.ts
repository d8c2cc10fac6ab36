/** Putting labels elsewhere in the hierarchy and in the order of the codebook. A label takes all its kinds with it. */
import type { LabelDefinition } from './codebook.ts'
import { kindsOf } from './hierarchy.ts'

export type Placing = 'before' | 'after' | 'into'

/** A label and all below it. */
const familyOf = (labels: readonly LabelDefinition[], id: string): ReadonlySet<string> => kindsOf(labels, [id])

function under(label: LabelDefinition, parent: string | undefined): LabelDefinition {
  const { parent: _, ...rest } = label
  return parent === undefined ? rest : { ...rest, parent }
}

/** The labels with `id` placed beside or under `target`. The same list where that is not possible: under itself, or where one is not there. */
export function placeLabel(labels: readonly LabelDefinition[], id: string, target: string, placing: Placing): readonly LabelDefinition[] {
  const moved = labels.find((label) => label.id === id)
  const beside = labels.find((label) => label.id === target)
  const family = familyOf(labels, id)
  if (moved === undefined || beside === undefined || family.has(target)) return labels
  const block = labels.filter((label) => family.has(label.id)).map((label) => (label === moved ? under(label, placing === 'into' ? target : beside.parent) : label))
  const rest = labels.filter((label) => !family.has(label.id))
  const around = familyOf(rest, target)
  const at = placing === 'before' ? rest.indexOf(beside) : rest.findLastIndex((label) => around.has(label.id)) + 1
  return [...rest.slice(0, at), ...block, ...rest.slice(at)]
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** One step by keyboard: past the neighbour, under the one before, or out of the label above. The same list where there is no such step. */
export function stepLabel(labels: readonly LabelDefinition[], id: string, step: Step): readonly LabelDefinition[] {
  const label = labels.find((one) => one.id === id)
  if (label === undefined) return labels
  const siblings = labels.filter((one) => one.parent === label.parent)
  const at = siblings.indexOf(label)
  const previous = siblings[at - 1]
  const next = siblings[at + 1]
  if (step === 'up') return previous === undefined ? labels : placeLabel(labels, id, previous.id, 'before')
  if (step === 'down') return next === undefined ? labels : placeLabel(labels, id, next.id, 'after')
  if (step === 'in') return previous === undefined ? labels : placeLabel(labels, id, previous.id, 'into')
  return label.parent === undefined ? labels : placeLabel(labels, id, label.parent, 'after')
}
