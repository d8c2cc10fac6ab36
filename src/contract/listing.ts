/** All annotations of the project in groups, for a list beside the text. */
import { z } from 'zod'
import { id, PAGE_LIMIT, procedure } from './base.ts'

/** By what annotations stand together. `position` is the article in which they stand. */
export const GROUPINGS = ['label', 'position', 'target', 'holder', 'claim'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Whose annotations are listed. */
const whose = z.enum(['all', 'mine']).default('all')

export const annotationGroup = z.object({
  /** The label, or the id of the article, target, actor or claim; `null` for annotations without one. */
  key: z.string().nullable(),
  /** Its name; of a label the id, which the codebook puts into words. `null` where there is none. */
  name: z.string().nullable(),
  count: z.int(),
})
export type AnnotationGroup = z.infer<typeof annotationGroup>

export const listedRow = z.object({
  id, kind: z.enum(['span', 'stance']), article: id, title: z.string(), outlet: z.string().nullable(), annotator: id,
  /** Label of a span, value of a stance. */
  label: z.string().nullable(),
  /** What it covers; of a stance the words of its span, else of its first evidence, empty where it has neither. */
  quote: z.string(),
  after: z.string(),
  /** Names, of a stance. */
  holder: z.string().nullable(), target: z.string().nullable(),
  note: z.boolean(), claim: z.boolean(),
  /** A question that needs an answer has none. */
  incomplete: z.boolean(),
  codebook: z.string(),
})
export type ListedRow = z.infer<typeof listedRow>

export const listing = {
  /**
   * The groups with how many annotations each holds, largest first (articles in the order in which they came in); at most `limit`.
   * Labels, articles and claims hold spans; targets and holders hold stances, and holders the spans of which they are the speaker too.
   */
  groups: procedure.input(z.object({ by: z.enum(GROUPINGS), whose, offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(PAGE_LIMIT).default(PAGE_LIMIT) }))
    .output(z.object({ groups: z.array(annotationGroup), total: z.int() })),
  /** The annotations of one group, article by article and in order of place. `after` is the `next` of the page before; `query` lets through what holds its words, folded. */
  listed: procedure.input(z.object({ by: z.enum(GROUPINGS), key: z.string().nullable(), whose, query: z.string().max(500).default(''), after: z.string().nullable().default(null), limit: z.int().min(1).max(PAGE_LIMIT).default(100) }))
    .output(z.object({ rows: z.array(listedRow), next: z.string().nullable() })),
}
