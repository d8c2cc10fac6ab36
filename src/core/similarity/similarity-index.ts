/**
 * Which texts are nearest to a text: cosine of TF-IDF, once over letters and once over words, the two orders fused by rank. It says what to look
 * at first and never that two texts say the same: scores of true pairs reach from nearly nothing to nearly one, so there is no threshold in here.
 */
import type { Counts, Features } from './features.ts'
import { countOf, documentOf, MOST_DOCUMENTS, PostingLists } from './posting-lists.ts'

export interface Near {
  readonly document: number
  /** Cosines, 0 to 1. */
  readonly letters: number
  readonly words: number
}

/** Of each order, what takes part in the fusion. */
const RANKED = 100
/** The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const FUSION = 60
/** In an index of this many documents or more, what a tenth of them hold is not looked at: it tells nothing and takes most of the time. */
const LARGE = 2_000
const COMMON = 0.1
/** Lists that are read in one step of `renew`. */
const BUCKETS_A_STEP = 4_096

const weight = (count: number): number => 1 + Math.log(count)

/** One kind of feature over all documents. */
class Space {
  readonly lists: PostingLists
  /** Length of each document's vector. */
  norms = new Float32Array(1_024)
  #scores = new Float32Array(1_024)
  #touched: number[] = []

  constructor(bits: number) { this.lists = new PostingLists(bits) }

  /** By the document frequency now. */
  rarity(feature: number, documents: number): number { return Math.log(1 + documents / (1 + this.lists.count(feature))) }

  add(document: number, counts: Counts, documents: number): void {
    if (document >= this.norms.length) {
      const larger = new Float32Array(this.norms.length * 2)
      larger.set(this.norms)
      this.norms = larger
    }
    let sum = 0
    for (const [feature, count] of counts) {
      this.lists.add(feature, document, count)
      sum += (weight(count) * this.rarity(feature, documents)) ** 2
    }
    this.norms[document] = Math.sqrt(sum)
  }

  /** Works the lengths out anew, since every new document changes how rare everything is. Yields between steps. */
  *renew(documents: number): Generator<void> {
    const sums = new Float32Array(this.norms.length)
    for (let bucket = 0; bucket < this.lists.buckets; bucket++) {
      if (bucket % BUCKETS_A_STEP === 0) yield
      if (this.lists.count(bucket) === 0) continue
      const rarity = this.rarity(bucket, documents)
      for (const posting of this.lists.list(bucket)) sums[documentOf(posting)]! += (weight(countOf(posting)) * rarity) ** 2
    }
    // What was added meanwhile keeps the length that it was added with.
    for (let document = 0; document < documents; document++) this.norms[document] = Math.sqrt(sums[document]!)
  }

  /** The nearest documents with their cosines, best first; `accepts` is asked for as few as can be. */
  nearest(counts: Counts, documents: number, accepts: (document: number) => boolean): readonly { readonly document: number; readonly score: number }[] {
    if (this.#scores.length < this.norms.length) this.#scores = new Float32Array(this.norms.length)
    const [scores, touched] = [this.#scores, this.#touched]
    let length = 0
    for (const [feature, count] of counts) {
      const rarity = this.rarity(feature, documents)
      length += (weight(count) * rarity) ** 2
      if (documents >= LARGE && this.lists.count(feature) > documents * COMMON) continue
      const factor = weight(count) * rarity * rarity
      for (const posting of this.lists.list(feature)) {
        const document = documentOf(posting)
        if (scores[document] === 0) touched.push(document)
        scores[document]! += factor * WEIGHTS[countOf(posting)]!
      }
    }
    const norm = Math.sqrt(length) || 1
    const best = top(touched.map((document) => ({ document, score: scores[document]! / (norm * (this.norms[document] || 1)) })), RANKED, accepts)
    for (const document of touched) scores[document] = 0
    touched.length = 0
    return best
  }
}

const WEIGHTS = Float32Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : weight(count)))

interface Scored { readonly document: number; readonly score: number }

const better = (a: Scored, b: Scored): number => b.score - a.score || a.document - b.document

/** The best `most` that are accepted. */
function top(all: Scored[], most: number, accepts: (document: number) => boolean): readonly Scored[] {
  // A floor that keeps sorting off the many that are far: found on a sample, lowered where too few stay.
  let floor = all.length > 4 * most ? all.filter((_, index) => index % Math.floor(all.length / most) === 0).sort(better)[Math.ceil(most / 16)]!.score : 0
  for (;;) {
    const limit = floor
    const found = all.filter(({ score }) => score >= limit).sort(better).filter(({ document }) => accepts(document)).slice(0, most)
    if (found.length === most || floor === 0) return found
    floor = floor < 0.02 ? 0 : floor / 2
  }
}

export class SimilarityIndex {
  readonly bits: number
  readonly #letters: Space
  readonly #words: Space
  #documents = 0
  #gone = new Set<number>()
  /** Number of documents when the lengths were last worked out. */
  #renewedAt = 0

  /** `bits`: logarithm of the number of buckets of each kind of feature. */
  constructor(bits: number) {
    this.bits = bits
    this.#letters = new Space(bits)
    this.#words = new Space(bits)
  }

  /** Documents ever added. */
  get size(): number { return this.#documents }
  get gone(): number { return this.#gone.size }
  get bytes(): number { return this.#letters.lists.bytes + this.#words.lists.bytes }

  /** Adds a document and gives back its number. Throws where no more can be told apart. */
  add({ letters, words }: Pick<Features, 'letters' | 'words'>): number {
    const document = this.#documents
    if (document >= MOST_DOCUMENTS) throw new RangeError(`an index holds ${MOST_DOCUMENTS} documents and no more`)
    this.#documents++
    this.#letters.add(document, letters, this.#documents)
    this.#words.add(document, words, this.#documents)
    return document
  }

  remove(document: number): void { this.#gone.add(document) }

  /** Whether so much was added that the lengths had better be worked out anew. */
  get isStale(): boolean { return this.#documents > this.#renewedAt * 1.2 }

  *renew(): Generator<void> {
    const documents = this.#documents
    yield* this.#letters.renew(documents)
    yield* this.#words.renew(documents)
    this.#renewedAt = documents
  }

  /** The likeliest documents that `accepts` lets through, best first, at most `most`. */
  nearest({ letters, words }: Pick<Features, 'letters' | 'words'>, most: number, accepts: (document: number) => boolean = () => true): readonly Near[] {
    const isThere = (document: number): boolean => !this.#gone.has(document) && accepts(document)
    const orders = [this.#letters.nearest(letters, this.#documents, isThere), this.#words.nearest(words, this.#documents, isThere)] as const
    const found = new Map<number, { document: number; letters: number; words: number; rank: number }>()
    for (const [kind, order] of (['letters', 'words'] as const).map((name, index) => [name, orders[index]!] as const)) {
      for (const [index, { document, score }] of order.entries()) {
        const known = found.get(document) ?? { document, letters: 0, words: 0, rank: 0 }
        found.set(document, { ...known, [kind]: score, rank: known.rank + 1 / (FUSION + index + 1) })
      }
    }
    return [...found.values()].sort((a, b) => b.rank - a.rank || b.letters + b.words - a.letters - a.words || a.document - b.document)
      .slice(0, most).map(({ document, letters: byLetters, words: byWords }) => ({ document, letters: byLetters, words: byWords }))
  }
}
