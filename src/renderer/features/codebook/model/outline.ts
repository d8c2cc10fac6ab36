/** The outline of a codebook as a tree. Every label stands in it once, whatever its hierarchy says. */
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { labelKeys, type Place } from './place.ts'

export interface OutlineNode {
  readonly key: string
  readonly place: Place
  readonly label: LabelDefinition | null
  /** The title of a relation or rule; empty for labels and for the fixed parts, which have words of their own. */
  readonly title: string
  readonly children: readonly OutlineNode[]
}

function labelNodes({ labels }: Codebook): OutlineNode[] {
  const keys = labelKeys({ labels })
  const first = new Map<string, number>()
  labels.forEach(({ id }, index) => { if (!first.has(id)) first.set(id, index) })
  const shown = new Set<number>()
  const nodeOf = (index: number): OutlineNode => {
    shown.add(index)
    const label = labels[index]!
    const isFirst = first.get(label.id) === index
    const children = isFirst ? labels.flatMap((child, at) => (child.parent === label.id && !shown.has(at) ? [nodeOf(at)] : [])) : []
    return { key: keys[index]!, place: { part: 'labels', index }, label, title: '', children }
  }
  const tops = labels.flatMap((label, index) => (label.parent === undefined || !first.has(label.parent) ? [nodeOf(index)] : []))
  // What goes in a circle has no top: it is shown from where the circle is first met.
  return [...tops, ...labels.flatMap((_, index) => (shown.has(index) ? [] : [nodeOf(index)]))]
}

const plain = (key: string, place: Place, title = '', children: readonly OutlineNode[] = []): OutlineNode => ({ key, place, label: null, title, children })

/** The parts in their order: the codebook itself, labels, relations, stance, article, rules. */
export function outlineOf(codebook: Codebook): readonly OutlineNode[] {
  return [
    plain('general', { part: 'general' }),
    plain('labels', { part: 'labels', index: 0 }, '', labelNodes(codebook)),
    plain('relations', { part: 'relations', index: 0 }, '', codebook.relations.map(({ title }, index) => plain(`relations ${index}`, { part: 'relations', index }, title))),
    plain('stance', { part: 'stance' }),
    plain('article', { part: 'article' }),
    plain('rules', { part: 'rules', index: 0 }, '', (codebook.rules ?? []).map(({ title }, index) => plain(`rules ${index}`, { part: 'rules', index }, title))),
  ]
}

/** The key under which a place stands. */
export function keyOfPlace(codebook: Codebook, place: Place): string {
  if (!('index' in place)) return place.part
  if (place.part === 'labels') return labelKeys(codebook)[place.index] ?? place.part
  return place.index < (codebook[place.part] ?? []).length ? `${place.part} ${place.index}` : place.part
}

/** The node of a key anywhere in the tree. */
export function findNode(nodes: readonly OutlineNode[], key: string): OutlineNode | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : findNode(node.children, key)
    if (found !== undefined) return found
  }
  return undefined
}
