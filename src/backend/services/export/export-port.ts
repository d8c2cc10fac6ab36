/** What an export reads from a project: one consistent state of it, article by article. */
import type { Answers } from '#core/articles/answers.ts'
import type { ArticleMetadata, Region } from '#core/articles/article.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'

/** An article with everybody's annotations, in any order: the record puts them into its own. */
export interface ExportArticle {
  readonly id: string
  readonly text: string
  readonly text_sha256: string
  readonly metadata: ArticleMetadata
  readonly regions: readonly Region[]
  readonly spans: readonly Span[]
  readonly stances: readonly Stance[]
  readonly relations: readonly Relation[]
  /** What annotators answered about the whole article. */
  readonly answers: readonly Answers[]
}

export interface ExportPort {
  /** Path of the file that is read; no dataset is written over it. */
  readonly file: string
  /** How many articles `articles()` will give. */
  count(): number
  /**
   * All articles in order of `metadata.source_file` (binary, missing last), then id. Read inside one read transaction, so
   * that writes made meanwhile do not show; ended when the iteration ends or is left early.
   */
  articles(): Iterable<ExportArticle>
  /** Names and wordings behind ids; an id that is not there throws, as the project would be damaged. */
  annotatorName(id: string): string
  actorName(id: string): string
  targetName(id: string): string
  claimText(id: string): string
  /** The codebook in force: it says which answers are names of something. */
  codebook(): Codebook
  /** What a record writes for an id that an answer names: a name, or the claim that counts; `null` where nothing of this id is there. */
  answerName(kind: 'actor' | 'target' | 'claim', id: string): string | null
  /** The claim that this one counts as: itself where it was not merged. */
  survivingClaim(id: string): string
}
