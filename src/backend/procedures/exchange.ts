/** What comes in, what goes out, and whether all is sound. */
import { basename, join } from 'node:path'
import { exportArticles, importArticles, inspect as inspection, previewArticles, projectExportPort, projectImportPort, Refusal, suggestions, type ExportEvent } from '../services/index.ts'
import { reads, streamed, writes } from './base.ts'

export const imports = {
  run: writes.imports.run.handler(({ context: { session, project }, input, signal }) => {
    session.assertMayRead(input.paths)
    const what = input.paths.length === 1 ? basename(input.paths[0]!) : `${input.paths.length} files`
    const port = projectImportPort(project, `Import ${what}`)
    return streamed(project, importArticles({ paths: input.paths, annotator: input.annotator, addLabels: input.add_labels, predictions: suggestions.predictionPort(project, signal), ...(signal ? { signal } : {}) }, port))
  }),
}

export const exports_ = {
  preview: reads.exports.preview.handler(({ context: { project }, input }) => previewArticles(projectExportPort(project), input.limit)),
  run: reads.exports.run.handler(({ context: { session, project }, input, signal }) => {
    const { downloads } = session
    if (downloads === null && input.path === null) throw new Refusal('REFUSED', 'Say where to write the file.')
    if (downloads !== null && input.path !== null) throw new Refusal('FORBIDDEN', 'A browser fetches its export; it cannot name a file on this machine.')
    const path = input.path ?? join(downloads!, `${basename(project.path, '.hashiya')}.jsonl`)
    const events = exportArticles({ path, ...(signal ? { signal } : {}) }, projectExportPort(project))
    return streamed(project, downloads === null ? events : namedForDownload(events))
  }),
}

/** A browser learns the name to fetch, not where the file lies. */
async function* namedForDownload(events: AsyncIterable<ExportEvent>): AsyncGenerator<ExportEvent, void> {
  for await (const event of events) yield event.kind === 'report' ? { ...event, report: { ...event.report, path: basename(event.report.path) } } : event
}

export const inspect = {
  info: reads.inspect.info.handler(({ context: { project } }) => inspection.projectInfo(project)),
  check: reads.inspect.check.handler(({ context: { project } }) => inspection.checkProject(project)),
}
