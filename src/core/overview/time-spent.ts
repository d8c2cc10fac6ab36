/** How long people worked on articles, as far as the times of what they wrote tell. */

/** Something that an annotator wrote on an article. */
export interface Act {
  readonly annotator: string
  readonly article: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface TimeSpent {
  readonly annotator: string
  readonly article: string
  readonly milliseconds: number
  readonly acts: number
}

/** Milliseconds without an act after which somebody is taken to have stopped. */
export const PAUSE = 5 * 60_000

/**
 * The time between two acts of one annotator goes to the article of the second, if it is at most `pause`; a longer gap
 * counts as nothing. So reading before the first mark of a sitting is not counted: an underestimate, and equal for all.
 * `acts` come in order of time for each annotator; a clock that was set back counts as nothing. Order of first acts.
 */
export function timeSpent(acts: Iterable<Act>, pause: number = PAUSE): TimeSpent[] {
  const last = new Map<string, number>()
  const spent = new Map<string, { annotator: string; article: string; milliseconds: number; acts: number }>()
  for (const { annotator, article, at } of acts) {
    const gap = at - (last.get(annotator) ?? at)
    last.set(annotator, at)
    const key = `${annotator}\n${article}`
    let row = spent.get(key)
    if (!row) spent.set(key, (row = { annotator, article, milliseconds: 0, acts: 0 }))
    row.acts += 1
    if (gap > 0 && gap <= pause) row.milliseconds += gap
  }
  return [...spent.values()]
}
