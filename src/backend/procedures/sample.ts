/** Makes a user's own copy of the sample project. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { importArticles, projectImportPort, TEMPLATES, type Project, type Projects } from '../services/index.ts'

/** The new project with the sample's articles and everything that is marked in them; nothing is left behind by a failure. */
export async function fillSample(projects: Projects, path: string): Promise<Project> {
  const project = projects.create(path, TEMPLATES['stance-claims-news'])
  try {
    const port = projectImportPort(project, 'Start with the sample', { undoable: false })
    for await (const event of importArticles({ paths: [join(projects.samplesFolder, 'sample.jsonl')], annotator: null, addLabels: false }, port)) {
      const first = event.kind === 'report' ? event.report.rejected[0] : undefined
      if (first) throw new Error(`The sample does not import: ${first.source}, line ${first.line}: ${first.reason}`)
    }
    return project
  } catch (error) {
    projects.release(project)
    rmSync(path, { force: true })
    throw error
  }
}
