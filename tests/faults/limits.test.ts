/** What an import takes, every window can show; and what a window makes, an import takes back. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Client } from '#contract'
import type { ImportReport } from '#contract/imports.ts'
import { inProcess } from '../support/in-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const at = tempFolder()
let client: Client
let close: () => Promise<void>
let projects = 0
beforeEach(async () => {
  ({ client, close } = inProcess(at('.')))
  await client.projects.create({ path: at(`${++projects}.hashiya`), template: 'stance-claims-news' })
})
afterEach(() => close())

async function importRecord(record: object): Promise<ImportReport> {
  writeFileSync(at('in.jsonl'), JSON.stringify(record))
  for await (const event of await client.imports.run({ paths: [at('in.jsonl')] })) if (event.kind === 'report') return event.report
  throw new Error('no report')
}
const library = { sort: { by: 'source_file', descending: false }, filter: {}, offset: 0, limit: 9 } as const

async function firstArticle() {
  const [row] = (await client.articles.page(library)).rows
  return client.articles.get({ id: row?.id ?? 'none' })
}

it('the longest ids and names of a file come in, show and can be worked on', async () => {
  const [id, name] = ['i'.repeat(200), 'n'.repeat(300)]
  const report = await importRecord({
    text: 'The minister said', id, metadata: { title: 't'.repeat(2_000), outlet: 'o'.repeat(2_000) },
    spans: [{ id, label: 'CLAIM', start: 0, end: 3, annotator: name, note: 'n'.repeat(20_000), attributes: { [name]: 'v', speaker: { actor: name, mention: id, implied: false } } }],
    stances: [{ id, scope: 'span', span: id, holder: name, target: name, evidence: [id] }],
    relations: [{ id, type: name, args: [{ role: name, ref: id.slice(1) }] }],
    claims: [{ id, text: 'c'.repeat(2_000), mentions: [id] }],
  })
  expect(report.rejected.map(({ reason }) => reason.slice(0, 17))).toEqual(['relations[0].args'])
  const article = await firstArticle()
  const { spans, stances } = await client.annotations.of({ article: article.id })
  expect([spans.length, stances.length]).toEqual([1, 1])
  expect((await client.registries.mentions({ claim: id, offset: 0, limit: 9 })).total).toBe(1)
  expect((await client.exports.preview({ limit: 1 })).lines).toHaveLength(1)
})

it('text that could not be stored as it was given is refused', async () => {
  await importRecord({ text: 'The minister said' })
  const { id: article, text_sha256 } = await firstArticle()
  const tag = (more: object) => client.annotations.createSpan({ article, text_sha256, id: randomUUID(), label: 'CLAIM', parts: [[0, 3]], ...more })
  await expect(tag({ note: 'half \ud800' })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('lone surrogate') as unknown })
  await expect(tag({ note: 'nul \0' })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('NUL') as unknown })
  await expect(tag({ attributes: { 'turned\u202e': 'x' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.registries.createClaim({ id: randomUUID(), text: 'a\0b' })).rejects.toMatchObject({ code: 'REFUSED' })
  expect((await client.annotations.of({ article })).spans).toEqual([])
})

it('marks, names and dates that no import would take back are refused', async () => {
  await importRecord({ text: 'The minister said', spans: [{ label: 'CLAIM', start: 0, end: 3, annotator: 'Omar' }] })
  const { id: article } = await firstArticle()
  const invalid = { code: 'BAD_REQUEST' }
  await expect(client.articles.markRegion({ article, start: -5, end: 3, kind: 'title' })).rejects.toMatchObject(invalid)
  await expect(client.articles.markRegion({ article, start: 0, end: 3, kind: 'poem' as 'title' })).rejects.toMatchObject(invalid)
  await expect(client.articles.edit({ ids: [article], patch: { published: '2025-02-30' } })).rejects.toMatchObject({ code: 'REFUSED' })
  await expect(client.projects.renameMe({ name: 'Omar' })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('Another annotator of this project is called Omar') as unknown })
  const run = async (): Promise<void> => { for await (const _ of await client.imports.run({ paths: [at('in.jsonl')], annotator: 'a\u202eb' })); }
  await expect(run()).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('The name of the annotator holds an invisible control character') as unknown })
  const codebook = { ...await client.codebook.get(), name: 'turned\u202e' }
  await expect(client.projects.create({ path: at('other.hashiya'), template: 'stance-claims-news', codebook })).rejects.toMatchObject(invalid)
})

it('a place where no project can be made is named in a sentence', async () => {
  writeFileSync(at('file'), '')
  for (const path of [at(`${'x'.repeat(300)}.hashiya`), at('file/p.hashiya')]) {
    await expect(client.projects.create({ path, template: 'stance-claims-news' })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining(path) as unknown })
  }
})
