/** The codebooks that a new project can start from. */
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { Codebook } from '#core/codebook/codebook.ts'

export const TEMPLATES = { 'stance-claims-news': STANCE_AND_CLAIMS_IN_NEWS } as const satisfies Record<string, Codebook>
export type TemplateName = keyof typeof TEMPLATES
