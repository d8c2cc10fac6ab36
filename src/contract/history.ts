/** Undo and redo over everything that this annotator did in the project, across articles and restarts. */
import { z } from 'zod'
import { id, page, procedure } from './base.ts'

/** What the next undo and redo would take back or do again, in words; `null` where there is nothing. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export const historyStep = historyState.extend({
  /** What was undone or redone, in words; `null` where there was nothing to do. */
  done: z.string().nullable(),
  /** The article it happened in, to go there; `null` where it is none or many. */
  article: id.nullable(),
  /** The annotation it touched, to select it; `null` where it is none, many or gone. */
  focus: id.nullable(),
})

/** What an operation may be about: the kind of the rows that it wrote. */
export const SUBJECTS = ['article', 'region', 'layer', 'span', 'stance', 'relation', 'claim', 'actor', 'target', 'annotator', 'codebook'] as const

export const timelineFilter = z.object({
  authors: z.array(id).optional(),
  about: z.array(z.enum(SUBJECTS)).optional(),
  /** Only what touched this article or something on it. */
  article: id.optional(),
  states: z.array(z.enum(['done', 'undone', 'dropped', 'blocked'])).optional(),
  text: z.string().max(500).optional(),
  /** Inclusive ISO dates. */
  from: z.string().optional(), to: z.string().optional(),
})
export type TimelineFilter = z.infer<typeof timelineFilter>

/** One thing that somebody did. */
export const timelineRow = z.object({
  number: z.int(), author: id, at: z.string(), kind: z.enum(['do', 'undo', 'redo']), of: z.int().nullable(), why: z.string(),
  /** `dropped`: undone, and then something else was done. `blocked`: others built on it. */
  state: z.enum(['done', 'undone', 'dropped', 'blocked']),
  /** Rows written. */
  rows: z.int(),
  /** What the rows are, most frequent first; of a very large operation, of its first rows. */
  about: z.array(z.string()),
  /** The article it happened in; `null` where it is none or many. */
  article: z.object({ id, title: z.string() }).nullable(),
  /** What was written, where it is little: the quote of a span, the wording of a claim. */
  text: z.string().nullable(),
  /** Whether this window's annotator may take it back, or do it again. */
  can: z.enum(['undo', 'redo']).nullable(),
})
export type TimelineRow = z.infer<typeof timelineRow>

/** A row that an operation wrote: the fields that differ, as text. */
export const writtenRow = z.object({
  kind: z.string(), id, article: z.object({ id, title: z.string() }).nullable(), what: z.enum(['added', 'changed', 'removed']),
  text: z.string().nullable(), fields: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})

const steps = z.object({
  /** How many steps were taken back or done again. */
  done: z.int(),
  /** Why it went no further, in words; `null` where it went all the way. */
  stopped: z.string().nullable(),
})

export const history = {
  /** Everything done, newest first; `before` is the number of the last row that is known. */
  timeline: procedure.input(z.object({ filter: timelineFilter, before: z.int().nullable().default(null), limit: z.int().min(1).max(200) })).output(z.object({ rows: z.array(timelineRow), more: z.boolean() })),
  /** Who has ever done something here. */
  authors: procedure.output(z.array(z.object({ id, name: z.string().nullable(), operations: z.int() }))),
  /** The rows that an operation wrote. */
  written: procedure.input(z.object({ number: z.int(), ...page })).output(z.object({ total: z.int(), rows: z.array(writtenRow) })),
  /** Takes back one step of one's own, whatever came after it, if what it wrote still stands as it left it. */
  undoStep: procedure.input(z.object({ number: z.int() })).output(historyStep),
  redoStep: procedure.input(z.object({ number: z.int() })).output(historyStep),
  /** Takes back all of one's own steps since and with this one, newest first; stops at the first that cannot be. */
  undoSince: procedure.input(z.object({ number: z.int() })).output(steps),
  state: procedure.output(historyState),
  undo: procedure.output(historyStep),
  redo: procedure.output(historyStep),
}
