/** A typed relation between annotations of one article, with any number of named ends. */

export interface RelationArg {
  readonly role: string
  /** Id of the span, stance or relation of the article, or of the claim of the registry, at this end. */
  readonly ref: string
}

export interface Relation {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly type: string
  readonly args: readonly RelationArg[]
  readonly codebook: string
}
