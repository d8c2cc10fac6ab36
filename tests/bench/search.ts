/** Search over 100,000 articles through the contract, against grep over one file and the bare full-text index. */
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { expandQuery, toFtsExpression } from '../../src/core/search/expand.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { heldWords } from '../../src/backend/storage/search.ts'
import type { ReadableDb } from '../../src/backend/storage/handle.ts'
import { latestSchema } from '../../src/backend/storage/migrations.ts'
import { inProcess } from '../support/in-process.ts'
import { benchFolder, corpusFile } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { milliseconds, table } from './report.ts'
import { quantile } from './rounds.ts'

const ARTICLES = 100_000
/** Words of each kind, each asked once: nothing is answered from what was found before. */
const WORDS = 20
/** Of them, so many are also looked for with grep. */
const GREPPED = 3
/** As many articles as the window asks for at once. */
const PAGE = 20
/** Aimed at: milliseconds that 95 of 100 searches stay under. */
const TARGET_MS = 50

interface Kind { readonly name: string; readonly queries: readonly string[] }
interface Timed { readonly kind: string; readonly first: number; readonly count: number; readonly index: number; readonly grep: number | null }

/** The corpus as plain text, a line an article, for grep. */
async function plainFile(corpus: string): Promise<string> {
  const path = join(benchFolder(), `${basename(corpus, '.jsonl')}.txt`)
  if (existsSync(path)) return path
  const out = createWriteStream(path)
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    const { text } = JSON.parse(line) as { text: string }
    if (!out.write(`${text.replaceAll('\n', ' ')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}

/** Words that so many articles hold, give or take a tenth: the nearest to it, spread evenly. */
function wordsOf(vocabulary: readonly { term: string; doc: number }[], articles: number): readonly string[] {
  const near = vocabulary.filter(({ term, doc }) => /^\p{L}{4,}$/u.test(term) && Math.abs(doc - articles) <= articles / 10).map(({ term }) => term)
  const step = Math.max(1, Math.floor(near.length / WORDS))
  return near.filter((_, index) => index % step === 0).slice(0, WORDS)
}

function kindsOf(db: Database.Database): readonly Kind[] {
  const vocabulary = db.prepare('SELECT term, doc FROM article_vocabulary WHERE doc >= 5').all() as { term: string; doc: number }[]
  const [rare, some, many] = [wordsOf(vocabulary, 20), wordsOf(vocabulary, 500), wordsOf(vocabulary, 2_000)]
  const most = vocabulary.toSorted((a, b) => b.doc - a.doc).filter(({ term }) => term.length >= 3).slice(0, WORDS).map(({ term }) => term)
  return [
    { name: 'a rare word', queries: rare }, { name: 'a word in 500 articles', queries: some }, { name: 'a word in 2,000 articles', queries: many },
    { name: 'the most common words', queries: most },
    { name: 'two words', queries: some.map((word, index) => `${word} ${many[index % many.length]!}`) },
    { name: 'the beginning of a word', queries: some.map((word) => `${word.slice(0, 4)}*`) },
    { name: 'a word and a label', queries: many.map((word) => `label:CLAIM ${word}`) },
  ]
}

async function time(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What a person with nothing but grep would do: the word as it stands, how many lines hold it. Its output is read: into /dev/null grep stops at the first line. */
function grep(word: string, file: string): void {
  try { execFileSync('grep', ['-c', '-a', '-F', word, file], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } }) } catch { /* 1 is "none" */ }
}

/** Returns what is to be printed. */
export async function benchSearch(): Promise<string> {
  const corpus = await corpusFile('search', { articles: ARTICLES, bytes: 2_000, spans: 3 })
  const file = await plainFile(corpus)
  const path = join(benchFolder(), `${basename(corpus, '.jsonl')}-${latestSchema()}.hashiya`)
  if (!existsSync(path)) await runScript('import-once.ts', [corpus, path])
  const { client, close } = inProcess(benchFolder())
  const bare = new Database(path, { readonly: true })
  try {
    await client.projects.open({ path })
    const timed: Timed[] = []
    for (const { name, queries } of kindsOf(bare)) {
      for (const [index, query] of queries.entries()) {
        const words = parseQuery(query.replace(/^label:\S+ /, ''))
        const expression = toFtsExpression(words, expandQuery(words, (all, isBeginning) => heldWords(bare as unknown as ReadableDb, all, isBeginning)))
        const first = await time(() => client.search.run({ query, offset: 0, limit: PAGE }))
        const count = await time(async () => { while (!(await client.search.count({ query })).isDone); })
        const bareMs = await time(() => bare.prepare('SELECT rowid FROM article_index WHERE article_index MATCH ? LIMIT 50').all(expression))
        timed.push({ kind: name, first, count, index: bareMs, grep: index < GREPPED ? await time(() => grep(words.clauses[0]!.words[0]!, file)) : null })
      }
      process.stderr.write(`${name} done\n`)
    }
    return report(timed)
  } finally {
    bare.close()
    await close()
  }
}

function report(timed: readonly Timed[]): string {
  const rows = [...Map.groupBy(timed, ({ kind }) => kind)].map(([kind, runs]) => {
    const middle = (values: readonly number[]): number => quantile(values, 0.5)
    const firsts = runs.map(({ first }) => first)
    const grepped = runs.flatMap(({ grep: ms }) => ms ?? [])
    const index = middle(runs.map((run) => run.index))
    return [
      kind, milliseconds(middle(firsts)), milliseconds(quantile(firsts, 0.95)), milliseconds(middle(runs.map(({ count }) => count))), milliseconds(index), milliseconds(middle(grepped)),
      `${(middle(grepped) / middle(firsts)).toFixed(1)} ×`, `${(middle(firsts) / index).toFixed(1)} ×`,
    ]
  })
  const p95 = quantile(timed.map(({ first }) => first), 0.95)
  return [
    `## Search: ${ARTICLES.toLocaleString('en')} articles of 2 KB with 300,000 spans`, '',
    `${timed.length} searches through the contract, each asked once, with other forms of every word; a page is ${PAGE} articles with up to five hits each in context. 95 of 100 first pages came within ${milliseconds(p95)} ms (aim: ${TARGET_MS} ms${p95 <= TARGET_MS ? '' : ', missed'}).`, '',
    table(['', 'first page ms (median)', '95 of 100', 'then counted ms', 'bare index, 50 rows ms', 'grep -c over one file ms', 'grep takes', 'of the bare index'], rows),
  ].join('\n')
}
