/** The labels in the order in which they are offered: those given last, then all, kinds below what they are kinds of. */
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { pathOf } from '#core/codebook/hierarchy.ts'
import { outline } from '#core/codebook/outline.ts'

/** Recent labels in the first group; as many are told apart at a glance. */
const RECENT = 3

export interface OfferedLabel {
  readonly label: LabelDefinition
  readonly depth: number
  /** Titles of the labels above it, from the top. */
  readonly above: readonly string[]
  /** The digit that takes it from the list: its own, else one that no label has, in the order of the codebook. */
  readonly key: string | null
}

export interface OfferedLabels {
  readonly recent: readonly OfferedLabel[]
  readonly all: readonly OfferedLabel[]
}

/** `recent` are ids, newest first; what is retired or no longer there is left out. */
export function offeredLabels(codebook: Codebook, recent: readonly string[]): OfferedLabels {
  const entries = outline(codebook.labels)
  const taken = new Set(codebook.labels.map(({ key }) => key))
  const free = [...'1234567890'].filter((digit) => !taken.has(digit))
  const known = recent.flatMap((id) => entries.find(({ label }) => label.id === id) ?? []).slice(0, RECENT)
  const keys = new Map<string, string | null>()
  for (const { label } of entries) keys.set(label.id, label.key ?? free.shift() ?? null)
  const offered = ({ label, depth }: (typeof entries)[number]): OfferedLabel =>
    ({ label, depth, above: pathOf(codebook.labels, label.id).slice(0, -1).map(({ title }) => title), key: keys.get(label.id) ?? null })
  return { recent: known.map(offered), all: entries.map(offered) }
}
