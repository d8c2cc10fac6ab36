/** Annotations of one article: spans, stances and relations of everybody's layers. */
import { z } from 'zod'
import { EXPLICITNESS, STANCE_SCOPES } from '#core/stance/stance.ts'
import { attributes } from './attributes.ts'
import { id, newId, note, part, procedure } from './base.ts'
import { listing } from './listing.ts'
import { spreading } from './spreading.ts'

export const span = z.object({
  id, article: id, annotator: id, label: z.string(), parts: z.array(part).min(1).readonly(),
  quote: z.string(), prefix: z.string(), suffix: z.string(), attributes, note, claim: id.nullable(), codebook: z.string(),
})

const stanceFields = {
  scope: z.enum(STANCE_SCOPES),
  span: id.nullable(),
  holder: id.nullable(),
  target: id.nullable(),
  value: z.string().nullable(),
  intensity: z.number().nullable(),
  explicitness: z.enum(EXPLICITNESS).nullable(),
  sarcasm: z.boolean().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  evidence: z.array(id).readonly(),
  reported_by: id.nullable(),
  note,
}
export const stance = z.object({ id, article: id, annotator: id, ...stanceFields, codebook: z.string() })
export const relation = z.object({ id, article: id, annotator: id, type: z.string(), args: z.array(z.object({ role: z.string(), ref: id })).readonly(), codebook: z.string() })

/** Ties a request to the text it was made on, so that a late answer can never land in another article. */
const place = { article: id, text_sha256: z.string() }

const newSpan = z.object({ ...place, id: newId, label: z.string(), parts: z.array(part).min(1), attributes: attributes.default({}), note: note.default(null), claim: id.nullable().default(null) })
/** The most spans that one step may make. */
export const MOST_SPANS = 5_000

/** How far into the project's history an answer reaches. */
const upTo = z.int().nonnegative()

export const annotations = {
  ...listing,
  ...spreading,
  /** Everything that is annotated in an article, all annotators. */
  of: procedure.input(z.object({ article: id })).output(z.object({ upTo, spans: z.array(span), stances: z.array(stance), relations: z.array(relation) })),
  /** Spans, stances and relations of an article that were written after `since`; `removed` may name some of other articles. `null`: too much changed, ask for everything. */
  changes: procedure
    .input(z.object({ article: id, since: upTo }))
    .output(z.object({ upTo, spans: z.array(span), stances: z.array(stance), relations: z.array(relation), removed: z.array(id) }).nullable()),

  createSpan: procedure.input(newSpan).output(span),
  /** Makes many spans as one undoable step. One that is refused keeps none of the others from being made. Speakers may be named by spans of the same step. */
  createSpans: procedure
    .input(z.object({ spans: z.array(newSpan).min(1).max(MOST_SPANS) }))
    .output(z.object({ made: z.array(id), refused: z.array(z.object({ id, reason: z.string() })) })),
  /** Absent fields stay as they are. Only the owner of a span may change it. */
  updateSpan: procedure
    .input(z.object({ id, label: z.string().optional(), parts: z.array(part).min(1).optional(), attributes: attributes.optional(), note: note.optional(), claim: id.nullable().optional() }))
    .output(span),
  /** Removes spans with the stances and relations that stand on them; `also` says how many of those went along. */
  removeSpans: procedure.input(z.object({ ids: z.array(id).min(1) })).output(z.object({ removed: z.array(id), also: z.int() })),

  createStance: procedure.input(z.object({ ...place, id: newId, ...stanceFields })).output(stance),
  updateStance: procedure.input(z.object({ id, ...stanceFields }).partial().required({ id: true })).output(stance),
  removeStance: procedure.input(z.object({ id })).output(z.object({ removed: id })),

  /** Types, roles and what may stand in them are the codebook's; the ends are annotations of the article or claims of the registry. */
  createRelation: procedure.input(z.object({ ...place, id: newId, type: z.string(), args: z.array(z.object({ role: z.string(), ref: id })).min(2) })).output(relation),
  /** Another type, or other ends: all of them are given. Absent fields stay as they are. */
  updateRelation: procedure.input(z.object({ id, type: z.string().optional(), args: z.array(z.object({ role: z.string(), ref: id })).min(2).optional() })).output(relation),
  removeRelation: procedure.input(z.object({ id })).output(z.object({ removed: id })),
}
