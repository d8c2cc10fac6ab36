/** The same rows for the sqlite3 command line: a script of statements with everything worked out beforehand, and the run of it. */
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { foldString } from '../../src/core/text/fold.ts'
import { spaceBetweenWords } from '../../src/core/text/tokens.ts'
import type { Run } from './rounds.ts'

/** All that an import writes for each article without annotations. */
const TABLES = ['operation', 'article', 'article_text', 'revision'] as const
/** Statements of one transaction. */
const BATCH = 5_000

/** Version of the sqlite3 command, or a sentence on how to get it. */
export function sqlite3Version(): string {
  const { stdout, error } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' })
  if (error) throw new Error('This bench runs against the sqlite3 command, which is not installed. On Debian and Ubuntu: apt-get install sqlite3')
  return stdout.split(' ')[0]!
}

const literal = (value: unknown): string =>
  value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)

type Row = { readonly [column: string]: unknown }

/** The statement of a schema entry. Before 3.43 an index without content could not forget rows: nothing is deleted here, so it need not. */
const definition = (sql: string, version: string): string =>
  Number(version.split('.')[1]) < 43 ? sql.replace(/,\s*contentless_delete\s*=\s*1/, '') : sql

function* rowsOf(db: Database.Database, withIndex: boolean): Generator<string> {
  for (const name of TABLES) {
    for (const row of db.prepare(`SELECT * FROM ${name}`).iterate() as Iterable<Row>) {
      yield `INSERT INTO ${name} VALUES (${Object.values(row).map(literal).join(', ')});\n`
    }
  }
  if (!withIndex) return
  for (const { number, title, text } of db.prepare('SELECT number, title, text FROM article JOIN article_text ON article = id ORDER BY number').iterate() as Iterable<Row>) {
    yield `INSERT INTO article_index (rowid, title, body) VALUES (${String(number)}, ${literal(spaceBetweenWords(foldString(String(title ?? ''))))}, ${literal(spaceBetweenWords(foldString(String(text))))});\n`
  }
}

/** Writes the statements that make an empty project's tables and then, in transactions, the rows of `project`. */
export async function writeScripts(project: string, paths: { readonly schema: string; readonly rows: string }, withIndex: boolean): Promise<void> {
  const version = sqlite3Version()
  const db = new Database(project, { readonly: true })
  const pragmas = `PRAGMA page_size = ${String(db.pragma('page_size', { simple: true }))};
PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
PRAGMA cache_size = ${String(db.pragma('cache_size', { simple: true }))}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;\n`
  const schema = createWriteStream(paths.schema)
  const rows = createWriteStream(paths.rows)
  try {
    schema.write(pragmas)
    const entries = db.prepare(`SELECT sql FROM sqlite_schema WHERE tbl_name IN (${[...TABLES, 'article_index'].map(literal).join(', ')}) AND sql IS NOT NULL`).pluck().all() as string[]
    for (const sql of entries) schema.write(`${definition(sql, version)};\n`)
    rows.write(`${pragmas}BEGIN;\n`)
    let count = 0
    for (const statement of rowsOf(db, withIndex)) {
      count += 1
      const more = count % BATCH === 0 ? 'COMMIT;\nBEGIN;\n' : ''
      if (!rows.write(statement + more)) await once(rows, 'drain')
    }
    rows.write('COMMIT;\nPRAGMA journal_mode = DELETE;\n')
  } finally {
    db.close()
    schema.end()
    rows.end()
  }
  await Promise.all([finished(schema), finished(rows)])
}

/** Minutes and seconds of the processor, as `times` prints them: user and system of the shell, then of its children. */
function childTimes(printed: string): number {
  const [user, system] = [...printed.split('\n')[1]!.matchAll(/(\d+)m([\d.,]+)s/g)].map(([, minutes, seconds]) => 60_000 * Number(minutes) + 1000 * Number(seconds!.replace(',', '.')))
  return user! + system!
}

/** Feeds a script to sqlite3. The shell around it tells how much processor time it took. */
function runFile(database: string, script: string): Run {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'sqlite3 -batch -bail "$1" < "$2" > /dev/null && times', 'sh', database, script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`sqlite3 failed: ${stderr}`)
  return { ms: performance.now() - start, cpuMs: childTimes(stdout), peakMiB: null }
}

/** Makes the tables, then times the rows, from the start of the command to its end. */
export async function runScripts(database: string, paths: { readonly schema: string; readonly rows: string }): Promise<Run> {
  rmSync(database, { force: true })
  runFile(database, paths.schema)
  return runFile(database, paths.rows)
}
