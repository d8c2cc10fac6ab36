/** Answers that name something else by its id: an actor, a target, a claim, or a span of the same article. */
import type { Attributes } from '../spans/span.ts'
import type { AttributeDefinition, Codebook } from './codebook.ts'
import { isReferring, type Referring } from './values.ts'

/** Kinds of such attributes by their names. */
export type ReferringKinds = ReadonlyMap<string, Referring>
/** For each label with such attributes. */
export type ReferringAttributes = ReadonlyMap<string, ReferringKinds>

export function referringKinds(attributes: readonly AttributeDefinition[]): ReferringKinds {
  const kinds = new Map<string, Referring>()
  for (const { name, type } of attributes) if (isReferring(type)) kinds.set(name, type)
  return kinds
}

export const referringAttributes = ({ labels }: Pick<Codebook, 'labels'>): ReferringAttributes =>
  new Map(labels.map(({ id, attributes }) => [id, referringKinds(attributes)] as const).filter(([, kinds]) => kinds.size > 0))

export interface Named { readonly attribute: string; readonly kind: Referring; readonly id: string }

/** What the answers of a span name. A value that is no text (from elsewhere, or from another version) names nothing. */
export function namedBy(referring: ReferringAttributes, { label, attributes }: { readonly label: string; readonly attributes: Attributes }): readonly Named[] {
  const kinds = referring.get(label)
  if (kinds === undefined) return []
  return [...kinds].flatMap(([attribute, kind]) => {
    const id = Object.hasOwn(attributes, attribute) ? attributes[attribute] : null
    return typeof id === 'string' && id !== '' ? [{ attribute, kind, id }] : []
  })
}

/** The answers without those that name what goes. The same object where none does. */
export function withoutNamed(referring: ReferringAttributes, span: { readonly label: string; readonly attributes: Attributes }, goes: (named: Named) => boolean): Attributes {
  const out = new Set(namedBy(referring, span).filter(goes).map(({ attribute }) => attribute))
  return out.size === 0 ? span.attributes : Object.fromEntries(Object.entries(span.attributes).filter(([name]) => !out.has(name)))
}
