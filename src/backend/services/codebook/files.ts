/** Codebooks as files: JSON, which holds all of one, and REFI-QDA (.qdc), which holds its codes. */
import { describeProblems, readCodebookText } from '#contract/codebook-file.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { codebookJson } from '#core/codebook/json.ts'
import { nameProblem } from '#core/identity/name.ts'
import { codebookVersion } from '../../storage/codebooks.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { readQdc } from './qdc/read.ts'
import { writeQdc } from './qdc/write.ts'

/** The name of a file without folders and ending, where it can be that of a codebook. */
function nameOfFile(file: string): string {
  const stem = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '').trim().slice(0, 200)
  return nameProblem(stem) === null ? stem : 'codebook'
}

/** By the ending of its name, and where that says nothing by how it begins. */
const isXml = (name: string, content: string): boolean => /\.(?:qdc|xml|qde)$/i.test(name) || (!/\.json$/i.test(name) && content.trimStart().replace(/^\ufeff/, '').startsWith('<'))

export function read(name: string, content: string): { codebook: Codebook; losses: string[] } {
  if (isXml(name, content)) return readQdc(content, nameOfFile(name))
  const { codebook, problems } = readCodebookText(content)
  if (codebook === null) throw new Refusal('REFUSED', describeProblems(problems))
  return { codebook, losses: [] }
}

/** What no file system has trouble with. */
const fileName = ({ name, version }: Codebook, ending: string): string => `${name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'codebook'}-v${version}.${ending}`

/** `version`: that of an earlier codebook; `null`: the one in force. */
export function write(project: Project, format: 'json' | 'qdc', version: number | null): { name: string; content: string; losses: string[] } {
  const codebook = version === null ? project.codebook() : found(codebookVersion(project.db, version), `Version ${version} of the codebook`).definition
  return { name: fileName(codebook, format), ...(format === 'json' ? { content: codebookJson(codebook), losses: [] } : writeQdc(codebook)) }
}
