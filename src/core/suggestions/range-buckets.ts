/** Ranges that can be asked for what overlaps a place without looking at all of them. UTF-16. */
import type { TextRange } from '../text/segment.ts'

/** Units of a bucket: a clause or so. */
const BUCKET = 256

export class RangeBuckets<Range extends TextRange> {
  readonly #buckets = new Map<number, Range[]>()

  constructor(ranges: Iterable<Range> = []) {
    for (const range of ranges) this.add(range)
  }

  add(range: Range): void {
    for (let at = Math.floor(range.start / BUCKET); at <= Math.floor(range.end / BUCKET); at++) {
      const bucket = this.#buckets.get(at)
      if (bucket === undefined) this.#buckets.set(at, [range])
      else bucket.push(range)
    }
  }

  /** Whether one that overlaps the range (or is the same) passes the test. */
  some(range: TextRange, test: (one: Range) => boolean): boolean {
    for (let at = Math.floor(range.start / BUCKET); at <= Math.floor(range.end / BUCKET); at++) {
      if (this.#buckets.get(at)?.some((one) => one.start < range.end && range.start < one.end && test(one)) === true) return true
    }
    return false
  }
}
