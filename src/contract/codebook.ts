/** The codebook in force. */
import { z } from 'zod'
import { procedure } from './base.ts'

export const attributeDefinition = z.object({
  name: z.string(), title: z.string(), type: z.enum(['choice', 'text', 'number', 'flag', 'speaker', 'actor', 'target']), options: z.array(z.string()).readonly().exactOptional(),
})
export const labelDefinition = z.object({
  id: z.string(), title: z.string(), color: z.string(), key: z.string().nullable(), definition: z.string(),
  examples: z.array(z.string()).readonly(), attributes: z.array(attributeDefinition).readonly(),
})
export const codebookSchema = z.object({
  name: z.string(), version: z.int().positive(), title: z.string(), guidelines: z.string(),
  labels: z.array(labelDefinition).readonly(),
  relations: z.array(z.object({ type: z.string(), title: z.string(), roles: z.array(z.string()).readonly() })).readonly(),
  stance: z.object({ values: z.array(z.object({ id: z.string(), title: z.string() })).readonly(), intensity: z.object({ min: z.number(), max: z.number() }) }),
})

export const codebook = {
  get: procedure.output(codebookSchema),
}
