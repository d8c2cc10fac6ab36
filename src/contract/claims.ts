/** Claims across articles and outlets: the list with filters, merging, evidence and stances around a claim, and what may be the same. */
import { z } from 'zod'
import { id, newId, page, procedure } from './base.ts'
import { claimRow, claimWording, mention } from './registries.ts'

/** Which mentions count. `null` is "not known"; an empty list narrows nothing. */
export const mentionFilter = z.object({
  outlets: z.array(z.string().nullable()).max(200).optional(),
  /** Ids of the actors who speak. */
  holders: z.array(id.nullable()).max(200).optional(),
  /** ISO dates, both included; articles without a date lie outside. */
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
})
export type MentionFilter = z.infer<typeof mentionFilter>

export const claims = {
  /** Claims that stand by themselves and of which a mention fits the filter, most mentioned first; with a query, those that hold its words. */
  page: procedure.input(z.object({ query: z.string().max(500).default(''), filter: mentionFilter.default({}), ...page })).output(z.object({ total: z.int(), rows: z.array(claimRow) })),
  /** Outlets and speakers of all mentions, with their numbers. */
  facets: procedure.output(z.object({
    outlets: z.array(z.object({ value: z.string().nullable(), count: z.int() })).readonly(),
    holders: z.array(z.object({ value: id.nullable(), name: z.string().nullable(), count: z.int() })).readonly(),
  })),
  mentions: procedure.input(z.object({ claim: id, filter: mentionFilter.default({}), ...page })).output(z.object({ total: z.int(), mentions: z.array(mention) })),
  /** How often each outlet makes the claim on each date, dates first. */
  times: procedure.input(z.object({ claim: id, filter: mentionFilter.default({}) })).output(z.array(z.object({ outlet: z.string().nullable(), published: z.string().nullable(), mentions: z.int(), span: id })).readonly()),

  /** Merges claims into one, whose wording stays. Mentions stay as they are and count there from now on. */
  merge: procedure.input(z.object({ claims: z.array(id).min(1).max(200), into: id })).output(claimRow),
  /** Takes a merged claim out again. */
  release: procedure.input(z.object({ claim: id })).output(claimRow),
  /** The claims merged into this one; `into` is what each was merged into. */
  merged: procedure.input(z.object({ claim: id })).output(z.array(z.object({ id, text: z.string(), into: id }))),
  /** Makes a claim of its own from some mentions of another. */
  split: procedure.input(z.object({ id: newId, claim: id, text: claimWording, spans: z.array(id).min(1).max(5_000) })).output(claimRow),
}
