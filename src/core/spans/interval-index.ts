/** Answers "which spans touch this stretch, or this place" in microseconds, over typed arrays sorted by start. */

/** A half-open interval in the unit of the caller (the reading surface uses UTF-16 positions) and whom it belongs to. */
export interface Interval {
  readonly start: number
  readonly end: number
  /** A number of the caller's choosing; several intervals may share it (the parts of one span). */
  readonly owner: number
}

/** Intervals per block; each block knows its greatest end, so that a query skips blocks that lie wholly before it. */
const BLOCK = 64

export class IntervalIndex {
  #starts: Int32Array
  #ends: Int32Array
  #owners: Int32Array
  #greatestEnd: Int32Array
  #size = 0

  constructor(intervals: readonly Interval[] = []) {
    const sorted = [...intervals].sort((a, b) => a.start - b.start || b.end - a.end)
    const capacity = Math.max(BLOCK, sorted.length + (sorted.length >> 1))
    this.#starts = new Int32Array(capacity)
    this.#ends = new Int32Array(capacity)
    this.#owners = new Int32Array(capacity)
    this.#greatestEnd = new Int32Array(Math.ceil(capacity / BLOCK))
    sorted.forEach((interval, at) => {
      this.#starts[at] = interval.start
      this.#ends[at] = interval.end
      this.#owners[at] = interval.owner
    })
    this.#size = sorted.length
    this.#refreshBlocks(0)
  }

  get size(): number {
    return this.#size
  }

  insert(interval: Interval): void {
    if (this.#size === this.#starts.length) this.#grow()
    const at = this.#firstAfter(interval.start)
    for (const column of [this.#starts, this.#ends, this.#owners]) column.copyWithin(at + 1, at, this.#size)
    this.#starts[at] = interval.start
    this.#ends[at] = interval.end
    this.#owners[at] = interval.owner
    this.#size += 1
    this.#refreshBlocks(at)
  }

  /** Takes one equal interval out; false where there is none. */
  remove(interval: Interval): boolean {
    for (let at = this.#firstAfter(interval.start) - 1; at >= 0 && this.#starts[at] === interval.start; at -= 1) {
      if (this.#ends[at] !== interval.end || this.#owners[at] !== interval.owner) continue
      for (const column of [this.#starts, this.#ends, this.#owners]) column.copyWithin(at, at + 1, this.#size)
      this.#size -= 1
      this.#refreshBlocks(at)
      return true
    }
    return false
  }

  /** Owners of all intervals that share at least one position with `[start, end)`, by start; an owner of two parts comes twice. */
  overlapping(start: number, end: number): number[] {
    const found: number[] = []
    const stop = this.#firstAfter(end - 1)
    for (let block = 0; block * BLOCK < stop; block += 1) {
      if (this.#greatestEnd[block]! <= start) continue
      const last = Math.min(stop, (block + 1) * BLOCK)
      for (let at = block * BLOCK; at < last; at += 1) if (this.#ends[at]! > start) found.push(this.#owners[at]!)
    }
    return found
  }

  /** Owners of the intervals that hold a position. */
  at(position: number): number[] {
    return this.overlapping(position, position + 1)
  }

  /** Index of the first interval that starts after a position. */
  #firstAfter(position: number): number {
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  #refreshBlocks(from: number): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < this.#size + BLOCK && block < this.#greatestEnd.length; block += 1) {
      let greatest = -1
      const last = Math.min(this.#size, (block + 1) * BLOCK)
      for (let at = block * BLOCK; at < last; at += 1) if (this.#ends[at]! > greatest) greatest = this.#ends[at]!
      this.#greatestEnd[block] = greatest
    }
  }

  #grow(): void {
    const wider = (column: Int32Array, length: number): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(length)
      next.set(column)
      return next
    }
    const capacity = this.#starts.length * 2
    this.#starts = wider(this.#starts, capacity)
    this.#ends = wider(this.#ends, capacity)
    this.#owners = wider(this.#owners, capacity)
    this.#greatestEnd = wider(this.#greatestEnd, Math.ceil(capacity / BLOCK))
  }
}
