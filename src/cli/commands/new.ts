/** `new PROJECT` */
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Client } from '#contract'
import type { Codebook } from '#core/codebook/codebook.ts'
import { parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { samplesFolder, withClient } from '../host.ts'
import { counted, oneLine, say } from '../output.ts'

const TEMPLATES = ['stance-claims-news'] as const
const DEFAULT_TEMPLATE = TEMPLATES[0]

/** Bytes; no codebook is larger. */
const LARGEST = 20_000_000

async function readCodebook(client: Client, path: string): Promise<Codebook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`There is no codebook template and no file ${path} (templates: ${TEMPLATES.join(', ')}).`, { cause: error })
  })
  if (bytes.length > LARGEST) throw new Error(`${path} is not a codebook: it has ${bytes.length} bytes, and a codebook at most ${LARGEST}.`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error(`${path} is not a codebook: it is not UTF-8 text.`, { cause: error })
  }
  return (await client.codebook.read({ name: path, content: text }).catch((error: unknown) => {
    throw new Error(`${path} is not a codebook: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  })).codebook
}

/** Fills the new project with the sample; the articles and annotations come in as any others would. */
async function importSample(client: Client): Promise<void> {
  for await (const event of await client.imports.run({ paths: [join(samplesFolder(), 'sample.jsonl')] })) {
    const first = event.kind === 'report' ? event.report.rejected[0] : undefined
    if (first !== undefined) throw new Error(`The sample does not fit this codebook (line ${first.line}: ${first.reason})`)
  }
}

export const newCommand: Command = {
  name: 'new',
  usage: 'PROJECT [--codebook FILE|TEMPLATE] [--sample]',
  summary: 'Makes a project file, with a codebook and (with --sample) the sample articles.',
  async run(args) {
    const { project, values } = parseArguments(args, { codebook: { type: 'string' }, sample: { type: 'boolean', default: false } }, { least: 1, most: 1 })
    const name = values.codebook ?? DEFAULT_TEMPLATE
    const template = TEMPLATES.find((known) => known === name)
    const path = resolve(project)
    let created = false
    const made = await withClient(async (client) => {
      const codebook = template === undefined ? await readCodebook(client, name) : undefined
      const summary = await client.projects.create({ path, template: template ?? DEFAULT_TEMPLATE, ...(codebook === undefined ? {} : { codebook }) })
      created = true
      if (!values.sample) return summary
      await importSample(client)
      return await client.projects.current() ?? summary
    }).catch(async (error: unknown) => {
      if (created) await rm(path, { force: true })
      throw error
    })
    say(`${oneLine(made.path)} is made, with the codebook ${oneLine(made.codebook)} and ${counted(made.articles, 'article')}.`)
    return 0
  },
}
