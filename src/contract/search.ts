/** Search over folded text and over annotations, with exact positions in the original. The language of `query` is described in docs/search.md. */
import { z } from 'zod'
import { FIELDS } from '#core/search/facets.ts'
import { KWIC_ORDERS } from '#core/search/kwic.ts'
import { articleRow } from './articles.ts'
import { id, name, newId, page, procedure } from './base.ts'

/** A hit in code points of the article's text. */
export const match = z.object({ start: z.int(), end: z.int(), quote: z.string() })
/** A hit with its surroundings in reading order, for a list. */
export const matchInContext = match.extend({ before: z.string(), after: z.string() })

export const LONGEST_QUERY = 2_000
const text = z.string().max(LONGEST_QUERY)
/** Refused where it cannot be understood, with the place. */
const asked = { query: text, /** Only the spelling as typed. */ exact: z.boolean().default(false) }

/** How far a search is. One that is not done goes on only while it is asked: ask again for the same, or for what follows. */
const progress = {
  /** How many match; `null` while that is not known. */
  total: z.int().nullable(),
  isDone: z.boolean(),
  /** Looked at, out of how many; a measure of progress, not a count of hits. */
  looked: z.int(), of: z.int(),
  /** Texts that a pattern did not finish within its time. */
  skippedTotal: z.int(),
  /** The pattern took too long too often: what is left was not looked at. */
  gaveUp: z.boolean(),
}
/** Chips that name nothing in this project, by their place in the query (UTF-16 units), with a sentence. */
const unknown = z.array(z.object({ start: z.int(), end: z.int(), reason: z.string() }))
const skipped = z.array(z.object({ article: id, title: z.string() }))

const annotationHit = z.object({
  kind: z.enum(['span', 'stance', 'relation']), id,
  article: id, title: z.string(), outlet: z.string().nullable(), published: z.string().nullable(), language: z.string().nullable(),
  annotator: z.string().nullable(),
  /** The label of a span, the value of a stance, the type of a relation. */
  type: z.string().nullable(),
  /** Code point at which it begins, where it stands in the text. */
  start: z.int().nullable(),
  quote: z.string(), prefix: z.string(), suffix: z.string(), note: z.string().nullable(),
  claim: z.string().nullable(), holder: z.string().nullable(), target: z.string().nullable(),
  /** Code points of `quote` in which the words stand. */
  marks: z.array(z.tuple([z.int(), z.int()])),
})
export type AnnotationHit = z.infer<typeof annotationHit>

const savedSearch = z.object({ id, name: z.string(), query: z.string(), exact: z.boolean(), /** Who saved it. */ by: z.string().nullable() })
const synonymSet = z.object({ id, words: z.array(z.string()).readonly() })

export const search = {
  /** Articles with their first hits: at once, and counted apart. A page that is shorter than `limit` is the last one only where the search is done. */
  run: procedure.input(z.object({ ...asked, ...page })).output(z.object({
    ...progress, skipped, unknown,
    /** Best first; else in the order in which the articles came in. */
    isRanked: z.boolean(),
    /** How what was looked for is written in the articles of this page, the most frequent form first; `form` is what `drop:` takes. */
    forms: z.array(z.object({ form: z.string(), spelling: z.string(), count: z.int() })),
    /** Forms that the query leaves out. */
    dropped: z.array(z.string()),
    hits: z.array(z.object({ article: articleRow, matches: z.array(matchInContext), /** All matches in the article. */ count: z.int() })),
  })),
  /** Goes on counting for a moment. */
  count: procedure.input(z.object(asked)).output(z.object({ ...progress, skipped })),
  /** Every match in one article. */
  inArticle: procedure.input(z.object({ ...asked, article: id })).output(z.array(match)),
  /** Spans, stances and relations whose own words, notes, attributes or names answer; with the first page also the claims of the registry that do. */
  annotations: procedure.input(z.object({ ...asked, ...page })).output(z.object({
    ...progress, unknown, hits: z.array(annotationHit), claims: z.array(z.object({ id, text: z.string(), mentions: z.int() })),
  })),
  /** Keywords in context, of those gathered so far; `isCut` where there are more than can be read. */
  lines: procedure.input(z.object({ ...asked, ...page, order: z.enum(KWIC_ORDERS).default('article') })).output(z.object({
    lines: z.array(z.object({ article: id, title: z.string(), language: z.string().nullable(), start: z.int(), end: z.int(), before: z.string(), match: z.string(), after: z.string() })),
    total: z.int(), isDone: z.boolean(), isCut: z.boolean(),
  })),
  /** What can stand behind the colon of a chip. */
  complete: procedure.input(z.object({ field: z.enum(FIELDS), text: z.string().max(500).default(''), limit: z.int().min(1).max(200).default(20) }))
    .output(z.array(z.object({ value: z.string(), title: z.string(), count: z.int().nullable() }))),

  saved: procedure.output(z.array(savedSearch)),
  /** Keeps a search under a name; under an id that is there, what it asks now. */
  save: procedure.input(z.object({ id: newId, name, ...asked })).output(z.void()),
  removeSaved: procedure.input(z.object({ id })).output(z.void()),
  /** Lists of words that are looked for together. */
  synonyms: procedure.output(z.array(synonymSet)),
  saveSynonyms: procedure.input(z.object({ id: newId, words: z.array(name).min(2).max(100) })).output(z.void()),
  removeSynonyms: procedure.input(z.object({ id })).output(z.void()),
}
