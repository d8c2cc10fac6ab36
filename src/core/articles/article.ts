/** An article: one frozen text, what is known about it, and the regions of it that are not body. */

/** What is known about where and when an article appeared. Unknown is `null`, which is normal and shown as missing. */
export interface ArticleMetadata {
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  readonly author: string | null
  /** ISO 8601 date of publication, as far as a person or a source file vouches for it. */
  readonly published: string | null
  /** A date printed by the page: often the day the page was rendered, so never taken for `published`. */
  readonly page_date: string | null
  /** BCP 47 language tag. */
  readonly language: string | null
  /** Path of the file the article came from, relative to what was imported. Sets the order of an export. */
  readonly source_file: string | null
}

/** The metadata fields in the order in which every record writes them. */
export const METADATA_FIELDS = ['outlet', 'url', 'title', 'author', 'published', 'page_date', 'language', 'source_file'] as const

export const NO_METADATA: ArticleMetadata = {
  outlet: null, url: null, title: null, author: null, published: null, page_date: null, language: null, source_file: null,
}

export const REGION_KINDS = ['title', 'dateline', 'caption', 'masthead', 'promo', 'related', 'foreign_article', 'comments', 'other'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

/** A part of an article that is not body. Positions are code points, end-exclusive. */
export interface Region {
  readonly id: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** How far one annotator is with one article. */
export const PROGRESS_STATES = ['new', 'in_progress', 'done'] as const
export type Progress = (typeof PROGRESS_STATES)[number]
