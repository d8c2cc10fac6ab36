/** The command line as a user meets it: commands, exit codes, JSON, and files that are whole or not there. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLI, runCli } from '../support/run-cli.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hashiya-cli-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => runCli(folder, ...args)
const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content)
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const lines = (name: string): Record<string, unknown>[] => read(name).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the way from articles to a dataset', () => {
  it('goes through all commands, and a project from the dataset gives the same bytes and digest', () => {
    expect(run('new', 'a.hashiya', '--sample').code).toBe(0)
    mkdirSync(join(folder, 'in/sub'), { recursive: true })
    put('in/b.txt', 'نص أول 😀\r\n')
    put('in/sub/a.txt', '\ufeffالنهر يفيض\n')
    put('in/notes.md', 'no')
    const imported = run('import', 'a.hashiya', 'in', '--json')
    expect(imported.code).toBe(1)
    expect(imported.json()).toEqual({ imported: 2, unchanged: 0, spans: 0, rejected: [{ source: 'notes.md', line: null, column: null, reason: expect.stringContaining('.txt files') }] })

    const exported = run('export', 'a.hashiya', '--out', 'one.jsonl', '--json')
    expect(exported.code).toBe(0)
    const report = exported.json() as { records: number; spans: number; verified: number; sha256: string }
    expect(report).toMatchObject({ records: 12, verified: report.spans, path: join(folder, 'one.jsonl') })
    expect(report.spans).toBeGreaterThan(100)
    const records = lines('one.jsonl')
    expect(records.map((record) => (record['metadata'] as { source_file: string }).source_file)).toEqual(
      records.map((record) => (record['metadata'] as { source_file: string }).source_file).toSorted())
    expect(records.find((record) => (record['metadata'] as { source_file: string }).source_file === 'sub/a.txt')?.['text']).toBe('النهر يفيض\n')
    expect(records.find((record) => (record['metadata'] as { source_file: string }).source_file === 'b.txt')?.['text']).toBe('نص أول 😀\r\n')

    run('new', 'b.hashiya')
    expect(run('import', 'b.hashiya', 'one.jsonl', '--json').json()).toEqual({ imported: 12, unchanged: 0, rejected: [], spans: report.spans })
    expect(run('import', 'b.hashiya', 'one.jsonl', '--json').json()).toEqual({ imported: 0, unchanged: 12, rejected: [], spans: 0 })
    run('export', 'b.hashiya', '--out', 'two.jsonl')
    expect(read('two.jsonl') === read('one.jsonl')).toBe(true)
    const [a, b] = ['a.hashiya', 'b.hashiya'].map((name) => run('info', name, '--json').json() as { digest: string; articles: number; codebook: string })
    expect(a).toMatchObject({ articles: 12, codebook: 'stance-claims-news@1' })
    expect(b?.digest).toBe(a?.digest)
    expect(run('check', 'b.hashiya', '--json').json()).toEqual({ ok: true, problems: [] })
    expect(readdirSync(folder).filter((name) => name.includes('hashiya'))).toEqual(['a.hashiya', 'b.hashiya'])
  }, 60_000)

  it('finds words by their folded form, in code points', () => {
    run('new', 'p.hashiya')
    put('a.txt', '😀 المُدَرِّس والمدرسة')
    run('import', 'p.hashiya', 'a.txt')
    const { total, hits } = run('search', 'p.hashiya', 'المدرس', '--json').json() as { total: number; hits: { source_file: string; matches: unknown[] }[] }
    expect(total).toBe(1)
    expect(hits[0]?.source_file).toBe('a.txt')
    expect(hits[0]?.matches).toContainEqual({ start: 2, end: 12, quote: 'المُدَرِّس' })
    expect(run('search', 'p.hashiya', 'غائب', '--json').json()).toEqual({ total: 0, hits: [] })
  }, 60_000)

  it('attributes to the annotator named, and adds labels where asked to', () => {
    run('new', 'p.hashiya')
    put('a.jsonl', `${JSON.stringify({ text: 'abc def', spans: [{ label: 'ODD', start: 0, end: 3 }, { label: 'CLAIM', start: 4, end: 7, annotator: 'x' }] })}\n`)
    expect(run('import', 'p.hashiya', 'a.jsonl', '--annotator', 'منى', '--json').json()).toEqual({
      imported: 1, unchanged: 0, spans: 1, rejected: [{ source: 'a.jsonl', line: 1, column: null, reason: 'spans[0]: the codebook has no label "ODD"; add it to the codebook, or let the import add labels (--add-labels).' }],
    })
    const again = run('import', 'p.hashiya', 'a.jsonl', '--annotator', 'منى', '--add-labels', '--json')
    expect(again.code).toBe(0)
    expect(again.json()).toEqual({ imported: 0, unchanged: 1, spans: 1, rejected: [] })
    expect(run('info', 'p.hashiya', '--json').json()).toMatchObject({ spans: 2, annotators: expect.arrayContaining(['x', 'منى']) as unknown, codebook: 'stance-claims-news@2' })
    run('export', 'p.hashiya', '--out', 'o.jsonl')
    expect((lines('o.jsonl')[0]!['spans'] as { label: string; annotator: string; quote: string }[]).map(({ label, annotator, quote }) => [label, annotator, quote]))
      .toEqual([['ODD', 'منى', 'abc'], ['CLAIM', 'x', 'def']])
  }, 60_000)

  it('tells and writes the codebook, and starts from what was written', () => {
    run('new', 'p.hashiya', '--sample')
    expect(run('codebook', 'p.hashiya', '--json').json()).toMatchObject({ codebook: 'stance-claims-news@1', to_review: 0, versions: [{ version: 1 }] })
    const { total, breaches } = run('codebook', 'p.hashiya', '--breaches', '--json').json() as { total: number; breaches: { rule: string }[] }
    expect(total).toBeGreaterThan(0)
    expect(breaches.map(({ rule }) => rule)).toContain('content-has-source')
    expect(run('codebook', 'p.hashiya', '--out', 'c.json').code).toBe(0)
    const qdc = run('codebook', 'p.hashiya', '--out', 'c.qdc')
    expect([qdc.code, qdc.stderr]).toEqual([0, expect.stringContaining('The stance scale is left out.')])
    expect(run('new', 'q.hashiya', '--codebook', 'c.json').code).toBe(0)
    expect(run('new', 'r.hashiya', '--codebook', 'c.qdc').code).toBe(0)
    expect(run('codebook', 'q.hashiya', '--json').json()).toMatchObject({ codebook: 'stance-claims-news@1', title: 'Stance and claims in news' })
    expect(run('codebook', 'r.hashiya', '--json').json()).toMatchObject({ codebook: 'c@1', labels: expect.arrayContaining(['CLAIM', 'SOURCE']) as unknown })
    expect(run('codebook', 'p.hashiya', '--out', 'c.txt').code).toBe(2)
  }, 120_000)

  it('starts from a codebook of one\'s own', () => {
    put('c.json', JSON.stringify({ name: 'mine', labels: ['A', { id: 'B', title: 'Bee' }] }))
    expect(run('new', 'p.hashiya', '--codebook', 'c.json').code).toBe(0)
    expect(run('info', 'p.hashiya', '--json').json()).toMatchObject({ codebook: 'mine@1' })
    put('bad.json', JSON.stringify({ name: 'mine', labels: ['A', 'A'] }))
    const refused = run('new', 'q.hashiya', '--codebook', 'bad.json')
    expect([refused.code, refused.stderr]).toEqual([1, 'bad.json is not a codebook: Line 1, column 30: There is another label "A" before this one.\n'])
    expect(existsSync(join(folder, 'q.hashiya'))).toBe(false)
  }, 60_000)

  it('follows a symbolic link once, not in circles', () => {
    run('new', 'p.hashiya')
    mkdirSync(join(folder, 'in'))
    put('in/a.txt', 'one')
    symlinkSync('.', join(folder, 'in/self'))
    const result = run('import', 'p.hashiya', 'in', '--json').json()
    expect(result).toMatchObject({ imported: 1, rejected: [{ source: 'self', reason: expect.stringContaining('leads back') }] })
  }, 60_000)
})

describe('wrong use', () => {
  it.each([
    [[], 'Say what to do.'],
    [['frobnicate'], 'There is no command frobnicate.'],
    [['import', 'p.hashiya'], 'An argument is missing.'],
    [['info', 'a', 'b'], 'There is an argument too many: b.'],
    [['info', 'p.hashiya', '--nonsense'], 'Unknown option'],
    [['export', 'p.hashiya'], 'Say where to write, with --out PATH.'],
    [['export', 'p.hashiya', '--out', 'x', '--format', 'csv'], 'There is no format csv'],
    [['serve', 'p.hashiya', '--port', '99999'], '--port must be a number'],
  ])('%j ends with 2 and a usage line', (args, words) => {
    const { code, stdout, stderr } = run(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.split('\n')[0]).toContain(words)
    expect(stderr).toContain('Usage:')
  })
  it('helps', () => {
    expect(run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('hashiya import PROJECT PATH...') as unknown })
    expect(run('import', '--help').stdout).toContain('Usage: hashiya import')
  })
})

describe('failure', () => {
  it('is one sentence on stderr, nothing on stdout, and nothing half-written', () => {
    run('new', 'p.hashiya')
    put('full.jsonl', 'kept\n')
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['info', 'missing.hashiya', '--json'], 'is not there'],
      [['new', 'p.hashiya'], 'exists already'],
      [['new', 'p.doc'], '.hashiya'],
      [['new', 'q.hashiya', '--codebook', 'nowhere'], 'no codebook template and no file nowhere'],
      [['export', 'p.hashiya', '--out', 'no/such/folder.jsonl', '--json'], 'does not exist'],
      [['export', 'p.hashiya', '--out', '.'], 'is a folder'],
    ]
    for (const [args, words] of cases) {
      const { code, stdout, stderr } = run(...args)
      expect([args, code, stdout]).toEqual([args, 1, ''])
      expect(stderr).toContain(words)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(folder).filter((name) => !name.startsWith('.data')).sort()).toEqual(['full.jsonl', 'p.hashiya'])
  }, 60_000)
})

describe.skipIf(process.platform === 'win32')('output that nobody takes', () => {
  const info = (to: string) => spawnSync('sh', ['-c', `"$0" "$1" info a.hashiya ${to}`, process.execPath, CLI], { cwd: folder, env: { ...process.env, HASHIYA_DATA: join(folder, '.data') }, encoding: 'utf8' })
  it('is no error where the reader has seen enough, and one where the disk is full', () => {
    run('new', 'a.hashiya')
    expect(info('| true')).toMatchObject({ status: 0, stderr: '' })
    if (existsSync('/dev/full')) expect(info('> /dev/full')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^The output cannot be written \(.*\)\.\n$/) as unknown })
  }, 60_000)
})
