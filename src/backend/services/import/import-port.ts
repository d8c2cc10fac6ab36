/** What an import needs from a project: look-ups, and rows to be put. All calls of one batch happen inside one transaction. */
import type { Answers } from '#core/articles/answers.ts'
import type { ArticleMetadata, Region } from '#core/articles/article.ts'
import type { Actor, Claim, Target } from '#core/claims/claim.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'

/** An article as it is to be stored. Its length and any index over it are the storage's business. */
export interface ArticleRow {
  /** Derived from the text. */
  readonly id: string
  readonly text: string
  readonly text_sha256: string
  readonly metadata: ArticleMetadata
  /** The id that its file gave it; `null` where that is none or the article's own. */
  readonly source_id: string | null
  /** Hash of the bytes it came from: the whole .txt file, or the one line of a .jsonl file. */
  readonly source_sha256: string
  /** How the bytes were read; together with the text this gives a .txt file's bytes back exactly. */
  readonly encoding: SourceEncoding
}

export type SourceEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'utf-16be-bom'

/**
 * What became of a row: `stored` is new, `unchanged` was there with the same content, `differs` was there with other content
 * and is left as it was. `codebook` stamps of relations are not compared: the native record does not carry them.
 */
export type PutResult = 'stored' | 'unchanged' | 'differs'

/** Kinds that an id may stand for inside an article. Ids are unique within a kind. */
export type AnnotationKind = 'span' | 'stance' | 'relation'

/** Questions about what the project holds, as of the rows put so far. */
export interface ImportLookups {
  /** Id of the annotator of this session, to whom annotations without an annotator are attributed. */
  readonly me: string
  codebook(): Codebook
  /** Id by exact name, or `null`. */
  annotatorByName(name: string): string | null
  actorByName(name: string): string | null
  targetByName(name: string): string | null
  /** Whether the article holds (undeleted) an annotation of this kind and stored id. */
  holds(article: string, kind: AnnotationKind, id: string): boolean
  /** Codebook stamp of an annotation that is stored, or `null`: a file that states none says nothing against it. */
  stampOf(kind: AnnotationKind, id: string): string | null
  /** Wording of a claim, or `null` where there is none of this id. */
  claimText(id: string): string | null
  /** The article that came in with this id of its file, or `null`. */
  bySourceId(sourceId: string): { readonly article: string; readonly source_file: string | null } | null
}

export interface ImportPort extends ImportLookups {
  /** Runs one batch: all of it is stored, or (when `work` throws) nothing. One revision group, one change event. */
  transaction<T>(work: () => T): T
  /** Makes the next codebook version with these labels added; `codebook()` then returns it. */
  addLabels(labels: readonly string[]): void
  /** Keeps the stored metadata where the article is there already (`unchanged`); never `differs`: the id is the text. */
  putArticle(row: ArticleRow): 'stored' | 'unchanged'
  /** Puts an annotator of this name; the port chooses the colour. Called only for ids that `annotatorByName` did not give. */
  addAnnotator(id: string, name: string): void
  addActor(row: Actor): void
  addTarget(row: Target): void
  /** Never `differs`: `claimText` is asked first. */
  putClaim(row: Claim): PutResult
  putRegion(row: Region): PutResult
  putSpan(row: Span): PutResult
  putStance(row: Stance): PutResult
  putRelation(row: Relation): PutResult
  /** Answers about the whole article: `stored` where this annotator had answered nothing yet. */
  putAnswers(row: Answers): PutResult
}
