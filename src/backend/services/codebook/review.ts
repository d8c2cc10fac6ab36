/** Annotations made under an older definition of what they say: listed, and confirmed by whoever made them. */
import { codebookStamp, findLabel, type Codebook } from '#core/codebook/codebook.ts'
import { relationContent, relationOf, spanContent, spanOf, stanceContent, stanceOf } from '../../storage/annotations.ts'
import { allUses, codebookDefinitions } from '../../storage/codebooks.ts'
import { listed, staleRefs, type ListedRow } from '../../storage/review.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import type { Project } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { own } from '../spans.ts'
import { stalePairs } from './stale.ts'

/** Oldest version first, then by the library and the text. With a label, its spans alone. */
export function toReview(project: Project, label: string | null, offset: number, limit: number): { total: number; rows: ListedRow[] } {
  const { db } = project
  const stale = stalePairs(codebookDefinitions(db), project.codebook()).filter(({ kind, says }) => label === null || (kind === 'span' && says === label))
  if (stale.length === 0) return { total: 0, rows: [] }
  const keys = new Set(stale.map(({ kind, stamp, says }) => JSON.stringify([kind, stamp, says])))
  const total = allUses(db).reduce((sum, { kind, stamp, says, uses }) => (keys.has(JSON.stringify([kind, stamp, says])) ? sum + uses : sum), 0)
  return { total, rows: total === 0 ? [] : [...listed(db, staleRefs(db, stale, offset, limit))] }
}

/** The annotation under the stamp of the codebook in force, which must know what it says. */
function confirmed(project: Project, codebook: Codebook, id: string): RowChange {
  const stamp = codebookStamp(codebook)
  const span = readRow(project.db, 'span', id)
  if (span) {
    const it = own(project, spanOf(id, span))
    if (findLabel(codebook, it.label) === undefined) throw new Refusal('REFUSED', `The codebook ${stamp} has no label "${it.label}". Change the annotation, or the codebook, and confirm it then.`)
    return { kind: 'span', id, after: spanContent({ ...it, codebook: stamp }) }
  }
  const stance = readRow(project.db, 'stance', id)
  if (stance) {
    const it = own(project, stanceOf(id, stance))
    if (it.value !== null && !codebook.stance.values.some((value) => value.id === it.value)) throw new Refusal('REFUSED', `"${it.value}" is not on the stance scale of ${stamp}. Change the annotation, or the codebook, and confirm it then.`)
    return { kind: 'stance', id, after: stanceContent({ ...it, codebook: stamp }) }
  }
  const relation = readRow(project.db, 'relation', id)
  if (!relation) throw new Refusal('NOT_FOUND', 'One of these annotations is no longer there. Nothing was confirmed.')
  const it = own(project, relationOf(id, relation))
  if (!codebook.relations.some(({ type }) => type === it.type)) throw new Refusal('REFUSED', `The codebook ${stamp} has no relation "${it.type}". Change the annotation, or the codebook, and confirm it then.`)
  return { kind: 'relation', id, after: relationContent({ ...it, codebook: stamp }) }
}

export function confirm(project: Project, ids: readonly string[]): { confirmed: number } {
  const codebook = project.codebook()
  const changes = [...new Set(ids)].map((id) => confirmed(project, codebook, id))
  const changed = project.write(changes.length === 1 ? 'Confirm an annotation' : `Confirm ${changes.length} annotations`, changes)
  return { confirmed: changed.length }
}
