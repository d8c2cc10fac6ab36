/** Imports a corpus into a new project, closes it, and tells how long that took: `import-once.ts CORPUS PROJECT`. */
import { STANCE_AND_CLAIMS_IN_NEWS } from '../../src/core/codebook/template.ts'
import { importArticles, projectImportPort, Projects } from '../../src/backend/services/index.ts'
import { report } from './in-process-of-its-own.ts'

const [corpus, path] = process.argv.slice(2) as [string, string]
const projects = new Projects({ dataFolder: `${path}.data`, samplesFolder: 'db/samples', version: 'bench' })
const project = projects.create(path, STANCE_AND_CLAIMS_IN_NEWS)

await report(async () => {
  let imported: object = {}
  for await (const event of importArticles({ paths: [corpus], annotator: null, addLabels: false }, projectImportPort(project, 'Import the corpus'))) {
    if (event.kind !== 'report') continue
    if (event.report.rejected.length > 0) throw new Error(`not all came in: ${JSON.stringify(event.report.rejected[0])}`)
    imported = { articles: event.report.imported, spans: event.report.spans }
  }
  projects.closeAll()
  return imported
})
