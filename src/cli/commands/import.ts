/** `import PROJECT PATH...` */
import { resolve } from 'node:path'
import type { ImportReport } from '#contract/imports.ts'
import type { PredictionReport } from '#contract/suggestions.ts'
import { UsageError, parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { interruptSignal, withProject } from '../host.ts'
import { complain, counted, createProgressLine, megabytes, say, sayJson } from '../output.ts'

/** `file:line:column: reason`, as compilers say it. */
const placed = ({ source, line, column, reason }: ImportReport['rejected'][number]): string =>
  `${[source, line, column].filter((part) => part !== null).join(':')}: ${reason}`

function tell(report: ImportReport, json: boolean): void {
  const { imported, unchanged, rejected, spans, suggestions, rejected_more: more } = report
  if (json) {
    sayJson({ imported, unchanged, rejected, spans, ...(suggestions === 0 ? {} : { suggestions }), ...(more === 0 ? {} : { rejected_more: more }) })
    return
  }
  rejected.forEach((rejection) => complain(placed(rejection)))
  if (more > 0) complain(`… and ${counted(more, 'more rejection')}.`)
  say(`${counted(imported, 'article')} imported, ${counted(unchanged, 'article')} unchanged, ${counted(spans, 'new span')}, ${suggestions === 0 ? '' : `${counted(suggestions, 'suggestion')}, `}${counted(rejected.length + more, 'rejection')}.`)
}

function tellPredictions(report: PredictionReport, json: boolean): void {
  const { suggestions, unchanged, aside, quarantined, rejected, rejected_more: more } = report
  if (json) {
    sayJson({ suggestions, unchanged, quarantined: aside, rejected, ...(more === 0 ? {} : { rejected_more: more }) })
    return
  }
  rejected.forEach((rejection) => complain(placed(rejection)))
  aside.forEach((one) => complain(`${placed(one)} (kept aside)`))
  say(`${counted(suggestions, 'suggestion')} imported, ${counted(unchanged, 'suggestion')} unchanged, ${quarantined} without a place kept aside, ${counted(rejected.length + more, 'rejection')}.`)
}

/** `import … --suggestions`: every file holds predictions, and one that does not is said. */
async function importSuggestions(project: string, paths: readonly string[], json: boolean): Promise<number> {
  const line = createProgressLine()
  const signal = interruptSignal()
  const report = await withProject(project, async (client): Promise<PredictionReport> => {
    try {
      for await (const event of await client.suggestions.import({ paths: paths.map((path) => resolve(path)) }, { signal })) {
        if (event.kind === 'report') return event.report
        line.show(`${megabytes(event.done)} of ${megabytes(event.total)}, ${counted(event.suggestions, 'suggestion')}, ${counted(event.rejected, 'rejection')}  ${event.source}`)
      }
    } finally {
      line.clear()
    }
    throw new Error('The import ended without a report.')
  })
  tellPredictions(report, json)
  if (report.cancelled) complain('The import was stopped; what had come in by then stays.')
  return report.cancelled || report.rejected.length + report.quarantined > 0 ? 1 : 0
}

export const importCommand: Command = {
  name: 'import',
  usage: 'PROJECT PATH... [--annotator NAME] [--add-labels] [--suggestions] [--json]',
  summary: 'Brings in .txt and .jsonl files, and folders of them; with --suggestions, predictions about articles that are there.',
  async run(args) {
    const { project, rest, values } = parseArguments(args, {
      annotator: { type: 'string' }, 'add-labels': { type: 'boolean', default: false }, suggestions: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
    }, { least: 2, most: Number.MAX_SAFE_INTEGER })
    if (values.annotator?.trim() === '') throw new UsageError('--annotator needs a name.')
    if (values.suggestions) return importSuggestions(project, rest, values.json)
    const line = createProgressLine()
    const signal = interruptSignal()
    const report = await withProject(project, async (client): Promise<ImportReport> => {
      const events = await client.imports.run(
        { paths: rest.map((path) => resolve(path)), annotator: values.annotator ?? null, add_labels: values['add-labels'] }, { signal },
      )
      try {
        for await (const event of events) {
          if (event.kind === 'report') return event.report
          line.show(`${megabytes(event.done)} of ${megabytes(event.total)}, ${counted(event.articles, 'article')}, ${counted(event.rejected, 'rejection')}  ${event.source}`)
        }
      } finally {
        line.clear()
      }
      throw new Error('The import ended without a report.')
    })
    tell(report, values.json)
    if (report.cancelled) complain('The import was stopped; what had come in by then stays.')
    return report.cancelled || report.rejected.length > 0 ? 1 : 0
  },
}
