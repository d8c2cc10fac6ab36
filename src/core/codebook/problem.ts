/** Something wrong in a codebook, with the way that leads to it. */

export interface CodebookProblem {
  /** Keys and indexes from the codebook down, e.g. `['labels', 2, 'key']`. */
  readonly path: readonly (string | number)[]
  /** What is wrong, as a whole clause without a full stop. */
  readonly message: string
}

/** Takes a problem in; `path` continues that of the part which is looked at. */
export type Report = (path: readonly (string | number)[], message: string) => void

/** Reports below a part of what is looked at. */
export const below = (report: Report, ...start: readonly (string | number)[]): Report => (path, message) => report([...start, ...path], message)
