/** Import of article files. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'

/** One thing that was not taken, and why. Line and column count from 1 (columns in code points). */
export const rejection = z.object({ source: z.string(), line: z.int().nullable(), column: z.int().nullable(), reason: z.string() })
export const importReport = z.object({
  imported: z.int(), unchanged: z.int(), rejected: z.array(rejection).readonly(), spans: z.int(),
  /** Suggestions, where files held predictions about articles. Those without a place are kept aside and stand among what was refused. */
  suggestions: z.int(),
  /** Refused things beyond those listed. */
  rejected_more: z.int(),
  /** True where the user stopped it: what had come in by then stays. */
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof importReport>

export const importProgress = z.object({
  /** Bytes read and to read. */
  done: z.number(), total: z.number(), articles: z.int(), rejected: z.int(), /** The file at hand. */ source: z.string(),
})

export const imports = {
  /**
   * Brings in .txt and .jsonl files and folders of them; a .jsonl file of predictions about articles becomes suggestions. Yields progress, at most 20 a second, and the report last.
   * Aborting the call stops after the batch at hand. In a browser, `paths` are the handles that the upload gave back.
   */
  run: procedure
    .input(z.object({ paths: z.array(z.string()).min(1), annotator: z.string().nullable().default(null), add_labels: z.boolean().default(false) }))
    .output(eventIterator(z.discriminatedUnion('kind', [
      importProgress.extend({ kind: z.literal('progress') }),
      z.object({ kind: z.literal('report'), report: importReport }),
    ]))),
}
