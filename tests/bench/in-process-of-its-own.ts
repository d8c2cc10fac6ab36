/** Runs a script of this folder in a Node process of its own, so that each run starts cold and its memory can be told. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { timed } from './rounds.ts'
import type { Run } from './rounds.ts'

/** The script prints one JSON object as its last line: its `Run`, and whatever else it has to tell. */
export async function runScript<More extends object>(script: string, args: readonly string[]): Promise<Run & More> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0) throw new Error(`${script} ended with ${code ?? 'a signal'}`)
  return JSON.parse(Buffer.concat(chunks).toString().trim().split('\n').at(-1)!) as Run & More
}

/** Does the work of such a script and prints what it has to tell. */
export async function report(work: () => Promise<object>): Promise<void> {
  let more: object = {}
  const run = await timed(async () => { more = await work() })
  console.log(JSON.stringify({ ...run, peakMiB: process.resourceUsage().maxRSS / 1024, ...more }))
}
