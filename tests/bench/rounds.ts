/** Rounds in which all contenders run one after the other, so that a slow moment of the machine meets all of them. */

export interface Run {
  readonly ms: number
  /** Processor time of all threads of the process that did the work; `null` where that is not seen. */
  readonly cpuMs: number | null
  /** Peak resident memory of the process that did the work, in MiB; `null` where that is not seen. */
  readonly peakMiB: number | null
}

export interface Contender {
  readonly name: string
  run(): Promise<Run>
}

export interface Result {
  readonly name: string
  readonly runs: readonly Run[]
}

/** Each round begins with another contender. Says on stderr how far it is. */
export async function runRounds(contenders: readonly Contender[], rounds: number): Promise<readonly Result[]> {
  const runs = contenders.map((): Run[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (round + turn) % contenders.length
      const run = await contenders[index]!.run()
      runs[index]!.push(run)
      process.stderr.write(`round ${round + 1} of ${rounds}: ${contenders[index]!.name} ${run.ms.toFixed(0)} ms\n`)
    }
  }
  return contenders.map(({ name }, index) => ({ name, runs: runs[index]! }))
}

/** The value below which a share of the values lies; the middle of the two nearest for the median of an even number. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1)
}

const times = (result: Result): readonly number[] => result.runs.map((run) => run.ms)
export const best = (result: Result): number => Math.min(...times(result))
export const median = (result: Result): number => quantile(times(result), 0.5)

/** How many times as long `of` took as `to`: by the best run of each, and the median over the rounds, each round by itself. */
export function ratio(of: Result, to: Result): { readonly min: number; readonly median: number } {
  return { min: best(of) / best(to), median: quantile(of.runs.map((run, round) => run.ms / to.runs[round]!.ms), 0.5) }
}

/** Runs `work` in this process and says how long it took. */
export async function timed(work: () => void | Promise<void>): Promise<Run> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, peakMiB: null }
}
