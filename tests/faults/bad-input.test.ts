/** Bad inputs: each gets one clear sentence that names the file, the place and the reason; the rest of the batch comes in. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockProject } from '../../src/backend/storage/lock.ts'
import { runCli } from '../support/run-cli.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-bad-'))
  mkdirSync(join(folder, 'in'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Rejection { readonly source: string; readonly line: number | null; readonly column: number | null; readonly reason: string }
interface Report { readonly imported: number; readonly unchanged: number; readonly spans: number; readonly rejected: readonly Rejection[] }

const run = (...args: readonly string[]) => runCli(folder, ...args)
const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, 'in', name), content)
const record = (value: object): string => JSON.stringify(value)
const TEXT = 'قال 😀 الوزير'
const withSpan = (text: string, span: object, more: object = {}): string => record({ text: `${TEXT} ${text}`, spans: [{ label: 'CLAIM', ...span }], ...more })

/** Imports the folder `in` into a new project and checks that the project is sound afterwards. */
function importAll(...options: readonly string[]): Report & { readonly code: number | null } {
  run('new', 'p.hashiya')
  const result = run('import', 'p.hashiya', 'in', '--json', ...options)
  expect(result.stderr).toBe('')
  const report = result.json() as Report
  expect(run('check', 'p.hashiya', '--json').json()).toEqual({ ok: true, problems: [] })
  expect(run('info', 'p.hashiya', '--json').json()).toMatchObject({ articles: report.imported, spans: report.spans })
  for (const { reason } of report.rejected) {
    expect(reason).toMatch(/^\S.*\.$/u)
    expect(reason).not.toContain('\n')
  }
  return { ...report, code: result.code }
}

const WINDOWS_1256 = Buffer.from([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xed, 0xe6, 0xe3, 0x20, 0xc7, 0xe1, 0xc3, 0xcd, 0xcf, 0x20, 0xdd, 0xed, 0x20, 0xc7, 0xe1, 0xda, 0xc7, 0xd5, 0xe3, 0xc9])
const ARABIC = 'قال الوزير يوم الأحد في العاصمة'

describe('bytes', () => {
  it('that are no text are refused with their place and what they look like', () => {
    put('good.txt', ARABIC)
    put('cut.txt', Buffer.concat([Buffer.from('\ufeffسطر\nنص '), Buffer.from([0xd9])]))
    put('overlong.txt', Buffer.from([0x61, 0x0a, 0xc0, 0xaf]))
    put('surrogate.txt', Buffer.from([0xed, 0xa0, 0x80]))
    put('arabic-windows.txt', WINDOWS_1256)
    put('utf16le.txt', Buffer.from(ARABIC, 'utf16le'))
    put('utf16be.txt', Buffer.from(ARABIC, 'utf16le').swap16())
    put('utf16.jsonl', Buffer.from(record({ text: ARABIC }), 'utf16le'))
    put('utf32.txt', Buffer.from([0xff, 0xfe, 0, 0, 0x42, 0x06, 0, 0]))
    put('utf32.jsonl', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]))
    put('nul.txt', 'one\ntw\0o')
    put('empty.txt', '')
    put('blank.txt', ' \n\t')
    put('empty.jsonl', '\n\n')
    const { code, imported, rejected } = importAll()
    expect([code, imported]).toEqual([1, 1])
    const by = (source: string): Rejection => rejected.filter((it) => it.source === source)[0]!
    expect(rejected).toHaveLength(13)
    expect(by('cut.txt')).toMatchObject({ line: 2, column: 4, reason: expect.stringContaining('the byte 0xD9 at byte 15 begins no character') })
    expect(by('overlong.txt')).toMatchObject({ line: 2, column: 1, reason: expect.stringContaining('0xC0 at byte 2') })
    expect(by('surrogate.txt')).toMatchObject({ line: 1, column: 1 })
    expect(by('arabic-windows.txt')).toMatchObject({ line: 1, column: 1, reason: expect.stringContaining('It looks like windows-1256; check that, convert the file to UTF-8') })
    expect(by('utf16le.txt').reason).toContain('This looks like UTF-16LE without a byte order mark. Convert the file to UTF-8')
    expect(by('utf16be.txt').reason).toContain('UTF-16BE without a byte order mark')
    expect(by('utf16.jsonl').reason).toContain('UTF-16LE without a byte order mark')
    expect(by('utf32.txt').reason).toContain('UTF-32LE, which is not read')
    expect(by('utf32.jsonl').reason).toContain('UTF-32BE, which is not read')
    expect(by('nul.txt')).toMatchObject({ line: 2, column: 3, reason: expect.stringContaining('NUL') })
    expect(by('empty.txt').reason).toContain('empty')
    expect(by('blank.txt').reason).toContain('white space')
    expect(by('empty.jsonl').reason).toContain('holds no record')
  }, 60_000)

  it('with a byte order mark are decoded, and the text begins after it', () => {
    put('a.txt', Buffer.from(`\ufeff${ARABIC} 8`))
    put('b.txt', Buffer.from(`\ufeff${ARABIC} 16`, 'utf16le'))
    put('c.txt', Buffer.from(`\ufeff${ARABIC} 61`, 'utf16le').swap16())
    put('d.jsonl', `\ufeff${record({ text: `${ARABIC} L` })}`)
    expect(importAll()).toMatchObject({ code: 0, imported: 4, rejected: [] })
    run('export', 'p.hashiya', '--out', 'o.jsonl')
    const texts = readFileSync(join(folder, 'o.jsonl'), 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { text: string }).text)
    expect(texts).toEqual(['8', '16', '61', 'L'].map((end) => `${ARABIC} ${end}`))
  }, 60_000)
})

