/** `suggestions PROJECT`: what suggests, and what was answered; the log of answers and the task for a model as files. */
import { resolve } from 'node:path'
import { parseArguments, UsageError } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { counted, oneLine, say, sayJson } from '../output.ts'

export const suggestionsCommand: Command = {
  name: 'suggestions',
  usage: 'PROJECT [--log FILE | --task FILE] [--json]',
  summary: 'Says what suggests annotations and what was answered; writes every suggestion with its decision, or the task for a model that runs elsewhere.',
  async run(args) {
    const { project, values } = parseArguments(args, { log: { type: 'string' }, task: { type: 'string' }, json: { type: 'boolean', default: false } }, { least: 1, most: 1 })
    const { log, task, json } = values
    if (log !== undefined && task !== undefined) throw new UsageError('Write the log or the task, one at a time.')
    if (log === '' || task === '') throw new UsageError('Name the file to write.')
    const file = log ?? task
    if (file !== undefined) {
      const { lines, path } = await withProject(project, (client) => (log === undefined ? client.suggestions.writeTask : client.suggestions.writeLog)({ path: resolve(file) }))
      if (json) sayJson({ lines, path })
      else say(`${counted(lines, 'line')} written to ${oneLine(path)}.`)
      return 0
    }
    const { rules, sets, counts } = await withProject(project, async (client) => ({ rules: await client.suggestions.rules(), sets: await client.suggestions.sets(), counts: await client.suggestions.counts() }))
    if (json) {
      sayJson({ rules: rules.map(({ name, label, on, accepted, rejected, problem }) => ({ name, label, on, accepted, rejected, problem })), sets: sets.map(({ origin, suggestions, articles, lost }) => ({ origin, suggestions, articles, lost })), answers: counts })
      return 0
    }
    for (const { name, label, on, accepted, rejected } of rules) say(`rule ${oneLine(name)}: ${oneLine(label)}${on ? '' : ' (off)'}, ${accepted} accepted, ${rejected} rejected`)
    for (const { origin, suggestions, articles, lost } of sets) say(`imported from ${oneLine(origin)}: ${counted(suggestions, 'suggestion')} in ${counted(articles, 'article')}, ${lost} without a place`)
    for (const { source, answer, count } of counts) say(`${source}: ${count} ${answer}`)
    if (rules.length + sets.length + counts.length === 0) say('There are no rules, no imported suggestions and no answers yet.')
    return 0
  },
}
