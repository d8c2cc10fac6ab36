/** How alike two wordings of a claim are, by the words that they share: for proposing, never for deciding. */
import { foldString } from '#core/text/fold.ts'
import { tokenizeFolded } from '#core/text/tokens.ts'

/** Below this two wordings share too little to be proposed as one claim. */
export const ALIKE = 0.5

/** Clitics written onto a word hide that it is the same: what is left without the commonest of them. */
const withoutClitics = (word: string): string => word.replace(/^[وف](?=..)/u, '').replace(/^[بلك]?ال(?=..)|^لل(?=..)/u, '')

const wordsOf = (text: string): ReadonlySet<string> => new Set(tokenizeFolded(foldString(text)).map(({ text: word }) => withoutClitics(word)))

/** Shared words over the words of the shorter one, weighed down where the longer one says much more: 0 (nothing in common) to 1. */
export function likeness(a: string, b: string): number {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.size - other.size) as [ReadonlySet<string>, ReadonlySet<string>]
  if (short.size === 0) return 0
  const shared = [...short].filter((word) => long.has(word)).length
  return (shared / short.size) * Math.sqrt(Math.min(1, (2 * short.size) / long.size))
}

/** Entries by likeness to a wording, the most alike first; those that are equally alike keep their order. */
export function byLikeness<T extends { readonly text: string }>(wording: string, entries: readonly T[]): readonly { readonly entry: T; readonly likeness: number }[] {
  return entries.map((entry) => ({ entry, likeness: likeness(wording, entry.text) })).sort((a, b) => b.likeness - a.likeness)
}
