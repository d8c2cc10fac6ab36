/** What a bench prints: where it ran, and Markdown tables that can stand in the documentation as they are. */
import Database from 'better-sqlite3'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEED } from './corpus.ts'
import { best, median, ratio } from './rounds.ts'
import type { Result } from './rounds.ts'

const ROOT = join(import.meta.dirname, '../..')

function version(folder: string): string {
  return (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { version: string }).version
}

/** Version of an installed package. */
export const packageVersion = (name: string): string => version(`node_modules/${name}`)

function sqliteVersion(): string {
  const db = new Database(':memory:')
  try {
    return db.prepare('SELECT sqlite_version()').pluck().get() as string
  } finally {
    db.close()
  }
}

/** Program, versions, machine and seed, one a line. */
export function describeRun(): string {
  const processors = cpus()
  return [
    `- Hashiya ${version('.')}, ${new Date().toISOString().slice(0, 10)}, seed ${SEED}`,
    `- Node ${process.versions.node}, better-sqlite3 ${packageVersion('better-sqlite3')} with SQLite ${sqliteVersion()}`,
    `- ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, ${type()} ${release()}, load average ${loadavg()[0]!.toFixed(1)} before the run`,
  ].join('\n')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

export const times = (factor: number): string => `${factor.toFixed(2)} ×`
export const milliseconds = (ms: number): string => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0))

const cpu = (result: Result): readonly number[] => result.runs.flatMap(({ cpuMs }) => cpuMs ?? [])

/** One row a contender, and one column of ratios for each that the others are held against. */
export function compare(results: readonly Result[], against: readonly Result[]): string {
  const peak = ({ runs }: Result): string => {
    const seen = runs.flatMap(({ peakMiB }) => peakMiB ?? [])
    return seen.length === 0 ? '' : Math.max(...seen).toFixed(0)
  }
  const least = (result: Result): string => (cpu(result).length === 0 ? '' : milliseconds(Math.min(...cpu(result))))
  const held = (result: Result, other: Result): string => {
    if (result === other) return '1'
    const { min, median: middle } = ratio(result, other)
    const work = cpu(result).length > 0 && cpu(other).length > 0 ? times(Math.min(...cpu(result)) / Math.min(...cpu(other))) : 'unknown'
    return `${times(min)} / ${times(middle)} / ${work}`
  }
  return table(
    ['', 'best ms', 'median ms', 'CPU ms', ...against.map(({ name }) => `to “${name}”: best / median / CPU`), 'peak MiB'],
    results.map((result) => [
      result.name, milliseconds(best(result)), milliseconds(median(result)), least(result), ...against.map((other) => held(result, other)), peak(result),
    ]),
  )
}
