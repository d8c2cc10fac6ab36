/** `info PROJECT` */
import { parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { counted, oneLine, say, sayJson } from '../output.ts'

export const infoCommand: Command = {
  name: 'info',
  usage: 'PROJECT [--json]',
  summary: 'Says what a project holds.',
  async run(args) {
    const { project, values } = parseArguments(args, { json: { type: 'boolean', default: false } }, { least: 1, most: 1 })
    const info = await withProject(project, (client) => client.inspect.info())
    if (values.json) {
      sayJson(info)
      return 0
    }
    say([counted(info.articles, 'article'), counted(info.spans, 'span'), counted(info.stances, 'stance'), counted(info.relations, 'relation'), counted(info.claims, 'claim')].join(', '))
    say(`Annotators: ${info.annotators.length === 0 ? 'none yet' : info.annotators.map(oneLine).join(', ')}`)
    say(`Codebook:   ${oneLine(info.codebook)}`)
    say(`Digest:     ${info.digest}`)
    say(`Schema:     ${info.schema}`)
    return 0
  },
}
