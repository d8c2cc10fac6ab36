/** The codebook in force. */
import { z } from 'zod'
import { plainName, procedure } from './base.ts'

export const attributeDefinition = z.object({
  name: plainName, title: z.string(), type: z.enum(['choice', 'text', 'number', 'flag', 'speaker', 'actor', 'target']), options: z.array(z.string()).readonly().exactOptional(),
})
export const labelDefinition = z.object({
  id: plainName, title: z.string(), color: z.string(), key: z.string().nullable(), definition: z.string(),
  examples: z.array(z.string()).readonly(), attributes: z.array(attributeDefinition).readonly(),
})
export const codebookSchema = z.object({
  /** Written with the version into every annotation, so shorter than other names. */
  name: plainName.max(200), version: z.int().positive(), title: z.string(), guidelines: z.string(),
  labels: z.array(labelDefinition).readonly(),
  relations: z.array(z.object({ type: plainName, title: z.string(), roles: z.array(plainName).readonly() })).readonly(),
  stance: z.object({
    values: z.array(z.object({ id: plainName, title: z.string() })).readonly(),
    intensity: z.object({ min: z.number(), max: z.number() }).refine(({ min, max }) => min <= max, 'its min is above its max'),
  }),
})

export const codebook = {
  get: procedure.output(codebookSchema),
}
