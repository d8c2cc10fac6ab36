/** Which values an attribute takes. */
import { quoted } from '../formats/describe-value.ts'
import { isSpeaker, type Attributes } from '../spans/span.ts'
import type { AttributeDefinition } from './codebook.ts'

type Value = Attributes[string]

/** Attributes whose value is the id of something else. */
export const REFERRING = ['actor', 'target', 'claim', 'span'] as const
export type Referring = (typeof REFERRING)[number]
export const isReferring = (type: AttributeDefinition['type']): type is Referring => (REFERRING as readonly string[]).includes(type)

const bounds = ({ min, max }: AttributeDefinition): string =>
  min === undefined ? (max === undefined ? 'any number' : `a number up to ${max}`) : max === undefined ? `a number from ${min} on` : `a number from ${min} to ${max}`

/** What the attribute takes, as the end of "it takes …". */
export function describeTaken(definition: AttributeDefinition): string {
  switch (definition.type) {
    case 'choice': return `one of ${(definition.options ?? []).map(quoted).join(', ')}`
    case 'number': return bounds(definition)
    case 'flag': return 'true or false'
    case 'text': return 'a text'
    case 'speaker': return 'a speaker'
    case 'actor': return 'the id of an actor'
    case 'target': return 'the id of a target'
    case 'claim': return 'the id of a claim'
    case 'span': return 'the id of a span of the same article'
  }
}

/** Whether the attribute takes a value; whether an id leads anywhere is for the project to say. `null`, no answer, is always taken. */
export function takes({ type, options, min, max }: AttributeDefinition, value: Value): boolean {
  if (value === null) return true
  switch (type) {
    case 'choice': return typeof value === 'string' && (options ?? []).includes(value)
    case 'number': return typeof value === 'number' && Number.isFinite(value) && value >= (min ?? -Infinity) && value <= (max ?? Infinity)
    case 'flag': return typeof value === 'boolean'
    case 'speaker': return isSpeaker(value)
    case 'text': return typeof value === 'string'
    default: return typeof value === 'string' && value !== ''
  }
}

/** A value for a sentence. */
export const describeAnswer = (value: Value): string => {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return isSpeaker(value) ? 'a speaker' : String(value)
}
