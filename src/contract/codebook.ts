/** The codebook: what is in force, its versions, what a change would do, and what should be looked at again. */
import { z } from 'zod'
import { id, page, plainName, procedure } from './base.ts'
import { codebookSchema, condition } from './codebook-schema.ts'

export { attributeDefinition, codebookSchema, labelDefinition } from './codebook-schema.ts'

export const labelMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), from: plainName, to: plainName }),
  z.object({ kind: z.literal('merge'), from: z.array(plainName).min(1).readonly(), into: plainName }),
  z.object({ kind: z.literal('split'), from: plainName, into: z.array(z.object({ label: plainName, when: condition })).min(1).readonly() }),
  z.object({ kind: z.literal('retire'), label: plainName }),
])

/** Something wrong in a codebook or with the moves of a proposal: `path` leads to it, e.g. `['labels', 2, 'key']` or `['moves', 0, 'into']`; empty: all of it. */
export const codebookProblem = z.object({ path: z.array(z.union([z.string(), z.number()])).readonly(), message: z.string() })

/** An annotation in a list about the codebook. */
export const listedAnnotation = z.object({
  id, kind: z.enum(['span', 'stance', 'relation']), article: id, title: z.string(), outlet: z.string().nullable(), annotator: id,
  label: z.string(), quote: z.string(), codebook: z.string(),
})

/** A proposed codebook (its version is ignored) made from version `base`, with what is to happen to annotations. */
const proposal = { base: z.int().positive(), codebook: codebookSchema, moves: z.array(labelMove).default([]) }

export const codebook = {
  /** The codebook in force. */
  get: procedure.output(codebookSchema),

  /** Newest first; `uses` counts the annotations made under it. */
  versions: procedure.output(z.array(z.object({ version: z.int(), stamp: z.string(), at: z.string(), by: z.string(), why: z.string(), uses: z.int() }))),
  version: procedure.input(z.object({ version: z.int().positive() })).output(codebookSchema),

  /** What a save would do; writes nothing. `problems` is what keeps it from being saved. */
  plan: procedure.input(z.object(proposal)).output(z.object({
    problems: z.array(codebookProblem),
    /** Whether it changes what annotations mean, and so makes a version; colours, keys and order do not. */
    changesMeaning: z.boolean(),
    /** What differs, a sentence each. */
    changes: z.array(z.object({ label: z.string().nullable(), what: z.string(), meaning: z.boolean() })),
    /** How many annotations each move takes to another label, in the order of `moves`; a retirement takes none. */
    moved: z.array(z.int()),
    /** How many annotations were made under a definition that this changes, and would stand in the re-review list. */
    toReview: z.int(),
  })),
  /** The annotations that the moves of a proposal take to another label, with the label that each would get, by the library and the text. */
  touched: procedure.input(z.object({ ...proposal, ...page })).output(z.object({ total: z.int(), rows: z.array(listedAnnotation.extend({ becomes: z.string() })) })),
  /** Saves as one undoable step. Refused where it has problems, or where `base` is no longer in force. */
  save: procedure.input(z.object({ ...proposal, why: z.string().trim().max(500).default('') })).output(z.object({ version: z.int(), moved: z.int() })),

  /** Annotations made under an older definition of what they say, oldest version first. */
  toReview: procedure.input(z.object({ label: z.string().nullable().default(null), ...page })).output(z.object({ total: z.int(), rows: z.array(listedAnnotation) })),
  /** Says that annotations of one's own are right under the codebook in force; one undoable step. */
  confirm: procedure.input(z.object({ ids: z.array(id).min(1) })).output(z.object({ confirmed: z.int() })),

  /** Breaches of the rules, required attributes without an answer, and answers and relations that the codebook does not take, by article in library order. */
  breaches: procedure.input(z.object({ article: id.nullable().default(null), ...page })).output(z.object({
    total: z.int(), rows: z.array(listedAnnotation.extend({ rule: z.string().nullable(), what: z.string() })),
  })),

  /** Reads a codebook file: JSON as `write` makes it, or REFI-QDA `.qdc`. Needs no project. `losses` says what the format could not carry. */
  read: procedure.input(z.object({ name: z.string().max(300), content: z.string().max(20_000_000) })).output(z.object({ codebook: codebookSchema, losses: z.array(z.string()) })),
  write: procedure.input(z.object({ format: z.enum(['json', 'qdc']), version: z.int().positive().nullable().default(null) })).output(z.object({ name: z.string(), content: z.string(), losses: z.array(z.string()) })),
}
