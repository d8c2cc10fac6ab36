/** Counts over the whole project for tables and charts, each leading back to its passages. */
import { z } from 'zod'
import { id, procedure } from './base.ts'

/** What annotations can be counted by. Not all go with both: labels and claims are of spans, the middle ones of stances. */
export const DIMENSIONS = {
  span: ['label', 'claim', 'speaker', 'outlet', 'annotator', 'language', 'year', 'month', 'codebook'],
  stance: ['value', 'target', 'holder', 'scope', 'outlet', 'annotator', 'language', 'year', 'month', 'codebook'],
} as const
export const dimension = z.enum([...new Set([...DIMENSIONS.span, ...DIMENSIONS.stance])])
export type Dimension = z.infer<typeof dimension>

/** Cells that one answer carries at most; the smallest are left out, and said to be. */
export const MOST_CELLS = 5_000

export const cellFilter = z.object({
  outlet: z.array(z.string().nullable()).optional(), annotator: z.array(id).optional(), label: z.array(z.string()).optional(), target: z.array(id).optional(),
  /** Inclusive ISO dates of publication. */
  from: z.string().optional(), to: z.string().optional(),
})
export type CellFilter = z.infer<typeof cellFilter>

/** One combination: the names of its values in the order that was asked for (`null` is missing), and how often it is there. */
export const cell = z.object({ values: z.array(z.string().nullable()), ids: z.array(z.string().nullable()), count: z.int(), articles: z.int() })
export type Cell = z.infer<typeof cell>

export const overview = {
  /** Spans or stances counted by one to three dimensions; most frequent first. `left` counts what did not fit. */
  count: procedure
    .input(z.object({ of: z.enum(['span', 'stance']), by: z.array(dimension).min(1).max(3), filter: cellFilter.default({}) }))
    .output(z.object({ cells: z.array(cell), left: z.int() })),
  /** How far everybody is, and how many articles they finished by day. */
  progress: procedure.output(z.object({
    articles: z.int(),
    annotators: z.array(z.object({ annotator: id, name: z.string(), in_progress: z.int(), done: z.int(), spans: z.int(), stances: z.int() })),
    days: z.array(z.object({ day: z.string(), annotator: id, name: z.string(), done: z.int() })),
  })),
  /** Working time by article and annotator as the history tells it, longest first; pauses over five minutes do not count. */
  time: procedure.output(z.object({
    rows: z.array(z.object({ article: id, title: z.string(), annotator: id, name: z.string(), minutes: z.number(), acts: z.int(), length: z.int() })), left: z.int(),
  })),
}