describe.skipIf(process.platform !== 'linux')('a name', () => {
  it('that is no text is said, and the files beside it come in', () => {
    put('good.txt', ARABIC)
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'in/')), Buffer.from([0xff]), Buffer.from('.txt')]), 'text')
    expect(importAll()).toMatchObject({ imported: 1, rejected: [{ source: '\ufffd.txt', reason: expect.stringContaining('not valid Unicode') }] })
  }, 60_000)
})

describe('lines', () => {
  it('that are broken are named with line and column, and the others come in', () => {
    put('a.jsonl', [
      record({ text: 'one' }),
      '{"text":"broken", }',
      '',
      '{"text":"a\\ud83db"}',
      '{"text":"😀 a\\u0000b"}',
      '{"text":"x","id":"1","id":"2"}',
      `{"text":"deep","x":${'['.repeat(70)}${']'.repeat(70)}}`,
      record({ text: 'windows' }),
      '{"text":"unfinished',
      '5',
      `${record({ text: 'last, with CR' })}\r`,
      record({ text: 'without a line end' }),
    ].join('\n'))
    const { code, imported, rejected } = importAll()
    expect([code, imported]).toEqual([1, 4])
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([[2, 19], [4, 11], [5, 13], [6, 22], [7, 89], [9, 9], [10, null]])
    expect(rejected.map(({ source }) => source)).toEqual(Array(7).fill('a.jsonl'))
    const words = ['is not JSON', 'lone surrogate', 'NUL', '"id" stands twice', 'at most 64', 'never closed', 'found 5']
    for (const [index, word] of words.entries()) expect(rejected[index]?.reason).toContain(word)
  }, 60_000)

  it('in another encoding are named with line, column and byte', () => {
    put('a.jsonl', Buffer.concat([Buffer.from(`${record({ text: 'one' })}\n{"text":"`), WINDOWS_1256, Buffer.from(`"}\n${record({ text: 'two' })}\n`)]))
    expect(importAll()).toMatchObject({ imported: 2, rejected: [{ source: 'a.jsonl', line: 2, column: 10, reason: expect.stringMatching(/0xDE at byte 24 .*looks like windows-1256/) }] })
  }, 60_000)

  it('of 100 MB and more are passed over in bounded memory', () => {
    const file = openSync(join(folder, 'in/a.jsonl'), 'w')
    writeSync(file, `${record({ text: 'before' })}\n{"text":"`)
    const chunk = Buffer.alloc(10 * 1024 * 1024, 'x')
    for (let written = 0; written < 400; written += 10) writeSync(file, chunk)
    writeSync(file, `"}\n${record({ text: 'after' })}\n`)
    closeSync(file)
    run('new', 'p.hashiya')
    const watch = 'data:text/javascript,process.on(`exit`,()=>console.error(process.resourceUsage().maxRSS))'
    process.env['NODE_OPTIONS'] = `--import=${watch}`
    try {
      const result = run('import', 'p.hashiya', 'in', '--json')
      expect(result.json()).toEqual({ imported: 2, unchanged: 0, spans: 0, rejected: [{ source: 'a.jsonl', line: 2, column: null, reason: 'The line has 400.0 MiB; a record may have at most 64.0 MiB. It was passed over.' }] })
      expect(Number(result.stderr.trim().split('\n').at(-1)) / 1024).toBeLessThan(350)
    } finally {
      delete process.env['NODE_OPTIONS']
    }
  }, 60_000)
})

