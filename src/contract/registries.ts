/** The project's lists that grow as one types: actors, targets and the claim registry. */
import { z } from 'zod'
import { id, name, newId, page, procedure } from './base.ts'

export const actor = z.object({ id, name: z.string(), kind: z.string().nullable(), aliases: z.array(z.string()).readonly() })
export const target = z.object({ id, name: z.string(), kind: z.string().nullable() })
export const claim = z.object({ id, text: z.string(), note: z.string().nullable() })
export const claimRow = claim.extend({ mentions: z.int(), articles: z.int(), outlets: z.int(), first: z.string().nullable(), /** Other claims that count as this one. */ merged: z.int() })

/** A place where a claim is made. */
export const mention = z.object({
  span: id, /** The claim that the span names: this one, or one merged into it. */ claim: id, article: id, title: z.string(), outlet: z.string().nullable(), published: z.string().nullable(), annotator: id,
  quote: z.string(), start: z.int(), end: z.int(),
  speaker: z.string().nullable(), implied: z.boolean(),
})

export const claimWording = z.string().trim().min(1).max(2_000)
export const historyEvent = z.object({
  what: z.enum(['made', 'reworded', 'noted', 'merged', 'released', 'removed', 'linked', 'unlinked']),
  at: z.string(), author: id,
  /** What it is about: the wording, the other claim's wording, or the quote. */
  text: z.string().nullable(),
  before: z.string().nullable(),
  /** Mentions that one step linked or unlinked; 1 for all else. */
  count: z.int(),
  /** Whether an undo or a redo wrote it. */
  by: z.enum(['do', 'undo', 'redo']),
})
export type ClaimHistoryEvent = z.infer<typeof historyEvent>

const find = { query: z.string().max(500).default(''), limit: z.int().min(1).max(200).default(50) }

export const registries = {
  /** Actors whose name or alias holds the query (folded), best first; all by use where the query is empty. */
  actors: procedure.input(z.object(find)).output(z.array(actor.extend({ uses: z.int() }))),
  targets: procedure.input(z.object(find)).output(z.array(target.extend({ uses: z.int() }))),
  /** A part of the list from `offset` on: where it is shorter than `limit`, the list ends with it. */
  claims: procedure.input(z.object({ ...find, offset: z.int().nonnegative().default(0) })).output(z.array(claimRow)),
  actor: procedure.input(z.object({ id })).output(actor),
  target: procedure.input(z.object({ id })).output(target),
  /** The claim of this id, or the one that it was merged into. */
  claim: procedure.input(z.object({ id })).output(claimRow),

  /** Gives back the actor of exactly this name, made now where there is none. */
  ensureActor: procedure.input(z.object({ name })).output(actor),
  ensureTarget: procedure.input(z.object({ name })).output(target),
  editActor: procedure.input(z.object({ id, name: name.optional(), kind: z.string().nullable().optional(), aliases: z.array(name).optional() })).output(actor),
  editTarget: procedure.input(z.object({ id, name: name.optional(), kind: z.string().nullable().optional() })).output(target),

  /** Makes a claim; with `span`, that span becomes its first mention in the same undoable step. */
  createClaim: procedure.input(z.object({ id: newId, text: claimWording, span: id.nullable().default(null) })).output(claim),
  editClaim: procedure.input(z.object({ id, text: claimWording.optional(), note: z.string().nullable().optional() })).output(claim),
  /** Takes a claim off the list, with what was merged into it; its mentions stay as spans, unlinked in the same undoable step. */
  removeClaim: procedure.input(z.object({ id })).output(z.object({ unlinked: z.int() })),
  /** All places where a claim is made, in order of publication date, missing dates last. */
  mentions: procedure.input(z.object({ claim: id, ...page })).output(z.object({ total: z.int(), mentions: z.array(mention) })),
  /** Who worded, merged, took out, linked and unlinked what, the newest first. */
  claimHistory: procedure.input(z.object({ claim: id, ...page })).output(z.object({ total: z.int(), events: z.array(historyEvent) })),
}
