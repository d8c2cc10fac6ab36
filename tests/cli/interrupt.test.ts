/** Ctrl+C: the command ends in order, and files are whole. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exitOf, runCli, startCli } from '../support/run-cli.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hashiya-stop-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ARTICLES = 12_000
const BATCH = 500

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 2_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it.skipIf(process.platform === 'win32')('stops an import after whole batches and an export without a trace; both can be run again', async () => {
  runCli(folder, 'new', 'p.hashiya')
  const words = 'قال الوزير إن المياه تكفي حتى الخريف '.repeat(20)
  writeFileSync(join(folder, 'a.jsonl'), Array.from({ length: ARTICLES }, (_, index) => JSON.stringify({ text: `${index} ${words}` })).join('\n'))
  const importing = startCli(folder, 'import', 'p.hashiya', 'a.jsonl', '--json')
  let told = ''
  let complaint = ''
  importing.stdout?.on('data', (data: Buffer) => { told += data.toString() })
  importing.stderr?.on('data', (data: Buffer) => { complaint += data.toString() })
  await until(() => existsSync(join(folder, 'p.hashiya-wal')) && readFileSync(join(folder, 'p.hashiya-wal')).length > 1_000_000)
  importing.kill('SIGINT')
  expect(await exitOf(importing)).toBe(1)
  const { imported } = JSON.parse(told) as { imported: number }
  expect(imported).toBeLessThan(ARTICLES)
  expect(imported % BATCH).toBe(0)
  expect(complaint).toBe('The import was stopped; what had come in by then stays.\n')
  expect(runCli(folder, 'info', 'p.hashiya', '--json').json()).toMatchObject({ articles: imported })
  expect(readdirSync(folder).filter((name) => name.startsWith('p.'))).toEqual(['p.hashiya'])
  expect(runCli(folder, 'import', 'p.hashiya', 'a.jsonl', '--json').json()).toMatchObject({ imported: ARTICLES - imported, unchanged: imported, rejected: [] })

  writeFileSync(join(folder, 'o.jsonl'), 'the old dataset\n')
  const exporting = startCli(folder, 'export', 'p.hashiya', '--out', 'o.jsonl')
  await until(() => readdirSync(folder).some((name) => name.endsWith('.tmp')))
  exporting.kill('SIGINT')
  expect(await exitOf(exporting)).toBe(1)
  expect(readFileSync(join(folder, 'o.jsonl'), 'utf8')).toBe('the old dataset\n')
  expect(readdirSync(folder).filter((name) => name.includes('o.jsonl'))).toEqual(['o.jsonl'])
}, 60_000)
