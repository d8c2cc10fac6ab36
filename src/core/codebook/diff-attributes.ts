/** What differs between two lists of attributes, a sentence each. */
import { quoted } from '../formats/describe-value.ts'
import type { AttributeDefinition, Condition } from './codebook.ts'
import { conditionMeaning } from './meaning.ts'

export interface Difference { readonly what: string; readonly meaning: boolean }

const list = (values: readonly (string | number | boolean)[]): string => values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(', ')
const describeCondition = (condition: Condition | undefined): string => (condition === undefined ? 'always' : `where ${quoted(condition.attribute)} is ${list(condition.in)}`)

/** What stands in one list and not in the other. */
export function membersDiffer(before: readonly string[], after: readonly string[]): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const [was, is] = [new Set(before), new Set(after)]
  return { added: after.filter((value) => !was.has(value)), removed: before.filter((value) => !is.has(value)) }
}

/** `of` names the list, e.g. `of "CLAIM"`. */
function diffAttribute(before: AttributeDefinition, after: AttributeDefinition, of: string): readonly Difference[] {
  const name = `The attribute ${quoted(after.name)} ${of}`
  const differences: Difference[] = []
  const say = (meaning: boolean, what: string): void => { differences.push({ what: `${name} ${what}.`, meaning }) }
  if (before.title !== after.title) say(false, `is titled ${quoted(after.title)} in place of ${quoted(before.title)}`)
  if (before.type !== after.type) say(true, `is a ${after.type} in place of a ${before.type}`)
  const options = membersDiffer(before.options ?? [], after.options ?? [])
  if (options.added.length > 0) say(true, `gains ${list(options.added)}`)
  if (options.removed.length > 0) say(true, `loses ${list(options.removed)}`)
  if (options.added.length + options.removed.length === 0 && list(before.options ?? []) !== list(after.options ?? [])) say(false, 'has its options in another order')
  if (before.min !== after.min || before.max !== after.max) say(true, `runs from ${after.min ?? 'any'} to ${after.max ?? 'any'}, before from ${before.min ?? 'any'} to ${before.max ?? 'any'}`)
  if (conditionMeaning(before.when) !== conditionMeaning(after.when)) say(true, `is asked ${describeCondition(after.when)}, before ${describeCondition(before.when)}`)
  if (before.default !== after.default) say(true, after.default === undefined ? 'has no default any more' : `has the default ${list([after.default])}`)
  if ((before.required ?? false) !== (after.required ?? false)) say(true, after.required === true ? 'must be answered' : 'may stay without an answer')
  return differences
}

export function diffAttributes(before: readonly AttributeDefinition[], after: readonly AttributeDefinition[], of: string): readonly Difference[] {
  const names = membersDiffer(before.map(({ name }) => name), after.map(({ name }) => name))
  const was = new Map(before.map((attribute) => [attribute.name, attribute]))
  const kept = after.filter(({ name }) => was.has(name))
  const moved = names.added.length + names.removed.length === 0 && before.some(({ name }, index) => after[index]?.name !== name)
  return [
    ...names.added.map((name) => ({ what: `The attribute ${quoted(name)} ${of} is new.`, meaning: true })),
    ...names.removed.map((name) => ({ what: `The attribute ${quoted(name)} ${of} is gone; its values stay stored.`, meaning: true })),
    ...kept.flatMap((attribute) => diffAttribute(was.get(attribute.name)!, attribute, of)),
    ...(moved ? [{ what: `The attributes ${of} stand in another order.`, meaning: false }] : []),
  ]
}
