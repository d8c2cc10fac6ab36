import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_METADATA } from '#core/articles/article.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { Span } from '#core/spans/span.ts'
import type { ExportArticle, ExportPort } from './export-port.ts'
import { exportArticles, previewArticles } from './export.ts'
import type { ExportReport } from './export.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-export-'))
  path = join(folder, 'o.jsonl')
  writeFileSync(path, 'old\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const TEXT = 'قال 😀 الوزير'
const span = (more: Partial<Span> = {}): Span => ({
  id: 'i/s', article: 'i', annotator: 'a', label: 'CLAIM', parts: [[6, 12]], quote: 'الوزير', prefix: '', suffix: '', attributes: {}, note: null, claim: null, codebook: 'c@1', ...more,
})
const article = (spans: readonly Span[]): ExportArticle =>
  ({ id: 'i', text: TEXT, text_sha256: sha256(TEXT), metadata: NO_METADATA, regions: [], spans, stances: [], relations: [], answers: [] })
const portOf = (articles: readonly ExportArticle[]): ExportPort => ({
  file: join(folder, 'project'), count: () => articles.length, articles: () => articles,
  annotatorName: (id) => `name of ${id}`, actorName: (id) => `name of ${id}`, targetName: (id) => `name of ${id}`, claimText: (id) => `wording of ${id}`, survivingClaim: (id) => id,
  codebook: () => STANCE_AND_CLAIMS_IN_NEWS, answerName: (_, id) => id,
})
async function reportOf(port: ExportPort, signal?: AbortSignal, to = path): Promise<ExportReport> {
  for await (const event of exportArticles({ path: to, ...(signal ? { signal } : {}) }, port)) if (event.kind === 'report') return event.report
  throw new Error('no report')
}
const untouched = (): void => {
  expect(readdirSync(folder)).toEqual(['o.jsonl'])
  expect(readFileSync(path, 'utf8')).toBe('old\n')
}

describe('an export', () => {
  it('puts the verified file in place of the old one', async () => {
    const report = await reportOf(portOf([article([span({ claim: 'k' })])]))
    const written = readFileSync(path, 'utf8')
    expect(report).toEqual({ records: 1, spans: 1, verified: 1, path, sha256: sha256(written) })
    expect(JSON.parse(written)).toMatchObject({
      offset_unit: 'unicode_code_point', spans: [{ id: 's', start: 6, end: 12, quote: 'الوزير', annotator: 'name of a' }], claims: [{ id: 'k', text: 'wording of k', mentions: ['s'] }],
    })
    expect(readdirSync(folder)).toEqual(['o.jsonl'])
  })
  it('of nothing is an empty file', async () => {
    expect(await reportOf(portOf([]))).toMatchObject({ records: 0, spans: 0, sha256: sha256('') })
    expect(readFileSync(path, 'utf8')).toBe('')
  })
  it.each([
    ['a quote that the text does not have there', article([span({ quote: 'الوزيرة' })]), 'line 1: the span s does not read its quote'],
    ['a span outside the text', article([span({ parts: [[6, 99]] })]), 'line 1: '],
    ['a hash of another text', { ...article([]), text_sha256: sha256('x') }, 'line 1: the text does not have the hash'],
  ])('is thrown away for %s', async (_, bad, words) => {
    await expect(reportOf(portOf([bad]))).rejects.toThrow(`did not read back as it was meant (${words}`)
    untouched()
  })
  it('that is stopped, or whose reader goes away, leaves the old file', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(reportOf(portOf(Array(50).fill(article([span()])) as ExportArticle[]), stop.signal)).rejects.toThrow('was stopped')
    untouched()
    for await (const _ of exportArticles({ path }, portOf(Array(20_000).fill(article([span()])) as ExportArticle[]))) break
    untouched()
  })
  it('that cannot be read from the project leaves the old file', async () => {
    const broken: ExportPort = { ...portOf([article([span()])]), annotatorName: () => { throw new Error('The annotator a is no longer there.') } }
    await expect(reportOf(broken)).rejects.toThrow('no longer there')
    untouched()
  })
  it.each([
    ['the project that it reads', 'project', 'is the name of a project'],
    ['another project, or the name of one', 'other.hashiya', 'is the name of a project'],
    ['the log of a project', 'other.hashiya-wal', 'is the name of a project'],
    ['a link to a project', 'link.jsonl', 'is the name of a project'],
    ['a link to nothing', 'nowhere.jsonl', 'leads nowhere'],
    ['a folder', 'folder', 'is a folder'],
    ['a device', 'device', 'not a file but a device'],
  ])('never goes in the place of %s', async (_, name, words) => {
    writeFileSync(join(folder, 'project'), 'work')
    writeFileSync(join(folder, 'p.hashiya'), 'work')
    symlinkSync('p.hashiya', join(folder, 'link.jsonl'))
    symlinkSync('gone', join(folder, 'nowhere.jsonl'))
    mkdirSync(join(folder, 'folder'))
    execFileSync('mkfifo', [join(folder, 'device')])
    const before = readdirSync(folder)
    await expect(reportOf(portOf([article([span()])]), undefined, join(folder, name))).rejects.toThrow(words)
    expect(readdirSync(folder)).toEqual(before)
    for (const project of ['project', 'p.hashiya']) expect(readFileSync(join(folder, project), 'utf8')).toBe('work')
    expect(lstatSync(join(folder, 'device')).isFIFO()).toBe(true)
  })
  it('through a link goes where the link leads', async () => {
    symlinkSync('o.jsonl', join(folder, 'link.jsonl'))
    expect(await reportOf(portOf([article([])]), undefined, join(folder, 'link.jsonl'))).toMatchObject({ path: join(folder, 'link.jsonl') })
    expect(lstatSync(join(folder, 'link.jsonl')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(TEXT)
  })
  it('is previewed line by line', () => {
    const { total, lines } = previewArticles(portOf([article([]), article([]), article([])]), 2)
    expect([total, lines.length]).toEqual([3, 2])
    expect(JSON.parse(lines[0]!)).toMatchObject({ text: TEXT })
  })
})
