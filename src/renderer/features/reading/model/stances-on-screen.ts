/** Which stances the screen shows once the project's own come: what is on its way to the project stays as it is on the screen. */

/** `keep` are the ids on their way: changed or new ones stay, and removed ones do not come back. */
export function stancesOnScreen<S extends { readonly id: string }>(shown: readonly S[], read: readonly S[], keep: ReadonlySet<string>): S[] {
  const mine = new Map(shown.filter((stance) => keep.has(stance.id)).map((stance) => [stance.id, stance]))
  const known = new Set(read.map((stance) => stance.id))
  return [
    ...read.flatMap((stance) => (keep.has(stance.id) ? (mine.get(stance.id) ?? []) : stance)),
    ...[...mine.values()].filter((stance) => !known.has(stance.id)),
  ]
}