describe('annotations', () => {
  it('that are bad fall by themselves, and labels named like parts of the language are labels', () => {
    const bad: readonly (readonly [string, string])[] = [
      [withSpan('range', { start: 4, end: 400 }), 'spans[0] lies outside the text: found 4 to 400, the text has'],
      [withSpan('reversed', { start: 6, end: 4 }), 'spans[0] is reversed'],
      [withSpan('empty', { start: 4, end: 4 }), 'spans[0] is empty'],
      [withSpan('pair', { start: 5, end: 8 }, { offset_unit: 'utf16_code_unit' }), 'splits a surrogate pair'],
      [withSpan('quote', { start: 6, end: 12, quote: 'الوزيرة' }), 'expected "الوزيرة", found "الوزير"'],
      [withSpan('label', { start: 0, end: 3, label: 'UNKNOWN' }), 'the codebook has no label "UNKNOWN"'],
      [withSpan('evidence', { start: 0, end: 3, id: 's' }, { stances: [{ target: 'T', evidence: ['gone'] }] }), 'stances[0].evidence[0] points at "gone"'],
      [withSpan('scale', { start: 0, end: 3 }, { stances: [{ value: 'maybe' }] }), 'stances[0].value must be one of favor, against'],
      [withSpan('region', { start: 0, end: 3 }, { regions: [{ start: 0, end: 3, kind: 'poem' }] }), 'regions[0].kind must be one of title'],
      [withSpan('relation', { start: 0, end: 3, id: 's' }, { relations: [{ type: 'attribution', args: [{ role: 'source', ref: 'x' }] }] }), 'relations[0].args[0] points at "x"'],
      [withSpan('self too', { start: 0, end: 3, id: 's' }, { relations: [{ id: 'a', type: 'supports', args: [{ role: 'from', ref: 's' }, { role: 'to', ref: 'a' }] }] }), 'relations[0] stands on itself'],
      [withSpan('claim end', { start: 0, end: 3, id: 's' }, { relations: [{ type: 'supports', args: [{ role: 'from', ref: 's' }, { role: 'to', ref: 's', kind: 'claim' }] }] }), 'relations[0].args[1] points at the claim "s", which is neither in this record nor in the registry'],
      [withSpan('claim', { start: 0, end: 3, id: 's' }, { claims: [{ id: 'c', text: 'words', mentions: ['x'] }] }), 'claims[0].mentions[0] names the span "x"'],
    ]
    put('a.jsonl', bad.map(([line]) => line).join('\n'))
    const { imported, spans, rejected } = importAll()
    expect([imported, spans]).toEqual([bad.length, 7])
    expect(rejected.map(({ source, line }) => [source, line])).toEqual(bad.map((_, index) => ['a.jsonl', index + 1]))
    for (const [index, [, words]] of bad.entries()) expect(rejected[index]?.reason).toContain(words)
  }, 60_000)

  it('with labels named __proto__ or constructor are counted exactly', () => {
    put('a.jsonl', `{"text":"abc","spans":[{"label":"__proto__","start":0,"end":1},{"label":"constructor","start":1,"end":2},{"label":"toString","start":2,"end":3}]}`)
    expect(importAll()).toMatchObject({ imported: 1, spans: 0, rejected: [{}, {}, {}] })
    expect(run('import', 'p.hashiya', 'in', '--add-labels', '--json').json()).toMatchObject({ unchanged: 1, spans: 3, rejected: [] })
    run('export', 'p.hashiya', '--out', 'o.jsonl')
    const { spans } = JSON.parse(readFileSync(join(folder, 'o.jsonl'), 'utf8')) as { spans: { label: string }[] }
    expect(spans.map((span) => span.label)).toEqual(['__proto__', 'constructor', 'toString'])
  }, 60_000)

  it('and articles whose id is there with other content are refused, and nothing is overwritten', () => {
    put('a.jsonl', [
      record({ id: 'x', text: 'first text', spans: [{ id: 's', label: 'CLAIM', start: 0, end: 5 }] }),
      record({ id: 'x', text: 'second text' }),
      record({ id: 'x', text: 'first text', spans: [{ id: 's', label: 'SOURCE', start: 0, end: 5 }] }),
      record({ id: '4f3c2b1a-0000-8000-8000-000000000000', text: 'third text' }),
      record({ id: 'c', text: 'fourth text', spans: [{ id: 's', label: 'CLAIM', start: 0, end: 5 }], claims: [{ id: 'k', text: 'one', mentions: ['s'] }] }),
      record({ id: 'd', text: 'fifth text', claims: [{ id: 'k', text: 'another' }] }),
    ].join('\n'))
    const { imported, unchanged, spans, rejected } = importAll()
    expect([imported, unchanged, spans]).toEqual([3, 1, 2])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringMatching(/"x" was given to another text before \(a\.jsonl, line 1\); nothing was overwritten/)],
      [3, expect.stringMatching(/spans\[0\] .* already with other content; nothing was overwritten/)],
      [4, expect.stringContaining('belongs to another text')],
      [6, expect.stringContaining('the claim "k" is there already with the wording "one", found "another"')],
    ])
  }, 60_000)
})

