/** The versions of a project's codebook. */
import { codebookStamp, type Codebook } from '#core/codebook/codebook.ts'
import { allUses, codebookVersion, codebookVersions } from '../../storage/codebooks.ts'
import type { Project } from '../project.ts'
import { found } from '../refusal.ts'

export interface ListedVersion { version: number; stamp: string; at: string; by: string; why: string; uses: number }

/** Newest first, with the number of annotations made under each. */
export function versions({ db }: Project): ListedVersion[] {
  const uses = new Map<string, number>()
  for (const { stamp, uses: n } of allUses(db)) uses.set(stamp, (uses.get(stamp) ?? 0) + n)
  return codebookVersions(db).map(({ version, definition, at, by, why }) => {
    const stamp = codebookStamp(definition)
    return { version, stamp, at, by, why, uses: uses.get(stamp) ?? 0 }
  })
}

export const version = ({ db }: Project, number: number): Codebook =>
  found(codebookVersion(db, number), `Version ${number} of the codebook`).definition
