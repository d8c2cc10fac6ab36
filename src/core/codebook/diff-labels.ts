/** What differs between two sets of labels, a sentence each. */
import { quoted } from '../formats/describe-value.ts'
import type { LabelDefinition } from './codebook.ts'
import { diffAttributes, membersDiffer, type Difference } from './diff-attributes.ts'

export interface LabelDifference extends Difference { readonly label: string }

function diffLabel(before: LabelDefinition, after: LabelDefinition): readonly Difference[] {
  const name = quoted(after.id)
  const differences: Difference[] = []
  const say = (meaning: boolean, what: string): void => { differences.push({ what, meaning }) }
  if (before.title !== after.title) say(false, `${name} is titled ${quoted(after.title)} in place of ${quoted(before.title)}.`)
  if (before.color !== after.color) say(false, `${name} has another colour.`)
  if (before.key !== after.key) say(false, after.key === null ? `${name} has no key any more.` : `${name} has the key ${after.key}.`)
  if (before.parent !== after.parent) say(true, after.parent === undefined ? `${name} stands at the top of the hierarchy.` : `${name} is a kind of ${quoted(after.parent)}.`)
  if (before.definition !== after.definition) say(true, `The definition of ${name} is another.`)
  for (const [field, title] of [['examples', 'examples'], ['counterExamples', 'counter-examples']] as const) {
    const { added, removed } = membersDiffer(before[field] ?? [], after[field] ?? [])
    if (added.length + removed.length > 0) say(true, `The ${title} of ${name} are others.`)
    else if ((before[field] ?? []).join('\0') !== (after[field] ?? []).join('\0')) say(false, `The ${title} of ${name} stand in another order.`)
  }
  if ((before.retired ?? false) !== (after.retired ?? false)) say(true, after.retired === true ? `${name} is retired: it is given no more, and its annotations stay.` : `${name} can be given again.`)
  return [...differences, ...diffAttributes(before.attributes, after.attributes, `of ${name}`)]
}

/** `renamed` leads from the id before to the id after. */
export function diffLabels(before: readonly LabelDefinition[], after: readonly LabelDefinition[], renamed: ReadonlyMap<string, string>): readonly (LabelDifference | (Difference & { readonly label: null }))[] {
  const was = new Map(before.map((label) => [renamed.get(label.id) ?? label.id, label]))
  const is = new Set(after.map(({ id }) => id))
  const gone = [...was].filter(([id]) => !is.has(id)).map(([, label]): LabelDifference => ({ label: label.id, what: `${quoted(label.id)} is gone.`, meaning: true }))
  const kept = after.flatMap((label): LabelDifference[] => {
    const old = was.get(label.id)
    if (old === undefined) return [{ label: label.id, what: `${quoted(label.id)} is new.`, meaning: true }]
    const rename = old.id === label.id ? [] : [{ label: label.id, what: `${quoted(old.id)} is called ${quoted(label.id)} from now on, also in exports.`, meaning: true }]
    return [...rename, ...diffLabel(old, label).map((difference) => ({ ...difference, label: label.id }))]
  })
  const order = [...was.keys()].filter((id) => is.has(id))
  const moved = after.filter(({ id }) => was.has(id)).some(({ id }, index) => order[index] !== id)
  return [...gone, ...kept, ...(moved ? [{ label: null, what: 'The labels stand in another order.', meaning: false }] : [])]
}
