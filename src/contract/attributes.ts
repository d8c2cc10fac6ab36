/** Answers to the codebook's questions, by the name of the attribute. */
import { z } from 'zod'
import { nameProblem } from '#core/identity/name.ts'
import { id } from './base.ts'

const speaker = z.object({ actor: id.nullable(), mention: id.nullable(), implied: z.boolean() })
export const attributeValue = z.union([z.string(), z.number(), z.boolean(), z.null(), speaker, z.array(z.string()).readonly()])
/** As an import takes them: what is marked here can be brought in again from an export. */
const attributeName = z.string().refine((name) => nameProblem(name) === null, 'must be a name without control characters')
export const attributes = z.record(attributeName, attributeValue)
