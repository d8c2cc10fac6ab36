/** Settings of the person at this computer, kept beside the projects and not in them. */
import { z } from 'zod'
import { FACES, LANGUAGES, MONTHS, NUMERALS, READING_BOUNDS, type Settings, THEMES } from '#core/settings/settings.ts'
import { procedure } from './base.ts'

const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().min(least).max(most)
const combination = z.string().min(1).max(60)

export const keyChoices = z.array(z.object({ scope: z.string().min(1).max(40), shipped: combination, chosen: combination.nullable() })).max(500).readonly()

export const settingsSchema = z.object({
  language: z.enum([...LANGUAGES, 'system']),
  numerals: z.enum(NUMERALS),
  months: z.enum(MONTHS),
  theme: z.enum(THEMES),
  reading: z.object({ size: within(READING_BOUNDS.size), line: within(READING_BOUNDS.line), width: within(READING_BOUNDS.width), face: z.enum(FACES) }),
  keys: keyChoices,
}) satisfies z.ZodType<Settings>

export const settings = {
  /** `null` where none were kept yet. Refused where the file that keeps them cannot be understood: it is left as it is. */
  get: procedure.output(settingsSchema.nullable()),
  /** Keeps them. A file that was there and cannot be understood is put aside first. */
  keep: procedure.input(settingsSchema).output(z.null()),
}
