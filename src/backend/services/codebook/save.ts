/** Saving a codebook: the version and all annotations that move with it, as one step that undo takes back whole. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { derivedId } from '#core/identity/ids.ts'
import { spanContent, spanOf } from '../../storage/annotations.ts'
import { codebookVersion } from '../../storage/codebooks.ts'
import { codebookContent } from '../../storage/registries.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { sha256 } from '../hash.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { describePlace } from './place.ts'
import { consider, movedSpans, type Proposal } from './proposal.ts'

/** Rows that are made ready at a time, which bounds the memory of a move over the whole project. */
const BATCH = 1_000

/** Changes that mean nothing go into the version in force; any other makes the next. Annotations of all annotators move. */
export function save(project: Project, { why, ...proposal }: Proposal & { readonly why: string }): { version: number; moved: number } {
  const considered = consider(project, proposal)
  const { after, before, problems, changes, changesMeaning } = considered
  const [first, ...others] = problems
  if (first !== undefined) {
    const place = first.path.length === 0 ? '' : `${describePlace(first.path)}: `
    const more = others.length === 0 ? '' : others.length === 1 ? ' There is one problem more.' : ` There are ${others.length} problems more.`
    throw new Refusal('REFUSED', `The codebook was not saved. ${place}${first.message}.${more}`)
  }
  if (changes.length === 0) return { version: before.version, moved: 0 }
  const stamp = codebookStamp(after)
  const id = changesMeaning ? derivedId(sha256, 'codebook', stamp) : found(codebookVersion(project.db, before.version), 'The codebook of this project').id
  const moved = movedSpans(project, considered, proposal.moves)
  const name = changesMeaning ? `Save the codebook as version ${after.version}` : 'Change the look of the codebook'
  const writer = project.begin(why === '' ? name : `${name}: ${why}`)
  writer.transaction(() => {
    writer.put([...project.meIfNew(), { kind: 'codebook', id, after: codebookContent(after) }])
    for (let at = 0; at < moved.length; at += BATCH) {
      writer.put(moved.slice(at, at + BATCH).map(({ id: span, becomes, restamped }): RowChange => {
        const was = spanOf(span, found(readRow(project.db, 'span', span), 'This span'))
        return { kind: 'span', id: span, after: spanContent({ ...was, label: becomes, codebook: restamped ? stamp : was.codebook }) }
      }))
    }
  })
  return { version: after.version, moved: moved.length }
}
