/** Import of 20,000 articles of 5 KB, against the same rows by the sqlite3 command line: with and without their full-text index. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder, corpusFile } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { compare } from './report.ts'
import { runRounds } from './rounds.ts'
import { runScripts, sqlite3Version, writeScripts } from './sqlite3-cli.ts'

const ROUNDS = 5

/** Returns what is to be printed. */
export async function benchImport(): Promise<string> {
  const version = sqlite3Version()
  const corpus = await corpusFile('articles', { articles: 20_000, bytes: 5_000, spans: 0 })
  const folder = mkdtempSync(join(benchFolder(), 'import-'))
  const at = (name: string): string => join(folder, name)
  const importOnce = () => {
    rmSync(at('p.hashiya'), { force: true })
    return runScript('import-once.ts', [corpus, at('p.hashiya')])
  }
  try {
    const rows = { schema: at('schema.sql'), rows: at('rows.sql') }
    const indexed = { schema: at('schema.sql'), rows: at('indexed.sql') }
    await importOnce()
    await writeScripts(at('p.hashiya'), rows, false)
    await writeScripts(at('p.hashiya'), indexed, true)
    const results = await runRounds([
      { name: 'Hashiya', run: importOnce },
      { name: 'sqlite3, rows and index', run: () => runScripts(at('c.db'), indexed) },
      { name: 'sqlite3, rows only', run: () => runScripts(at('c.db'), rows) },
    ], ROUNDS)
    return `## Import: 20,000 articles of 5 KB\n\nsqlite3 ${version}, ${ROUNDS} rounds.\n\n${compare(results, results.slice(1))}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
