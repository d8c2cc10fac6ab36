/** Exports a project, verification included, and tells how long that took: `export-once.ts PROJECT DATASET`. */
import { exportArticles, projectExportPort, Projects } from '../../src/backend/services/index.ts'
import { report } from './in-process-of-its-own.ts'

const [path, dataset] = process.argv.slice(2) as [string, string]
const projects = new Projects({ dataFolder: `${path}.data`, samplesFolder: 'db/samples', version: 'bench' })
const project = projects.open(path)

await report(async () => {
  for await (const event of exportArticles({ path: dataset }, projectExportPort(project))) {
    if (event.kind === 'report') return { spans: event.report.spans, verified: event.report.verified }
  }
  throw new Error('the export ended without a report')
})
projects.closeAll()
