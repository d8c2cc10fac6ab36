/** What a project holds, and whether it is sound. */
import { z } from 'zod'
import { procedure } from './base.ts'

export const projectInfo = z.object({
  articles: z.int(), spans: z.int(), stances: z.int(), relations: z.int(), claims: z.int(),
  annotators: z.array(z.string()), codebook: z.string(),
  /** The state digest: equal on all machines that hold the same work. */
  digest: z.string(),
  schema: z.int(),
})

export const checkReport = z.object({ ok: z.boolean(), problems: z.array(z.object({ what: z.string(), where: z.string() })) })

export const inspect = {
  info: procedure.output(projectInfo),
  /** Reads everything: the file itself, every text against its hash, every span against its text, every reference. */
  check: procedure.output(checkReport),
}
