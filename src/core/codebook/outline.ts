/** The labels that are given now, each below the one that it is a kind of. */
import { childrenOf } from './hierarchy.ts'

interface Outlined { readonly id: string; readonly parent?: string; readonly retired?: boolean }

/** A label with the number of labels above it that are given too. */
export interface OutlineEntry<Label> { readonly label: Label; readonly depth: number }

/** Every label that is not retired, in the order of the codebook within its parent. Kinds of a retired label stand where it stood; a circle is listed from its first label on. */
export function outline<Label extends Outlined>(labels: readonly Label[]): OutlineEntry<Label>[] {
  const found: OutlineEntry<Label>[] = []
  const seen = new Set<string>()
  const list = (label: Label, depth: number): void => {
    if (seen.has(label.id)) return
    seen.add(label.id)
    if (label.retired !== true) found.push({ label, depth })
    for (const child of childrenOf(labels, label.id)) list(child, label.retired === true ? depth : depth + 1)
  }
  for (const label of childrenOf(labels, null)) list(label, 0)
  for (const label of labels) list(label, 0)
  return found
}
