/** What a project holds, and whether it is sound. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { sliceCodePoints } from '#core/text/offsets.ts'
import { checkParts } from '#core/text/anchor.ts'
import { relationsOf, spansOf, stancesOf } from '../storage/annotations.ts'
import { countOf } from '../storage/counts.ts'
import { stateDigest } from '../storage/digest.ts'
import { allArticleIds, integrityProblems, schemaNumber } from '../storage/soundness.ts'
import { readRow } from '../storage/rows.ts'
import { allAnnotators } from '../storage/registries.ts'
import { sha256 } from './hash.ts'
import type { Project } from './project.ts'

export interface ProjectInfo {
  articles: number; spans: number; stances: number; relations: number; claims: number
  annotators: string[]; codebook: string; digest: string; schema: number
}
export interface Problem { readonly what: string; readonly where: string }

export function projectInfo(project: Project): ProjectInfo {
  const { db } = project
  return {
    articles: countOf(db, 'article'), spans: countOf(db, 'span'), stances: countOf(db, 'stance'), relations: countOf(db, 'relation'), claims: countOf(db, 'claim'),
    annotators: allAnnotators(db).map((annotator) => annotator.name), codebook: codebookStamp(project.codebook()),
    digest: stateDigest(db), schema: schemaNumber(db),
  }
}

export function checkProject(project: Project): { ok: boolean; problems: Problem[] } {
  const problems: Problem[] = integrityProblems(project.db).map((what) => ({ what, where: project.path }))
  for (const article of allArticleIds(project.db)) problems.push(...articleProblems(project, article))
  return { ok: problems.length === 0, problems }
}

function articleProblems(project: Project, article: string): Problem[] {
  const where = `article ${article}`
  const { text, sha256: hash, table } = project.text(article)
  const problems: Problem[] = []
  if (sha256(text) !== hash) problems.push({ what: 'The text no longer has the hash that it was stored under.', where })
  const there = new Set<string>()
  const spans = spansOf(project.db, article)
  for (const span of spans) {
    there.add(span.id)
    const at = `${where}, span ${span.id}`
    const fault = checkParts(span.parts, table.length)
    if (fault) problems.push({ what: `The span does not fit its text: ${fault}.`, where: at })
    else {
      const reads = span.parts.map(([start, end]) => sliceCodePoints(text, table, start, end)).join(' ')
      if (reads !== span.quote) problems.push({ what: `The text reads "${reads}" where the span says "${span.quote}".`, where: at })
    }
    if (span.claim && !readRow(project.db, 'claim', span.claim)) problems.push({ what: `The claim ${span.claim} is not there.`, where: at })
    if (!readRow(project.db, 'annotator', span.annotator)) problems.push({ what: `The annotator ${span.annotator} is not there.`, where: at })
  }
  const stances = stancesOf(project.db, article)
  const relations = relationsOf(project.db, article)
  for (const it of [...stances, ...relations]) there.add(it.id)
  for (const stance of stances) {
    const at = `${where}, stance ${stance.id}`
    for (const span of [stance.span, ...stance.evidence]) if (span && !there.has(span)) problems.push({ what: `The span ${span} that it stands on is not there.`, where: at })
    for (const actor of [stance.holder, stance.reported_by]) if (actor && !readRow(project.db, 'actor', actor)) problems.push({ what: `The actor ${actor} is not there.`, where: at })
    if (stance.target && !readRow(project.db, 'target', stance.target)) problems.push({ what: `The target ${stance.target} is not there.`, where: at })
  }
  for (const relation of relations) {
    for (const arg of relation.args) if (!there.has(arg.ref)) problems.push({ what: `Its end ${arg.role} (${arg.ref}) is not there.`, where: `${where}, relation ${relation.id}` })
  }
  return problems
}
