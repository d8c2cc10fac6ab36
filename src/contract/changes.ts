/** What changed, told to every window of a project. Carries ids and no rows: a window asks again for what it shows. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id, procedure } from './base.ts'

export const change = z.object({
  /** Rises by one with each write of the project. */
  sequence: z.int(),
  /** Articles whose metadata, progress or annotations changed; `null` is many: ask for everything again. */
  articles: z.array(id).nullable(),
  /** Those of them whose metadata, regions, progress or answers changed, and not only their annotations; `null` is many. */
  edited: z.array(id).nullable(),
  /** Rows of the lists changed: actors, targets, claims, annotators, the codebook. How often they are used changes with `articles`. */
  registries: z.boolean(),
  /** Articles came or went. */
  library: z.boolean(),
})
export type Change = z.infer<typeof change>

export const changes = {
  /** Endless; changes that come quickly are joined, at most 20 a second. Ends when the project is closed. */
  watch: procedure.output(eventIterator(change)),
}
