/** What the documents say is true where a machine can tell: paths, links, keys, commands, decisions, and the reader in Python. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEYS_PAGE, keysPage } from '../../scripts/keys-page.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { ROOT } from './cruise.ts'
import { sources, type SourceFile } from './tree.ts'

const PAGES = sources('*.md', 'docs/**/*.md')
const at = tempFolder()

/** `src/core/…`, `docs/…` and the like between backticks; patterns and places to be filled in are left out. */
function pathsIn({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/`((?:src|db|tests|docs|scripts|out)\/[^`\s]*)`/g)].map((match) => match[1]!).filter((path) => !/[<>*{}…]|NNNN|^out\//.test(path))
}

/** Targets of links to files of this project. */
function linksIn({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!.split('#')[0]!).filter((link) => link !== '' && !/^[a-z]+:/.test(link)).map((link) => join(dirname(path), link))
}

describe.each(PAGES)('$path', (page) => {
  test('names only what exists', () => {
    expect(pathsIn(page).filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([])
  })
  test('links only to what exists', () => {
    expect(linksIn(page).filter((link) => !existsSync(resolve(ROOT, link)))).toEqual([])
  })
  test('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const named = [...page.text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

test('pages are found, and a path that is gone would be seen', () => {
  expect(PAGES.length).toBeGreaterThan(15)
  expect(pathsIn({ path: 'x.md', text: 'see `src/gone.ts` and `src/<feature>.ts`' })).toEqual(['src/gone.ts'])
})

test('every rule of the import law stands in ARCHITECTURE.md', async () => {
  const law = (await import(resolve(ROOT, '.dependency-cruiser.mjs'))) as { default: { forbidden: { name: string }[] } }
  const text = readFileSync(resolve(ROOT, 'ARCHITECTURE.md'), 'utf8')
  expect(law.default.forbidden.map((rule) => rule.name).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('every command stands in docs/command-line.md as the program explains it', () => {
  const text = readFileSync(resolve(ROOT, 'docs/command-line.md'), 'utf8').replaceAll('\\|', '|')
  const help = spawnSync(process.execPath, [resolve(ROOT, 'src/cli/index.ts'), '--help'], { encoding: 'utf8' }).stdout
  const usages = [...help.matchAll(/^ {2}hashiya (.+)$/gm)].map((match) => match[1]!)
  expect(usages.length).toBeGreaterThan(5)
  expect(usages.filter((usage) => !text.includes(`| \`${usage}\` |`))).toEqual([])
})

test('docs/keys.md lists the keys that the window has', () => {
  expect(readFileSync(KEYS_PAGE, 'utf8'), 'run: node scripts/keys-page.ts --write').toBe(keysPage())
})

test('every decision says its context, decision, consequence and what enforces it, and is listed', () => {
  const decisions = sources('docs/adr/[0-9]*.md')
  const list = readFileSync(resolve(ROOT, 'docs/adr/README.md'), 'utf8')
  decisions.forEach(({ path, text }, index) => {
    expect(path).toContain(`docs/adr/${String(index + 1).padStart(4, '0')}-`)
    for (const part of ['**Context.**', '**Decision.**', '**Consequence.**', '**Enforced by**']) expect(text, path).toContain(part)
    expect(list).toContain(`[${/^# \d+\. (.+)$/m.exec(text)?.[1]}](${path.split('/').at(-1)})`)
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0
test.skipIf(!hasPython)('the reader in Python reads the sample, and refuses a span that does not fit', () => {
  const page = readFileSync(resolve(ROOT, 'docs/native-record.md'), 'utf8')
  const code = /```python\n([\s\S]*?)```/.exec(page)![1]!
  writeFileSync(at('reader.py'), `${code}\nimport sys\nprint(sum(len(record["spans"]) for record in read(sys.argv[1])))\n`)
  const sample = readFileSync(resolve(ROOT, 'db/samples/sample.jsonl'), 'utf8')
  const spans = sample.trimEnd().split('\n').reduce((sum, line) => sum + (JSON.parse(line) as { spans: unknown[] }).spans.length, 0)
  const run = (path: string) => spawnSync('python3', [at('reader.py'), path], { encoding: 'utf8' })
  expect(run(resolve(ROOT, 'db/samples/sample.jsonl')).stdout.trim()).toBe(String(spans))
  writeFileSync(at('moved.jsonl'), sample.replace(/"parts":\[\[(\d+),/, (_, start: string) => `"parts":[[${Number(start) + 1},`))
  expect(run(at('moved.jsonl')).stderr).toContain('AssertionError')
})
