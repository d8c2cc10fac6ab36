/** Runs programs of this package to their end. */
import { spawn, type StdioOptions } from 'node:child_process'
import { ROOT } from './paths.ts'

export interface Ended { readonly code: number; readonly milliseconds: number }

/** Resolves with the exit code, whatever it is; a program that a signal ended counts as 1. */
export function run(command: string, args: readonly string[], options: { stdio?: StdioOptions; timeout?: number; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const began = Date.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: options.stdio ?? 'inherit', timeout: options.timeout, env: options.env ?? process.env })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1, milliseconds: Date.now() - began }))
  })
}

/** Runs a package's own script on this Node. */
export const runNode = (script: string, args: readonly string[], options: Parameters<typeof run>[2] = {}): Promise<Ended> => run(process.execPath, [script, ...args], options)
