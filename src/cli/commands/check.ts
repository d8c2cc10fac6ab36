/** `check PROJECT` */
import { resolve } from 'node:path'
import { parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { complain, say, sayJson } from '../output.ts'

interface Report { readonly ok: boolean; readonly problems: readonly { readonly what: string; readonly where: string }[] }

/** A file that does not open is what a check finds, too. */
const check = (project: string): Promise<Report> => withProject(project, (client) => client.inspect.check()).catch((error: unknown) => {
  if (!(error instanceof Error)) throw error
  return { ok: false, problems: [{ what: error.message, where: resolve(project) }] }
})

export const checkCommand: Command = {
  name: 'check',
  usage: 'PROJECT [--json]',
  summary: 'Reads everything in a project and says whether it is sound.',
  async run(args) {
    const { project, values } = parseArguments(args, { json: { type: 'boolean', default: false } }, { least: 1, most: 1 })
    const report = await check(project)
    report.problems.forEach(({ what, where }) => complain(`${where}: ${what}`))
    if (values.json) sayJson(report)
    else if (report.ok) say('Everything is sound.')
    return report.ok ? 0 : 1
  },
}