describe('a project file', () => {
  it('that is none, is newer, or is open elsewhere is refused and stays as it was', () => {
    put('a.txt', ARABIC)
    run('new', 'p.hashiya')
    writeFileSync(join(folder, 'no.hashiya'), 'words')
    const newer = readFileSync(join(folder, 'p.hashiya'))
    newer.writeUInt32BE(newer.readUInt32BE(60) + 1000, 60)
    writeFileSync(join(folder, 'newer.hashiya'), newer)
    const cases: readonly (readonly [string, RegExp])[] = [['no.hashiya', /not a Hashiya project/], ['newer.hashiya', /newer/], ['gone.hashiya', /not there/]]
    for (const [name, words] of cases) {
      const before = name === 'gone.hashiya' ? null : readFileSync(join(folder, name))
      const { code, stdout, stderr } = run('import', name, 'in', '--json')
      expect([name, code, stdout]).toEqual([name, 1, ''])
      expect(stderr).toMatch(words)
      expect(stderr).toContain(name)
      expect(stderr.trimEnd()).not.toContain('\n')
      if (before !== null) expect(readFileSync(join(folder, name)).equals(before)).toBe(true)
    }
    const lock = lockProject(join(folder, 'p.hashiya'))
    try {
      expect(run('import', 'p.hashiya', 'in')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`already open in the process ${process.pid}`) as unknown })
    } finally {
      lock.release()
    }
    expect(run('import', 'p.hashiya', 'in').code).toBe(0)
  }, 60_000)
})

/** A file system of three megabytes, or why there can be none. */
function smallDisk(path: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a small disk'
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', path], { stdio: 'ignore' })
    return null
  } catch {
    return 'mounting a small disk is not allowed here'
  }
}

describe('a full disk', () => {
  it('is said in one sentence; what was saved stays, and an old dataset stays whole', (context) => {
    const disk = join(folder, 'disk')
    const unable = smallDisk(disk)
    if (unable !== null) return context.skip(unable)
    try {
      expect(run('new', 'disk/p.hashiya').code).toBe(0)
      put('a.txt', ARABIC)
      run('import', 'disk/p.hashiya', 'in')
      for (let index = 0; index < 40; index++) put(`big-${index}.txt`, `${index} ${ARABIC.repeat(3_000)}`)
      const failed = run('import', 'disk/p.hashiya', 'in', '--json')
      expect([failed.code, failed.stdout]).toEqual([1, ''])
      expect(failed.stderr).toMatch(/^The disk .*full.*\n$/)
      expect(run('info', 'disk/p.hashiya', '--json').json()).toMatchObject({ articles: 1 })
      expect(run('check', 'disk/p.hashiya').code).toBe(0)

      run('new', 'large.hashiya')
      run('import', 'large.hashiya', 'in')
      writeFileSync(join(disk, 'o.jsonl'), 'the old dataset\n')
      const refused = run('export', 'large.hashiya', '--out', 'disk/o.jsonl', '--json')
      expect([refused.code, refused.stdout]).toEqual([1, ''])
      expect(refused.stderr).toMatch(/^The disk that .* is full; what was there before is untouched\..*\n$/)
      expect(readFileSync(join(disk, 'o.jsonl'), 'utf8')).toBe('the old dataset\n')
      expect(readdirSync(disk).sort()).toEqual(['o.jsonl', 'p.hashiya'])
    } finally {
      execFileSync('umount', [disk])
    }
  }, 60_000)
})
