/** Answers that name something else by its id: an actor, a target, a claim, or a span of the same article. */
import type { Attributes } from '../spans/span.ts'
import type { Codebook } from './codebook.ts'
import { isReferring, type Referring } from './values.ts'

/** For each label with such attributes, their kind by name. */
export type ReferringAttributes = ReadonlyMap<string, ReadonlyMap<string, Referring>>

export function referringAttributes({ labels }: Pick<Codebook, 'labels'>): ReferringAttributes {
  const referring = new Map<string, ReadonlyMap<string, Referring>>()
  for (const { id, attributes } of labels) {
    const kinds = new Map<string, Referring>()
    for (const { name, type } of attributes) if (isReferring(type)) kinds.set(name, type)
    if (kinds.size > 0) referring.set(id, kinds)
  }
  return referring
}

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
