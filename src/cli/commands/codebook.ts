/** `codebook PROJECT` */
import { rename, writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Client } from '#contract'
import { parseArguments, UsageError } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { complain, counted, oneLine, say, sayJson } from '../output.ts'

const PAGE = 200
const FORMATS = { '.json': 'json', '.qdc': 'qdc' } as const

type Breach = Awaited<ReturnType<Client['codebook']['breaches']>>['rows'][number]

async function* breachesOf(client: Client): AsyncGenerator<Breach, void> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await client.codebook.breaches({ article: null, offset, limit: PAGE })
    yield* rows
    if (rows.length < PAGE) return
  }
}

/** Written beside its place and renamed, so that there is a whole file or the one of before. */
async function write(client: Client, out: string, project: string): Promise<void> {
  const format = FORMATS[extname(out).toLowerCase() as keyof typeof FORMATS]
  if (format === undefined) throw new UsageError(`${out} must end in .json or .qdc.`)
  const path = resolve(out)
  if (path === resolve(project)) throw new UsageError('The codebook cannot be written in the place of its project.')
  const { content, losses } = await client.codebook.write({ format, version: null })
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
  losses.forEach(complain)
  say(`${oneLine(path)} is written.`)
}

async function summary(client: Client, asJson: boolean): Promise<void> {
  const versions = await client.codebook.versions()
  const { name, version, title, labels, relations, rules = [] } = await client.codebook.get()
  const { total: to_review } = await client.codebook.toReview({ label: null, offset: 0, limit: 1 })
  const { total: breaches } = await client.codebook.breaches({ article: null, offset: 0, limit: 1 })
  if (asJson) return sayJson({ codebook: `${name}@${version}`, title, labels: labels.map(({ id }) => id), versions, to_review, breaches })
  say(`${oneLine(`${name}@${version}`)}, ${oneLine(title)}: ${counted(labels.length, 'label')}, ${counted(relations.length, 'relation')}, ${counted(rules.length, 'rule')}`)
  for (const it of versions) say(`  ${oneLine(it.stamp)}  ${it.at.slice(0, 10)}  ${counted(it.uses, 'annotation')}  ${oneLine(it.why)}`)
  say(`To be looked at again: ${counted(to_review, 'annotation')}`)
  say(`Breaches: ${counted(breaches, 'place')}`)
}

export const codebookCommand: Command = {
  name: 'codebook',
  usage: 'PROJECT [--out FILE] [--breaches] [--json]',
  summary: 'Says what the codebook is and what it finds, or writes it as .json or .qdc.',
  async run(args) {
    const { project, values } = parseArguments(args, { out: { type: 'string' }, breaches: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, { least: 1, most: 1 })
    const { out } = values
    if (out !== undefined && (values.breaches || values.json)) throw new UsageError('--out stands alone.')
    await withProject(project, async (client) => {
      if (out !== undefined) return write(client, out, project)
      if (!values.breaches) return summary(client, values.json)
      const rows: Breach[] = []
      for await (const row of breachesOf(client)) {
        if (values.json) rows.push(row)
        else say(`${oneLine(row.title)}: ${oneLine(row.label)} "${oneLine(row.quote)}": ${oneLine(row.what)}`)
      }
      if (values.json) sayJson({ total: rows.length, breaches: rows })
    })
    return 0
  },
}
