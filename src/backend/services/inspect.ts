/** What a project holds, and whether it is sound. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { sliceCodePoints } from '#core/text/offsets.ts'
import { checkParts } from '#core/text/anchor.ts'
import { spansOf } from '../storage/annotations.ts'
import { countOf } from '../storage/counts.ts'
import { stateDigest } from '../storage/digest.ts'
import { allArticleIds, integrityProblems, schemaNumber } from '../storage/soundness.ts'
import { danglingIn } from '../storage/references.ts'
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
  const { db, path } = project
  const problems = attempt(path, () => integrityProblems(db).map((what) => ({ what, where: path })))
  const articles = attempt(path, () => allArticleIds(db).flatMap((article) => attempt(`article ${article}`, () => articleProblems(project, article))))
  return { ok: problems.length + articles.length === 0, problems: [...problems, ...articles] }
}

/** What a look at a part finds: one thing that cannot be read must not hide the others. */
function attempt(where: string, look: () => readonly Problem[]): readonly Problem[] {
  try { return look() } catch (error) { return [{ what: `It cannot be read (${error instanceof Error ? error.message : String(error)}).`, where }] }
}

function articleProblems(project: Project, article: string): Problem[] {
  const where = `article ${article}`
  const { text, sha256: hash, table } = project.text(article)
  const problems: Problem[] = []
  if (sha256(text) !== hash) problems.push({ what: 'The text no longer has the hash that it was stored under.', where })
  for (const span of spansOf(project.db, article)) {
    const at = `${where}, span ${span.id}`
    const fault = checkParts(span.parts, table.length)
    if (fault) problems.push({ what: `The span does not fit its text: ${fault}.`, where: at })
    else {
      const reads = span.parts.map(([start, end]) => sliceCodePoints(text, table, start, end)).join(' ')
      if (reads !== span.quote) problems.push({ what: `The text reads "${reads}" where the span says "${span.quote}".`, where: at })
    }
  }
  const dangling = danglingIn(project.db, article).map(({ of, id, kind, missing }): Problem => ({ what: `It names the ${kind} ${missing}, which is not there.`, where: `${where}, ${of} ${id}` }))
  return [...problems, ...dangling]
}
