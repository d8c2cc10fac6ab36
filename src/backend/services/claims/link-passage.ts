/** A proposed passage made a mention, once a person has said so. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { spanEnd, spanStart, type Span } from '#core/spans/span.ts'
import { describeParts } from '#core/text/anchor.ts'
import { spanContent, spansOf } from '../../storage/annotations.ts'
import { readRow } from '../../storage/rows.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { survivingClaim } from './registry.ts'

/** The label of spans that state claims. */
const CLAIM = 'CLAIM'

export interface PassageToLink { readonly id: string; readonly claim: string; readonly article: string; readonly start: number; readonly end: number }

/** Links the first claim span of one's own inside the passage that names no claim yet; where there is none, makes one over the passage. */
export function linkPassage(project: Project, { id, claim, article, start, end }: PassageToLink): { span: string } {
  const { id: target } = survivingClaim(project, claim)
  found(readRow(project.db, 'article', article), 'This article')
  const { text, table } = project.text(article)
  if (start >= end || end > table.length) throw new Refusal('REFUSED', 'The passage does not lie in the text of its article. Ask for the proposals again.')
  const codebook = project.codebook()
  const free = spansOf(project.db, article).find((span) => span.annotator === project.me.id && span.label === CLAIM && span.claim === null && spanStart(span) >= start && spanEnd(span) <= end)
  if (free !== undefined) {
    project.write('Link a claim', [{ kind: 'span', id: free.id, after: spanContent({ ...free, claim: target, codebook: codebookStamp(codebook) }) }])
    return { span: free.id }
  }
  const label = codebook.labels.find((one) => one.id === CLAIM && one.retired !== true)
  if (label === undefined) throw new Refusal('REFUSED', `The codebook ${codebookStamp(codebook)} has no label "${CLAIM}" in use. Open the passage and tag it yourself.`)
  if (readRow(project.db, 'span', id)) throw new Refusal('REFUSED', 'A span with this id is there already.')
  const span: Span = { id, article, annotator: project.me.id, label: CLAIM, parts: [[start, end]], ...describeParts(text, table, [[start, end]]), attributes: {}, note: null, claim: target, codebook: codebookStamp(codebook) }
  project.write('Tag a passage as a mention', [...project.meIfNew(), { kind: 'span', id, after: spanContent(span) }])
  return { span: id }
}
