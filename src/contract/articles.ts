/** The library: articles, their metadata and regions, and how far everybody is. */
import { z } from 'zod'
import { PROGRESS_STATES, REGION_KINDS } from '#core/articles/article.ts'
import { attributes, attributeValue } from './attributes.ts'
import { id, page, procedure } from './base.ts'

const field = z.string().nullable()
export const metadata = z.object({
  outlet: field, url: field, title: field, author: field, published: field, page_date: field, language: field, source_file: field,
})
/** What may be edited: all but where the article came from. An absent field stays; `null` clears it. */
const edited = z.string().max(2_000).nullable().optional()
export const metadataPatch = z.object({ outlet: edited, url: edited, title: edited, author: edited, published: edited, page_date: edited, language: edited })

export const region = z.object({ id, article: id, start: z.int(), end: z.int(), kind: z.string() })
export const progress = z.enum(PROGRESS_STATES)

export const articleRow = z.object({
  id,
  /** The title of the metadata, else the first line of the text. */
  title: z.string(),
  /** True where the title is only the first line of the text. */
  untitled: z.boolean(),
  outlet: field, author: field, published: field, page_date: field, language: field, source_file: field, url: field,
  /** Length of the text in code points. */
  length: z.int(),
  /** Spans of all annotators. */
  spans: z.int(),
  /** Spans of the annotator of this window. */
  my_spans: z.int(),
  stances: z.int(),
  progress,
  /** Everybody's state, for those who have begun. */
  layers: z.array(z.object({ annotator: id, spans: z.int(), progress })),
})
export type ArticleRow = z.infer<typeof articleRow>

export const articleSort = z.object({
  by: z.enum(['title', 'outlet', 'published', 'language', 'length', 'progress', 'spans', 'source_file']),
  descending: z.boolean(),
})
export type ArticleSort = z.infer<typeof articleSort>

export const articleFilter = z.object({
  outlet: z.array(z.string().nullable()).optional(),
  language: z.array(z.string().nullable()).optional(),
  progress: z.array(progress).optional(),
  /** Inclusive ISO dates on `published`. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Only articles that lack this field. */
  missing: z.enum(['outlet', 'published', 'title', 'author', 'language']).optional(),
})
export type ArticleFilter = z.infer<typeof articleFilter>

export const article = z.object({
  id, text: z.string(), text_sha256: z.string(), length: z.int(), metadata, regions: z.array(region), progress,
})
export type Article = z.infer<typeof article>

/** What one annotator answered to the codebook's questions about the whole article. */
export const answers = z.object({ article: id, annotator: id, codebook: z.string(), values: attributes })

/** The most articles that one step may change. */
export const MOST_IDS = 100_000
const ids = z.array(id).min(1).max(MOST_IDS)

export const articles = {
  /** One page of the library. `total` counts what the filter lets through. */
  page: procedure.input(z.object({ sort: articleSort, filter: articleFilter, ...page })).output(z.object({ total: z.int(), rows: z.array(articleRow) })),
  /** The ids of all that the filter lets through, in order, for what is done to many at once. Refused where there are more than `MOST_IDS`. */
  ids: procedure.input(z.object({ sort: articleSort, filter: articleFilter })).output(z.array(id)),
  /** Distinct outlets and languages with their counts, for the filters. */
  facets: procedure.output(z.object({
    outlets: z.array(z.object({ value: z.string().nullable(), count: z.int() })),
    languages: z.array(z.object({ value: z.string().nullable(), count: z.int() })),
  })),
  get: procedure.input(z.object({ id })).output(article),
  /** The ids before and after an article in the given order, `null` at the ends, and its place from 0; all `null` where the filter leaves it out. */
  neighbours: procedure.input(z.object({ id, sort: articleSort, filter: articleFilter })).output(z.object({ previous: id.nullable(), next: id.nullable(), place: z.int().nullable() })),
  /** Sets the given fields on all given articles, as one undoable step. */
  edit: procedure.input(z.object({ ids, patch: metadataPatch })).output(z.object({ changed: z.int() })),
  setProgress: procedure.input(z.object({ ids, progress })).output(z.object({ changed: z.int() })),
  /** Everybody's answers to the codebook's questions about the whole article. */
  answers: procedure.input(z.object({ article: id })).output(z.array(answers)),
  /** Answers one such question; `null` takes the answer back. One undoable step; gives back all one's answers. */
  answer: procedure.input(z.object({ article: id, text_sha256: z.string(), question: z.string(), value: attributeValue })).output(answers),
  /** Takes articles with all their annotations out of the project, as one undoable step. */
  remove: procedure.input(z.object({ ids })).output(z.object({ changed: z.int() })),
  /** Marks or unmarks a part of an article as not body. `kind` null unmarks what overlaps the range. */
  markRegion: procedure.input(z.object({ article: id, start: z.int().nonnegative(), end: z.int(), kind: z.enum(REGION_KINDS).nullable() })).output(z.array(region)),
}
