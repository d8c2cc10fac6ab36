/**
 * The index behind the proposals: every sentence of the articles, and every claim's wording with its mentions. Built in the background in short
 * turns when it is first asked, then kept true by what is written. It lies in memory alone: 20,000 sentences take about 50 MB.
 */
import { featuresOf } from '#core/similarity/features.ts'
import { namesOf, type Names } from '#core/similarity/names.ts'
import { SimilarityIndex } from '#core/similarity/similarity-index.ts'
import { sentencesInTurn } from '#core/text/sentences.ts'
import { allClaims } from '../../storage/claims.ts'
import { lastRevision } from '../../storage/operations.ts'
import { readRow } from '../../storage/rows.ts'
import { actorNames, articleIdsByNumber, mentionQuotes, writtenSince } from '../../storage/similarity.ts'
import { readText } from '../../storage/texts.ts'
import type { Project } from '../project.ts'
import { turns } from '../turns.ts'

/** Sentences that are looked at; articles beyond them are not, and the answer says so. */
export const MOST_SENTENCES = 100_000
/** Wordings of one claim that are looked at beside its own. */
const MOST_QUOTES = 8
/** A sentence shorter than this is a label or a number (UTF-16 units). */
const SHORTEST = 12
/** Logarithms of the fewest and the most buckets: about one for each feature of a real text, so that few features share one. */
const LEAST_BITS = 14
const MOST_BITS = 20
const bitsFor = (texts: number, featuresEach: number): number => Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(Math.max(1, texts) * featuresEach))))
/** Features that an article and a claim bring, of which many are known already. */
const sentenceBits = (articles: number): number => bitsFor(articles, 1_024)
const claimBits = (claims: number): number => bitsFor(claims, 64)
/** Milliseconds that a question waits for the index to be up to date before it is answered from what is there. */
const PATIENCE = 400
/** Above so many documents that are gone, and a third of all, the index is made anew. */
const LITTER = 2_000

export interface Sentence {
  readonly article: string
  /** UTF-16 units. */
  readonly start: number
  readonly end: number
}

export class Likeness {
  readonly #project: Project
  sentences: SimilarityIndex
  claims: SimilarityIndex
  names: Names = new Map()
  #places: Sentence[] = []
  #wordings: { readonly claim: string; readonly text: string }[] = []
  readonly #ofArticle = new Map<string, number[]>()
  readonly #ofClaim = new Map<string, number[]>()
  /** Articles for which there was no room. */
  readonly #leftOut = new Set<string>()
  #dueArticles: Set<string>
  #dueClaims: Set<string>
  #upTo: number
  #work: Promise<void> | null = null
  /** Rises with every claim that is read anew. */
  version = 0

