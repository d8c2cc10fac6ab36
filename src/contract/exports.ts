/** Export of the native record (JSON Lines). */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'

export const exportReport = z.object({ records: z.int(), spans: z.int(), /** Spans read back from the written file. */ verified: z.int(), path: z.string(), sha256: z.string() })

export const exports_ = {
  /** The first records as they would be written, one string a line. */
  preview: procedure.input(z.object({ limit: z.int().min(1).max(50) })).output(z.object({ total: z.int(), lines: z.array(z.string()).readonly() })),
  /** Writes, reads back and verifies. In a browser, `path` is null and the report's path is the handle to download. */
  run: procedure.input(z.object({ path: z.string().nullable() })).output(eventIterator(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
    z.object({ kind: z.literal('report'), report: exportReport }),
  ]))),
}
