/** Problems of the labels: ids, keys, colours, and the hierarchy. */
import { quoted } from '../formats/describe-value.ts'
import { checkAttributes } from './check-attributes.ts'
import { checkId, checkTitle, checkUnique, isColor } from './check-names.ts'
import type { LabelDefinition } from './codebook.ts'
import { inCycles } from './hierarchy.ts'
import { below, type Report } from './problem.ts'

export function checkLabels(report: Report, labels: readonly LabelDefinition[]): void {
  if (labels.length === 0) report([], 'A codebook needs at least one label')
  checkUnique(report, 'label', labels.map(({ id }, index) => ({ path: [index, 'id'], value: id })))
  checkKeys(report, labels)
  checkParents(report, labels)
  for (const [index, label] of labels.entries()) {
    const here = below(report, index)
    checkId(here, ['id'], label.id)
    checkTitle(here, ['title'], label.title)
    if (!isColor(label.color)) here(['color'], `${quoted(label.color)} is no colour: expected one as in "#2563a8"`)
    checkAttributes(below(here, 'attributes'), label.attributes)
  }
}

/** A retired label is not given, so its key is free for another. */
function checkKeys(report: Report, labels: readonly LabelDefinition[]): void {
  const holders = new Map<string, string>()
  for (const [index, { id, key, retired }] of labels.entries()) {
    if (key === null) continue
    if (!/^[0-9]$/.test(key)) report([index, 'key'], `${quoted(key)} is no key: expected one digit, 1 to 9 or 0`)
    if (retired === true) continue
    const holder = holders.get(key)
    if (holder === undefined) holders.set(key, id)
    else report([index, 'key'], `The key ${key} is taken by the label ${quoted(holder)}`)
  }
}

function checkParents(report: Report, labels: readonly LabelDefinition[]): void {
  const parents = new Map(labels.map(({ id, parent }) => [id, parent]))
  const cyclic = inCycles([...parents.keys()], (id) => parents.get(id))
  for (const [index, { id, parent }] of labels.entries()) {
    if (parent === undefined) continue
    if (!parents.has(parent)) report([index, 'parent'], `There is no label ${quoted(parent)} that this could be a kind of`)
    else if (parent === id) report([index, 'parent'], `The label ${quoted(id)} cannot be a kind of itself`)
    else if (cyclic.has(id)) report([index, 'parent'], `The hierarchy leads in a circle: ${quoted(id)} would be a kind of itself, by way of ${quoted(parent)}`)
  }
}
