/** Runs the real command line in a process of its own, with a data folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export const CLI = join(import.meta.dirname, '../../src/cli/index.ts')

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** The one object on stdout. Throws where there is anything else. */
  json(): unknown
}

const environment = (folder: string): NodeJS.ProcessEnv => ({ ...process.env, HASHIYA_DATA: join(folder, '.data') })

/** `folder` is the working folder, and holds the data folder. */
export function runCli(folder: string, ...args: readonly string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, env: environment(folder), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { code: status, stdout, stderr, json: () => JSON.parse(stdout) as unknown }
}

export const startCli = (folder: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { cwd: folder, env: environment(folder), stdio: ['ignore', 'pipe', 'pipe'] })

/** Resolves with what was printed on stdout once it matches; rejects where the process ends before. */
export function waitForOutput(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    let complaints = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { complaints += text })
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (pattern.test(out)) resolve(out)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said ${pattern}: ${out}${complaints}`)))
  })
}

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => { child.exitCode === null ? child.once('exit', (code) => resolve(code)) : resolve(child.exitCode) })
