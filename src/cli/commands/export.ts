/** `export PROJECT --out PATH` */
import { resolve } from 'node:path'
import { UsageError, parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { interruptSignal, withProject } from '../host.ts'
import { counted, createProgressLine, oneLine, say, sayJson } from '../output.ts'

const FORMATS: ReadonlySet<string> = new Set(['native', 'jsonl'])

export const exportCommand: Command = {
  name: 'export',
  usage: 'PROJECT --out PATH [--format native] [--json]',
  summary: 'Writes all articles with their annotations as JSON Lines, and verifies what was written.',
  async run(args) {
    const { project, values } = parseArguments(args, {
      out: { type: 'string' }, format: { type: 'string', default: 'native' }, json: { type: 'boolean', default: false },
    }, { least: 1, most: 1 })
    if (values.out === undefined || values.out === '') throw new UsageError('Say where to write, with --out PATH.')
    if (!FORMATS.has(values.format)) throw new UsageError(`There is no format ${values.format}; there is native (JSON Lines, one article a line).`)
    const path = resolve(values.out)
    const line = createProgressLine()
    const signal = interruptSignal()
    const report = await withProject(project, async (client) => {
      try {
        for await (const event of await client.exports.run({ path }, { signal })) {
          if (event.kind === 'report') return event.report
          line.show(`${Math.floor(100 * event.done / Math.max(1, event.total))} % written and read back`)
        }
      } finally {
        line.clear()
      }
      throw new Error('The export ended without a report.')
    })
    if (values.json) sayJson(report)
    else say(`${counted(report.records, 'article')} with ${counted(report.spans, 'span')} written to ${oneLine(report.path)}; all spans read back (sha256 ${report.sha256}).`)
    return 0
  },
}
