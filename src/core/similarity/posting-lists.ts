/**
 * Growing lists of postings in typed arrays: which documents hold a feature, and how often. A list of one stands in the table itself;
 * longer ones lie in pages, in rooms of 2, 4, 8 … entries that are used again when a list moves to a larger one. 4 bytes a posting, about
 * 6 with the rooms' slack, and 8 bytes a bucket.
 */

/** Bits of a posting that count: a feature counts at most 63 times in one document. */
const COUNT_BITS = 6
const MOST_COUNT = 2 ** COUNT_BITS - 1
export const MOST_DOCUMENTS = 2 ** (32 - COUNT_BITS)

/** Entries of a page, and so of the longest list. */
const PAGE_BITS = 18
const PAGE = 2 ** PAGE_BITS

/** Entries of the room that a list of this length lies in. */
const roomFor = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, length)))

export class PostingLists {
  /** Where a list lies: page and place in it; for a list of one, the posting itself. */
  readonly #at: Uint32Array
  readonly #lengths: Uint32Array
  readonly #mask: number
  readonly #pages: Uint32Array[] = []
  /** Entries taken of the last page. */
  #taken = PAGE
  /** Rooms that are free, by the logarithm of their size. */
  readonly #free: number[][] = Array.from({ length: PAGE_BITS + 1 }, () => [])

  /** `bits`: the logarithm of the number of buckets. Features that fall into one bucket count as one. */
  constructor(bits: number) {
    this.#at = new Uint32Array(2 ** bits)
    this.#lengths = new Uint32Array(2 ** bits)
    this.#mask = 2 ** bits - 1
  }

  /** Bytes that the lists take. */
  get bytes(): number { return this.#at.byteLength + this.#lengths.byteLength + this.#pages.length * PAGE * 4 }

  #room(size: number): number {
    const used = this.#free[Math.log2(size)]!.pop()
    if (used !== undefined) return used
    if (this.#taken + size > PAGE) {
      this.#pages.push(new Uint32Array(PAGE))
      this.#taken = 0
    }
    const at = (this.#pages.length - 1) * PAGE + this.#taken
    this.#taken += size
    return at
  }

  /** Adds a document to a feature's list; a list that fills a whole page takes no more. */
  add(feature: number, document: number, count: number): void {
    const bucket = feature & this.#mask
    const posting = ((document << COUNT_BITS) | Math.min(count, MOST_COUNT)) >>> 0
    const length = this.#lengths[bucket]!
    if (length === PAGE) return
    if (length === 0) this.#at[bucket] = posting
    else if (length === 1 || length === roomFor(length)) this.#move(bucket, length, posting)
    else this.#pages[this.#at[bucket]! >>> PAGE_BITS]![(this.#at[bucket]! & (PAGE - 1)) + length] = posting
    this.#lengths[bucket] = length + 1
  }

  #move(bucket: number, length: number, posting: number): void {
    const [from, to] = [this.#at[bucket]!, this.#room(roomFor(length + 1))]
    const [page, start] = [this.#pages[to >>> PAGE_BITS]!, to & (PAGE - 1)]
    if (length === 1) page[start] = from
    else {
      const at = from & (PAGE - 1)
      page.set(this.#pages[from >>> PAGE_BITS]!.subarray(at, at + length), start)
      this.#free[Math.log2(length)]!.push(from)
    }
    page[start + length] = posting
    this.#at[bucket] = to
  }

  /** How many documents hold the feature. */
  count(feature: number): number { return this.#lengths[feature & this.#mask]! }

  get buckets(): number { return this.#mask + 1 }

  /** The postings of a feature (or bucket), to be read before the next `add`. */
  list(feature: number): Uint32Array {
    const bucket = feature & this.#mask
    const [length, at] = [this.#lengths[bucket]!, this.#at[bucket]!]
    if (length < 2) return this.#at.subarray(bucket, bucket + length)
    const start = at & (PAGE - 1)
    return this.#pages[at >>> PAGE_BITS]!.subarray(start, start + length)
  }
}

export const documentOf = (posting: number): number => posting >>> COUNT_BITS
export const countOf = (posting: number): number => posting & MOST_COUNT