  constructor(project: Project) {
    this.#project = project
    this.#upTo = lastRevision(project.db)
    this.#dueArticles = new Set(articleIdsByNumber(project.db))
    this.#dueClaims = new Set(allClaims(project.db).map(({ id }) => id))
    this.sentences = new SimilarityIndex(sentenceBits(this.#dueArticles.size))
    this.claims = new SimilarityIndex(claimBits(this.#dueClaims.size))
    this.names = namesOf(actorNames(project.db))
  }

  sentence(document: number): Sentence { return this.#places[document]! }
  wording(document: number): { readonly claim: string; readonly text: string } { return this.#wordings[document]! }

  /** Texts that are in the index, of all that shall be. */
  get progress(): { done: number; total: number; isBusy: boolean } {
    const done = this.#ofArticle.size + this.#ofClaim.size
    return { done, total: done + this.#dueArticles.size + this.#dueClaims.size + this.#leftOut.size, isBusy: this.#work !== null }
  }

  claimIds(): readonly string[] { return [...this.#ofClaim.keys()] }

  /** Numbers of a claim's own wordings, its canonical one first. */
  documentsOf(claim: string): readonly number[] { return this.#ofClaim.get(claim) ?? [] }

  /** Takes in what was written, in the background; resolves when that is done or `PATIENCE` is over. Throws what went wrong. */
  async ready(): Promise<void> {
    const { articles, claims, actors, upTo } = writtenSince(this.#project.db, this.#upTo)
    this.#upTo = upTo
    for (const id of articles) this.#dueArticles.add(id)
    for (const id of claims) this.#dueClaims.add(id)
    if (actors) this.names = namesOf(actorNames(this.#project.db))
    if (this.#dueArticles.size + this.#dueClaims.size === 0 && this.#work === null) return
    this.#work ??= this.#catchUp().finally(() => { this.#work = null })
    let timer: NodeJS.Timeout | undefined
    await Promise.race([this.#work, new Promise<void>((resolve) => { timer = setTimeout(resolve, PATIENCE) })])
    clearTimeout(timer)
  }

  /** Resolves when all that was written is in the index. */
  async settled(): Promise<void> {
    await this.ready()
    while (this.#work !== null) await this.#work
  }

  async #catchUp(): Promise<void> {
    const pause = turns()
    while (this.#dueClaims.size + this.#dueArticles.size > 0) {
      const [claim] = this.#dueClaims
      const [article] = this.#dueArticles
      if (!this.#project.db.open) return
      // Taken off the list first: what is written while it is read puts it back on.
      if (claim !== undefined) {
        this.#dueClaims.delete(claim)
        this.#readClaim(claim)
      } else if (article !== undefined) {
        this.#dueArticles.delete(article)
        await this.#readArticle(article, pause)
      }
      await pause()
    }
    for (const index of [this.claims, this.sentences]) {
      if (index.isStale) for (const _ of index.renew()) await pause()
    }
    if (isLittered(this.sentences) || sentenceBits(this.#ofArticle.size) > this.sentences.bits + 1) this.#dropSentences()
    if (isLittered(this.claims) || claimBits(this.#ofClaim.size) > this.claims.bits + 1) this.#dropClaims()
  }

  /** Drops what is gone, or a table that became too small: all articles are read anew at the next question. */
  #dropSentences(): void {
    this.sentences = new SimilarityIndex(sentenceBits(articleIdsByNumber(this.#project.db).length))
    this.#places = []
    this.#ofArticle.clear()
    this.#dueArticles = new Set(articleIdsByNumber(this.#project.db))
  }

  #dropClaims(): void {
    this.claims = new SimilarityIndex(claimBits(this.#ofClaim.size))
    this.#wordings = []
    this.#ofClaim.clear()
    this.#dueClaims = new Set(allClaims(this.#project.db).map(({ id }) => id))
  }

  #readClaim(id: string): void {
    const { db } = this.#project
    const row = readRow(db, 'claim', id)
    const texts = row === null ? [] : [...new Set([row['text'] as string, ...mentionQuotes(db, id, MOST_QUOTES)])]
    const before = this.#ofClaim.get(id) ?? []
    this.version++
    if (before.map((document) => this.wording(document).text).join('\0') === texts.join('\0')) return
    for (const document of before) this.claims.remove(document)
    this.#ofClaim.set(id, texts.map((text) => {
      this.#wordings.push({ claim: id, text })
      return this.claims.add(featuresOf(text))
    }))
    if (row === null) this.#ofClaim.delete(id)
  }

  /** A text never changes: an article is read once, and dropped when it is taken away. */
  async #readArticle(id: string, pause: () => Promise<void>): Promise<void> {
    const { db } = this.#project
    const known = this.#ofArticle.get(id)
    const isThere = readRow(db, 'article', id) !== null
    if (known !== undefined && !isThere) {
      for (const document of known) this.sentences.remove(document)
      this.#ofArticle.delete(id)
    }
    this.#leftOut.delete(id)
    if (known !== undefined || !isThere) return
    if (this.sentences.size - this.sentences.gone >= MOST_SENTENCES) {
      this.#leftOut.add(id)
      return
    }
    const text = readText(db, id)?.text ?? ''
    const documents: number[] = []
    for (const { start, end } of sentencesInTurn(text)) {
      if (end - start < SHORTEST) continue
      this.#places.push({ article: id, start, end })
      documents.push(this.sentences.add(featuresOf(text.slice(start, end))))
      await pause()
    }
    this.#ofArticle.set(id, documents)
  }
}

const isLittered = (index: SimilarityIndex): boolean => index.gone > LITTER && index.gone * 3 > index.size

const kept = new WeakMap<Project, Likeness>()

/** The index of a project, begun with the first question. */
export function likenessOf(project: Project): Likeness {
  const known = kept.get(project)
  if (known !== undefined) return known
  const made = new Likeness(project)
  kept.set(project, made)
  return made
}
