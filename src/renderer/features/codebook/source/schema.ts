/** The JSON Schema of the source side: the form of a codebook without what stands elsewhere. */
import { z } from 'zod'
import { codebookSchema } from '#contract/codebook.ts'

export const SOURCE_SCHEMA: object = z.toJSONSchema(codebookSchema.omit({ version: true }).partial({ guidelines: true }), { io: 'input', unrepresentable: 'any' })
