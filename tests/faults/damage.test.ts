/** A damaged project: reading says so in a sentence, and a check names every part that cannot be read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../support/temp-project.ts'
import { inProcess } from '../support/in-process.ts'

let temp: TempProject
beforeEach(() => { temp = tempProject() })
afterEach(() => temp.remove())

const TEXTS = Array.from({ length: 30 }, (_, n) => `خبر ${n}\n${'قالت الحارسة إن القلعة زجاجية. '.repeat(400)}`)

/** Closes the project and overwrites the pages in which this stands. */
function damage(what: string): string {
  const { project, projects } = temp
  const { path } = project
  addArticles(project, TEXTS)
  projects.release(project)
  const bytes = readFileSync(path)
  for (let page = 0; page < bytes.length; page += 16_384) {
    if (bytes.subarray(page, page + 16_384).includes(what)) bytes.fill(0xa5, page, page + 512)
  }
  writeFileSync(path, bytes)
  return path
}

it('is said in one sentence by whatever meets it', async () => {
  const path = damage('القلعة زجاجية')
  const { client, close } = inProcess(temp.folder)
  await client.projects.open({ path })
  const library = await client.articles.page({ sort: { by: 'source_file', descending: false }, filter: {}, offset: 0, limit: 9 })
  const damaged = { code: 'REFUSED', message: expect.stringContaining(`${path} is damaged`) as unknown }
  await expect(client.articles.get({ id: library.rows[0]!.id })).rejects.toMatchObject(damaged)
  await expect(client.exports.preview({ limit: 50 })).rejects.toMatchObject(damaged)
  const { ok, problems } = await client.inspect.check()
  expect(ok).toBe(false)
  expect(problems.filter(({ what, where }) => what.includes('cannot be read') && where.startsWith('article')).length).toBeGreaterThan(5)
  await close()
})

it('that keeps a project from being shown is said where it is opened, and the file is let go', async () => {
  const path = damage('stance-claims-news')
  const { client, close } = inProcess(temp.folder)
  await expect(client.projects.open({ path })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining(`${path} is damaged`) as unknown })
  expect(await client.projects.current()).toBeNull()
  await close()
})

it('an import into a project that is closed meanwhile ends with a sentence', async () => {
  const { client, close } = inProcess(temp.folder)
  writeFileSync(`${temp.folder}/a.jsonl`, Array.from({ length: 3_000 }, (_, n) => JSON.stringify({ text: `text ${n}` })).join('\n'))
  await client.projects.create({ path: `${temp.folder}/closing.hashiya`, template: 'stance-claims-news' })
  const run = async (): Promise<void> => {
    for await (const event of await client.imports.run({ paths: [`${temp.folder}/a.jsonl`] })) if (event.kind === 'progress') await client.projects.close()
  }
  await expect(run()).rejects.toMatchObject({ code: 'NO_PROJECT', message: expect.stringContaining('was closed meanwhile; what was saved by then stays') as unknown })
  await close()
})
