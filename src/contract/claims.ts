/** Claims across articles and outlets: the list with filters, merging, evidence and stances around a claim, and what may be the same. */
import { z } from 'zod'
import { id, newId, page, part, procedure } from './base.ts'
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

const place = { article: id, title: z.string(), outlet: z.string().nullable(), published: z.string().nullable() }

/** A sentence of an article, and the ranges (code points from its start) of the words that it shares. */
export const passage = z.object({
  ...place, start: z.int(), end: z.int(), text: z.string(), matched: z.array(part),
  /** The claim that a mention in it names, where there is one. */
  claim: z.object({ id, text: z.string() }).nullable(),
})
export type Passage = z.infer<typeof passage>

/** A claim of the registry that may be the same. */
export const likelyClaim = z.object({
  claim: claimRow,
  /** Of its wording and its mentions, what is nearest, with the ranges (code points) of the words that it shares. */
  nearest: z.string(), matched: z.array(part),
})
export type LikelyClaim = z.infer<typeof likelyClaim>

/** How far the index behind the proposals is: texts that are in it, of all; `isBusy` while it goes on. */
const indexed = z.object({ done: z.int(), total: z.int(), isBusy: z.boolean() })

/** A pair that somebody found not to be the same: a claim or a span on one side, a claim or a passage on the other. */
const pairOf = {
  claim: id.nullable().default(null), span: id.nullable().default(null),
  other: id.nullable().default(null), article: id.nullable().default(null), start: z.int().nonnegative().nullable().default(null), end: z.int().positive().nullable().default(null),
}

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
  times: procedure.input(z.object({ claim: id, filter: mentionFilter.default({}) })).output(z.array(z.object({ outlet: z.string().nullable(), published: z.string().nullable(), mentions: z.int(), span: id, article: id })).readonly()),

  /** Merges claims into one, whose wording stays. Mentions stay as they are and count there from now on. */
  merge: procedure.input(z.object({ claims: z.array(id).min(1).max(200), into: id })).output(claimRow),
  /** Takes a merged claim out again. */
  release: procedure.input(z.object({ claim: id })).output(claimRow),
  /** The claims merged into this one; `into` is what each was merged into. */
  merged: procedure.input(z.object({ claim: id })).output(z.array(z.object({ id, text: z.string(), into: id }))),
  /** Makes a claim of its own from some mentions of another. */
  split: procedure.input(z.object({ id: newId, claim: id, text: claimWording, spans: z.array(id).min(1).max(5_000) })).output(claimRow),

  /** Annotations that relations give as support of the claim or its mentions, or as an attack on them. */
  evidence: procedure.input(z.object({ claim: id, filter: mentionFilter.default({}), ...page })).output(z.object({
    total: z.int(),
    evidence: z.array(z.object({ relation: id, type: z.string(), span: id, quote: z.string(), ...place, annotator: id,
      /** Quote of the mention that it is about; `null` where it is about the claim as such. */
      against: z.string().nullable(), })),
  })),
  /** Stances on mentions of the claim, and those of the articles that make it. */
  stances: procedure.input(z.object({ claim: id, filter: mentionFilter.default({}), ...page })).output(z.object({
    total: z.int(),
    stances: z.array(z.object({
      stance: id, span: id.nullable(), ...place, annotator: id,
      holder: z.string().nullable(), target: z.string().nullable(), value: z.string().nullable(), intensity: z.number().nullable(), onMention: z.boolean(),
    })),
  })),

  /** What may be the same as a claim or as what a span states, likeliest first, at most five each. Nothing is linked; what was rejected does not come. */
  candidates: procedure
    .input(z.union([z.object({ span: id }), z.object({ claim: id })]))
    .output(z.object({ claims: z.array(likelyClaim), passages: z.array(passage), /** Names that were left out of the comparison. */ names: z.array(z.string()), indexed })),
  /** Pairs of claims that may be one, likeliest first; rejected ones do not come. `indexed` counts claims. */
  duplicates: procedure.input(z.object(page)).output(z.object({ total: z.int(), pairs: z.array(z.object({ a: claimRow, b: claimRow })), indexed })),
  /** Makes a passage a mention: a claim span of one's own there that names no claim yet, else a new span over the passage. */
  linkPassage: procedure.input(z.object({ id: newId, claim: id, article: id, start: z.int().nonnegative(), end: z.int().positive() })).output(z.object({ span: id })),

  /** Keeps that two things are not the same. */
  reject: procedure.input(z.object(pairOf)).output(z.object({ id })),
  /** Takes a rejection back: the pair is proposed again. */
  takeBack: procedure.input(z.object({ id })).output(z.object({ id })),
  /** What was rejected, the newest first, with the wordings of both sides; of one claim where it is named. What is gone is `null`. */
  rejections: procedure.input(z.object({ claim: id.nullable().default(null), ...page })).output(z.object({
    total: z.int(),
    rejections: z.array(z.object({
      id, annotator: id, at: z.string(), one: z.string().nullable(), other: z.string().nullable(), article: id.nullable(), start: z.int().nullable(), end: z.int().nullable(),
      /** Ids of the sides as they were rejected: a claim or a span, and another claim or the passage above. */
      claim: id.nullable(), span: id.nullable(), otherClaim: id.nullable(),
    })),
  })),
}
