/** Drafts on this computer, so that a window that closes or breaks loses none. One entry a project. */
import { z } from 'zod'
import { codebookSchema } from '#contract/codebook-schema.ts'
import { labelMove } from '#contract/codebook.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { type Draft, isChanged } from './draft.ts'
import { readSource } from './source.ts'

const nameOf = (project: string): string => `hashiya.codebook-draft ${project}`

const kept = z.object({ base: codebookSchema, codebook: codebookSchema, typed: z.string().nullable(), moves: z.array(labelMove).readonly() })

/** Writes a changed draft, and forgets one that is as it was. Where storage is switched off or full, the draft lives in the window alone. */
export function keepDraft(draft: Draft): void {
  try {
    const { project, base, codebook, typed, moves } = draft
    if (isChanged(draft)) localStorage.setItem(nameOf(project), JSON.stringify({ base, codebook, typed, moves }))
    else localStorage.removeItem(nameOf(project))
  } catch {
    // The window asks before it closes with a draft in a browser; a desktop has its storage.
  }
}

/** The draft that was left of a project, or `null` where there is none or it cannot be read any more. */
export function keptDraft(project: string): Pick<Draft, 'base' | 'codebook' | 'typed' | 'broken' | 'moves'> | null {
  try {
    const read = kept.safeParse(JSON.parse(localStorage.getItem(nameOf(project)) ?? 'null'))
    if (!read.success) return null
    const { base, codebook, typed, moves }: { base: Codebook; codebook: Codebook; typed: string | null; moves: Draft['moves'] } = read.data
    return { base, codebook, typed, moves, broken: typed === null ? [] : (readSource(typed, codebook).problems ?? []) }
  } catch {
    return null
  }
}
