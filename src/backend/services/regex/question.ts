/** What the thread that runs regular expressions is asked, and what it answers. */
import type { Pattern } from '#core/search/pattern.ts'

export interface RegexQuestion extends Pattern {
  readonly texts: readonly string[]
  /** Hits of one text after which it is left. */
  readonly most: number
}

/** The hits of a text. Empty ones (`a*` between all letters) are left out. */
export interface RegexHits {
  /** UTF-16 units: start and end in turns, ascending. */
  readonly places: readonly number[]
  /** There were more hits than were asked for. */
  readonly hasMore: boolean
}

/** One entry a text. */
export type RegexAnswer = readonly RegexHits[]
