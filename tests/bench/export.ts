/** Export of 100,000 spans, every one read back, against writing the same bytes raw. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder, corpusFile } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { compare } from './report.ts'
import { runRounds } from './rounds.ts'

const ROUNDS = 7

/** Returns what is to be printed. */
export async function benchExport(): Promise<string> {
  const corpus = await corpusFile('spans', { articles: 5_000, bytes: 5_000, spans: 20 })
  const folder = mkdtempSync(join(benchFolder(), 'export-'))
  const at = (name: string): string => join(folder, name)
  const exportOnce = () => runScript<{ verified: number }>('export-once.ts', [at('p.hashiya'), at('dataset.jsonl')])
  const floor = (part: string) => () => runScript('export-floor.ts', [part, at('dataset.jsonl'), at('raw')])
  try {
    const imported = await runScript<{ spans: number }>('import-once.ts', [corpus, at('p.hashiya')])
    const { verified } = await exportOnce()
    const size = statSync(at('dataset.jsonl')).size / 1e6
    const results = await runRounds([
      { name: 'Hashiya, each span read back', run: exportOnce },
      { name: 'reading back alone', run: floor('verify') },
      { name: 'JSON.stringify of the same records, written', run: floor('stringify') },
      { name: 'the same bytes written raw', run: floor('write') },
    ], ROUNDS)
    const shape = `${verified.toLocaleString('en')} spans of ${imported.spans.toLocaleString('en')} verified, ${size.toFixed(0)} MB, ${ROUNDS} rounds.`
    return `## Export: 100,000 spans in 5,000 articles\n\n${shape}\n\n${compare(results, results.slice(-2))}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
