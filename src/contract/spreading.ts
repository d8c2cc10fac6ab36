/** What is said once, said at other places too: the same words elsewhere, and the same paragraph in other articles. */
import { z } from 'zod'
import { id, PAGE_LIMIT, part, procedure } from './base.ts'

/** What is known of an article in a list of places. */
const where = { article: id, title: z.string(), outlet: z.string().nullable(), published: z.string().nullable() }

/** Words of a text with what stands around them. */
const words = { parts: z.array(part).min(1).readonly(), quote: z.string(), before: z.string(), after: z.string() }

export const identicalPlace = z.object({ ...where, text_sha256: z.string(), ...words })
export type IdenticalPlace = z.infer<typeof identicalPlace>

/** What would become of an annotation that is copied. `null` parts: it cannot be copied, and `reason` says why. */
export const plannedSpan = z.object({
  id, label: z.string(), quote: z.string(), parts: z.array(part).min(1).readonly().nullable(),
  becomes: z.string().nullable(), before: z.string(), after: z.string(), reason: z.string().nullable(),
})
export type PlannedSpan = z.infer<typeof plannedSpan>
export const plannedOther = z.object({ id, kind: z.enum(['relation', 'stance']), title: z.string(), spans: z.array(id).readonly() })
export type PlannedOther = z.infer<typeof plannedOther>

/** Copies that one step makes, each from an article to another. */
const copies = z.array(z.object({ from: id, to: id, spans: z.array(id).min(1) })).min(1).max(200)

export const spreading = {
  /**
   * Places whose folded words equal those of a span, apart from places that this annotator gave the same label: in its own article
   * (`here`) or in the others (`elsewhere`), in the order in which they came in. `clitics` takes leading و ف ب ك س ل off a word.
   * A page holds whole articles, so it may be longer than `limit`; `next` is where the following one begins, `null` at the end.
   * `articles` counts the articles that may hold such places, `already` the places of this page that have the label.
   */
  identical: procedure
    .input(z.object({ span: id, where: z.enum(['here', 'elsewhere']), clitics: z.boolean().default(true), after: z.int().nonnegative().default(0), limit: z.int().min(1).max(PAGE_LIMIT).default(100) }))
    .output(z.object({ places: z.array(identicalPlace), next: z.int().nullable(), articles: z.int(), already: z.int() })),

  /**
   * Articles with a paragraph that this one holds too (five words or more, folded): how many paragraphs, how many of this annotator's
   * spans stand in them here and how many there. With `at` (a code point) only the paragraph there is looked for. Best first, at most 200.
   */
  sameParagraphs: procedure
    .input(z.object({ article: id, at: z.int().nonnegative().nullable().default(null) }))
    .output(z.array(z.object({ ...where, paragraphs: z.int(), here: z.int(), there: z.int() }))),

  /** What copying one's own annotations from an article to the same paragraphs of another would do; writes nothing. */
  planCopy: procedure
    .input(z.object({ from: id, to: id, at: z.int().nonnegative().nullable().default(null) }))
    .output(z.object({ spans: z.array(plannedSpan), others: z.array(plannedOther) })),

  /**
   * Copies the named spans as one undoable step, with the relations among them and, where `stances` is set, the stances on them. What
   * does not read back in the other article is refused with its reason, and a speaker who is named outside of what is copied loses that.
   */
  copy: procedure
    .input(z.object({ copies, stances: z.boolean().default(false) }))
    .output(z.object({ spans: z.int(), relations: z.int(), stances: z.int(), refused: z.array(z.object({ id, reason: z.string() })) })),
}
