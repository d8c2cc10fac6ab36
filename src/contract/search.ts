/** Search over folded text, with exact positions in the original. */
import { z } from 'zod'
import { articleRow } from './articles.ts'
import { id, page, procedure } from './base.ts'

/** A hit in code points of the article's text. */
export const match = z.object({ start: z.int(), end: z.int(), quote: z.string() })
/** A hit with its surroundings in reading order, for a list. */
export const matchInContext = match.extend({ before: z.string(), after: z.string() })

const query = { query: z.string().max(1_000), /** Only the spelling as typed. */ exact: z.boolean().default(false) }

export const search = {
  run: procedure.input(z.object({ ...query, ...page })).output(z.object({
    /** How many articles match. */
    total: z.int(),
    /** How what was looked for is written in the articles of this page: each form of a word once, as it is spelled most often; the most frequent first. */
    spellings: z.array(z.string()),
    hits: z.array(z.object({ article: articleRow, matches: z.array(matchInContext), /** All matches in the article. */ count: z.int() })),
  })),
  /** Every match in one article. */
  inArticle: procedure.input(z.object({ ...query, article: id })).output(z.array(match)),
}
