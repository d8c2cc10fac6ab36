/** Whether conditions on the attributes of one annotation can hold together. */
import type { AttributeDefinition, Condition } from './codebook.ts'

type Values = ReadonlySet<string | number | boolean>

/** What an attribute can answer, where that is a short list; `null` where it is not. */
export function possibleAnswers({ type, options }: AttributeDefinition): Values | null {
  if (type === 'choice') return new Set(options ?? [])
  return type === 'flag' ? new Set([true, false]) : null
}

/** Whether an attribute could ever give this answer. */
export function canAnswer({ type, options, min, max }: AttributeDefinition, value: string | number | boolean): boolean {
  switch (type) {
    case 'choice': return typeof value === 'string' && (options ?? []).includes(value)
    case 'flag': return typeof value === 'boolean'
    case 'number': return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity)
    case 'speaker': return false
    default: return typeof value === 'string' && value !== ''
  }
}

/**
 * True where some annotation could meet all `conditions`, and with them the conditions under which their attributes are asked
 * at all. Conditions on attributes that are not defined, or are asked in a circle, never hold.
 */
export function satisfiable(definitions: readonly AttributeDefinition[], conditions: readonly Condition[]): boolean {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const left = new Map<string, Values>()
  const walked = new Set<string>()
  const open = [...conditions]
  for (let condition = open.pop(); condition !== undefined; condition = open.pop()) {
    const definition = byName.get(condition.attribute)
    if (definition === undefined) return false
    const wanted = condition.in.filter((value) => canAnswer(definition, value))
    const before = left.get(definition.name)
    const now = new Set(before === undefined ? wanted : wanted.filter((value) => before.has(value)))
    if (now.size === 0) return false
    left.set(definition.name, now)
    if (walked.has(definition.name)) continue
    walked.add(definition.name)
    if (definition.when !== undefined) {
      if (reaches(byName, definition.when.attribute, definition.name)) return false
      open.push(definition.when)
    }
  }
  return true
}

/** Whether following conditions from one attribute leads to another. */
function reaches(byName: ReadonlyMap<string, AttributeDefinition>, from: string, to: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = byName.get(at)?.when?.attribute) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}
