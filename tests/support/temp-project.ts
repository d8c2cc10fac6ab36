/** A project in a temporary folder, for tests. */
import type { Codebook } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Projects, projectImportPort, type Project } from '../../src/backend/services/index.ts'
import { articleIdOf } from '../../src/core/identity/ids.ts'
import { NO_METADATA, type ArticleMetadata } from '../../src/core/articles/article.ts'
import { sha256 } from '../../src/backend/services/hash.ts'

export interface TempProject { readonly project: Project; readonly projects: Projects; readonly folder: string; remove(): void }

/** A fresh project with the template codebook. Call `remove` when done. */
export function tempProject(name = 'test', codebook: Codebook = STANCE_AND_CLAIMS_IN_NEWS): TempProject {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-'))
  const projects = new Projects({ dataFolder: join(folder, 'data'), samplesFolder: 'db/samples', version: 'test' })
  const project = projects.create(join(folder, `${name}.hashiya`), codebook)
  return { project, projects, folder, remove: () => { projects.closeAll(); rmSync(folder, { recursive: true, force: true }) } }
}

/** Brings articles in and gives their ids back, in order. */
export function addArticles(project: Project, texts: readonly string[], metadata: Partial<ArticleMetadata> = {}): string[] {
  const port = projectImportPort(project, `Import ${texts.length} texts`)
  return port.transaction(() => texts.map((text) => put(port, text, metadata)))
}

/** An import that goes on: each call is a batch with one article, whose id it gives back. */
export function addArticlesInTurns(project: Project, why: string): (text: string) => string {
  const port = projectImportPort(project, why)
  return (text) => port.transaction(() => put(port, text, {}))
}

function put(port: ReturnType<typeof projectImportPort>, text: string, metadata: Partial<ArticleMetadata>): string {
  const hash = sha256(text)
  port.putArticle({ id: articleIdOf(hash), text, text_sha256: hash, metadata: { ...NO_METADATA, ...metadata }, source_id: null, source_sha256: hash, encoding: 'utf-8' })
  return articleIdOf(hash)
}
