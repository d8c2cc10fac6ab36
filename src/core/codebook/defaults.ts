/** What a new annotation begins with. */
import type { Attributes } from '../spans/span.ts'
import type { AttributeDefinition } from './codebook.ts'
import { askedAttributes, saysSomething } from './conditions.ts'
import { takes } from './values.ts'

const valueOf = (values: Attributes, name: string): Attributes[string] | undefined => (Object.hasOwn(values, name) ? values[name] : undefined)

/**
 * The values with the codebook's default in every attribute that is asked and says nothing yet; a default may be what another attribute
 * is asked for. A default that its own attribute does not take is left out: the project would refuse the annotation.
 */
export function withDefaults(definitions: readonly AttributeDefinition[], values: Attributes): Attributes {
  const usable = definitions.filter((definition) => saysSomething(definition.default) && takes(definition, definition.default!))
  let filled = values
  for (;;) {
    const asked = askedAttributes(definitions, filled)
    const next = usable.find((definition) => asked.includes(definition) && !saysSomething(valueOf(filled, definition.name)))
    if (next === undefined) return filled
    filled = { ...filled, [next.name]: next.default! }
  }
}
