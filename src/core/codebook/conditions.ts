/**
 * Which attributes are asked, given the values that are there. A value whose attribute is no longer asked stays where it is,
 * so that a slip costs nothing, but counts as no answer. The native record and every export of it carry it all the same:
 * they say what is stored, and the codebook in whose name they stand says which of it is an answer.
 */
import { isSpeaker, type Attributes } from '../spans/span.ts'
import type { AttributeDefinition, Condition } from './codebook.ts'

/** Whether a value says anything: an empty text, an empty list and a speaker of whom nothing is known do not. */
export function saysSomething(value: Attributes[string] | undefined): boolean {
  if (value === undefined || value === null || value === '') return false
  if (isSpeaker(value)) return value.actor !== null || value.mention !== null || value.implied
  return !Array.isArray(value) || value.length > 0
}

/** Whether a value is, or (a list) has among it, one of these. */
export function isAmong(value: Attributes[string] | undefined, values: Condition['in']): boolean {
  if (Array.isArray(value)) return value.some((item) => values.includes(item as string))
  return values.some((wanted) => wanted === value)
}

/** The attributes that are asked, in their order. Conditions that lead in a circle ask nothing. */
export function askedAttributes<Definition extends Pick<AttributeDefinition, 'name' | 'when'>>(definitions: readonly Definition[], values: Attributes): readonly Definition[] {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const known = new Map<string, boolean>()
  const asked = (definition: Definition): boolean => {
    const before = known.get(definition.name)
    if (before !== undefined) return before
    known.set(definition.name, false)
    const is = definition.when === undefined || holdsHere(definition.when)
    known.set(definition.name, is)
    return is
  }
  const holdsHere = ({ attribute, in: wanted }: Condition): boolean => {
    const definition = byName.get(attribute)
    return definition !== undefined && Object.hasOwn(values, attribute) && isAmong(values[attribute], wanted) && asked(definition)
  }
  return definitions.filter(asked)
}

/** The value of an attribute that is asked and says something, or `undefined`. */
export function answerTo(definitions: readonly Pick<AttributeDefinition, 'name' | 'when'>[], values: Attributes, name: string): Attributes[string] | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return saysSomething(value) && askedAttributes(definitions, values).some((asked) => asked.name === name) ? value : undefined
}

/** Whether a condition holds; never where what it asks about is itself not asked, or not defined. */
export function holds(condition: Condition, definitions: readonly Pick<AttributeDefinition, 'name' | 'when'>[], values: Attributes): boolean {
  const answer = answerTo(definitions, values, condition.attribute)
  return answer !== undefined && isAmong(answer, condition.in)
}

/** Asked, required, and without an answer: what makes an annotation incomplete. */
export const missingAnswers = (definitions: readonly AttributeDefinition[], values: Attributes): readonly AttributeDefinition[] =>
  askedAttributes(definitions, values).filter(({ name, required }) => required === true && !saysSomething(Object.hasOwn(values, name) ? values[name] : undefined))
