/** A codebook as people write it: only its name and its labels must be there, the rest has sensible beginnings. */
import { z } from 'zod'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { plainName } from './base.ts'
import { attributeDefinition, codebookSchema } from './codebook.ts'

const COLORS = ['#2563a8', '#5f7414', '#0d7377', '#4b46b0', '#b24a17', '#2c7a4b', '#a02c7a', '#6f5a45'] as const

const label = z.object({
  id: plainName, title: z.string().optional(), color: z.string().optional(), key: z.string().regex(/^[0-9]$/, 'must be one digit').nullable().default(null),
  definition: z.string().default(''), examples: z.array(z.string()).default([]),
  attributes: z.array(attributeDefinition.extend({ title: z.string().optional() })).default([]),
})

const codebookFile = codebookSchema.extend({
  version: z.int().positive().default(1),
  title: z.string().optional(),
  guidelines: z.string().default(''),
  labels: z.array(z.union([plainName.transform((id) => label.parse({ id })), label])).min(1),
  relations: codebookSchema.shape.relations.default([]),
  stance: codebookSchema.shape.stance.default(STANCE_AND_CLAIMS_IN_NEWS.stance),
}).superRefine(({ labels }, context) => {
  for (const field of ['id', 'key'] as const) {
    const seen = new Set<string>()
    for (const [index, it] of labels.entries()) {
      const value = it[field]
      if (value !== null && seen.has(value)) context.addIssue({ code: 'custom', path: ['labels', index, field], message: `"${value}" is taken by another label` })
      if (value !== null) seen.add(value)
    }
  }
})

export type ReadCodebook = { readonly codebook: Codebook; readonly reason: null } | { readonly codebook: null; readonly reason: string }

/** Reads a parsed JSON value as a codebook, or says in one clause what is wrong and where. */
export function readCodebookFile(value: unknown): ReadCodebook {
  const read = codebookFile.safeParse(value)
  if (!read.success) {
    const issue = read.error.issues[0]!
    return { codebook: null, reason: `${issue.path.length === 0 ? 'the file' : issue.path.join('.')}: ${issue.message}` }
  }
  const { labels, title, ...rest } = read.data
  return {
    reason: null,
    codebook: {
      ...rest, title: title ?? rest.name,
      labels: labels.map((it, index) => ({
        ...it, title: it.title ?? it.id, color: it.color ?? COLORS[index % COLORS.length]!,
        attributes: it.attributes.map(({ options, ...attribute }) => ({ ...attribute, title: attribute.title ?? attribute.name, ...(options === undefined ? {} : { options }) })),
      })),
    },
  }
}
