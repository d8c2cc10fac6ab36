/** The contract says the same over every transport: values, refusals, streams that can be stopped, and news of changes. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDefinedError, ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '#contract/imports.ts'
import { type Bench, openBench, TRANSPORTS, type Wire } from './transports.ts'

const TEXT = 'قال الوزير إن السدّ آمن. 🌊 وردّت المعارضة بأن الأرقام ناقصة.\n'
const LIBRARY = { sort: { by: 'source_file', descending: false }, filter: {}, offset: 0, limit: 200 } as const

describe.each(TRANSPORTS)('the contract over %s', (transport) => {
  let bench: Bench
  let wire: Wire
  beforeEach(async () => {
    bench = await openBench(transport)
    wire = await bench.connect()
  })
  afterEach(async () => {
    await wire.close()
    await bench.close()
  })

  const newProject = () => wire.client.projects.create({ path: join(bench.folder, 'news.hashiya'), template: 'stance-claims-news' })

  async function importText(name: string, text: string): Promise<ImportReport> {
    for await (const event of await wire.client.imports.run({ paths: [await wire.bring(name, text)] })) if (event.kind === 'report') return event.report
    throw new Error('The import ended without a report.')
  }
  async function firstArticle() {
    const [row] = (await wire.client.articles.page(LIBRARY)).rows
    return wire.client.articles.get({ id: row?.id ?? 'none' })
  }
  const markAt = async (start: number, end: number, by: Wire = wire) => {
    const { id, text_sha256 } = await firstArticle()
    return by.client.annotations.createSpan({ article: id, text_sha256, id: randomUUID(), label: 'CLAIM', parts: [[start, end]] })
  }

  it('makes a project, brings an article in and marks a span by code points', async () => {
    const made = await newProject()
    expect(made.name).toBe('news')
    expect(await wire.client.projects.current()).toEqual(made)
    expect(await importText('a.txt', TEXT)).toMatchObject({ imported: 1, rejected: [], cancelled: false })
    const article = await firstArticle()
    expect(article.text).toBe(TEXT)
    const start = [...TEXT].indexOf('🌊')
    const span = await markAt(start, start + 1)
    expect(span.quote).toBe('🌊')
    expect((await wire.client.annotations.of({ article: article.id })).spans).toEqual([span])
  })

  it('refuses with a typed error and a sentence', async () => {
    const missing = join(bench.folder, 'missing.hashiya')
    const error = await wire.client.projects.open({ path: missing }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ORPCError)
    expect(isDefinedError(error as Error)).toBe(true)
    expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining(missing) })
    await expect(wire.client.articles.page(LIBRARY)).rejects.toMatchObject({ code: 'NO_PROJECT' })
  })

  it('refuses what does not fit the contract before anything is done', async () => {
    await newProject()
    await importText('a.txt', TEXT)
    await expect(markAt(5, 2.5)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(wire.client.articles.page({ ...LIBRARY, limit: 201 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('tells how far an import is, and stops when the caller stops listening', async () => {
    await newProject()
    const count = 20_000
    const path = await wire.bring('many.jsonl', Array.from({ length: count }, (_, n) => `${JSON.stringify({ text: `خبر رقم ${n}. ${TEXT}` })}\n`).join(''))
    const stop = new AbortController()
    const seen: string[] = []
    const run = async (): Promise<void> => {
      for await (const event of await wire.client.imports.run({ paths: [path] }, { signal: stop.signal })) {
        seen.push(event.kind === 'progress' ? 'progress' : event.report.cancelled ? 'cancelled' : 'whole')
        stop.abort()
      }
    }
    await run().catch(() => undefined)
    expect(seen[0]).toBe('progress')
    expect(seen).not.toContain('whole')
    const total = async (): Promise<number> => (await wire.client.articles.page({ ...LIBRARY, limit: 1 })).total
    await expect.poll(async () => {
      const before = await total()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return (await total()) === before
    }, { timeout: 10_000 }).toBe(true)
    expect(await total()).toBeLessThan(count)
  })

  it('tells every window of a project what changed, by id', async () => {
    const { path } = await newProject()
    await importText('a.txt', TEXT)
    const other = await bench.connect()
    await other.client.projects.open({ path })
    const stop = new AbortController()
    const changes = await other.client.changes.watch(undefined, { signal: stop.signal })
    const heard = changes.next()
    // The watch begins with its first question: give it the time to arrive before something changes.
    await other.client.projects.current()
    const span = await markAt(0, 4)
    expect((await heard).value).toMatchObject({ articles: [span.article] })
    stop.abort()
    // The abort is on its way before this question: its answer says that the abort has arrived.
    await other.client.projects.current()
    await other.close()
  })

  it('leaves one file behind when its last window is closed', async () => {
    const { path } = await newProject()
    await importText('a.txt', TEXT)
    expect(existsSync(`${path}-wal`)).toBe(true)
    await wire.close()
    await expect.poll(() => existsSync(`${path}-wal`), { timeout: 5_000 }).toBe(false)
    wire = await bench.connect()
    expect(await wire.client.projects.open({ path })).toMatchObject({ articles: 1 })
  })
})
