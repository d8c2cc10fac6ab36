/** A label's id changed in every place of a codebook that names it. */
import type { Codebook, Need, RelationEnd } from './codebook.ts'

export function renameLabel(codebook: Codebook, from: string, to: string): Codebook {
  const name = (id: string): string => (id === from ? to : id)
  const end = (it: RelationEnd): RelationEnd => (it.labels === undefined ? it : { ...it, labels: it.labels.map(name) })
  const need = (it: Need): Need => ('overlaps' in it ? { overlaps: name(it.overlaps) } : it)
  return {
    ...codebook,
    labels: codebook.labels.map((label) => ({ ...label, id: name(label.id), ...(label.parent === undefined ? {} : { parent: name(label.parent) }) })),
    relations: codebook.relations.map((relation) => (relation.ends === undefined ? relation : { ...relation, ends: Object.fromEntries(Object.entries(relation.ends).map(([role, it]) => [role, end(it)])) })),
    ...(codebook.rules === undefined ? {} : { rules: codebook.rules.map((rule) => ({ ...rule, label: name(rule.label), needs: rule.needs.map(need) })) }),
  }
}
