/** What the command line asks for: `hashiya [FILE.hashiya] [--sample]`. */
import { resolve } from 'node:path'
import type { Command } from '#contract/native.ts'

/** Reads the arguments of a start, the first or a later one; paths are relative to `folder`. `null` where nothing is asked. */
export function readLaunch(args: readonly string[], folder: string): Command | null {
  const file = args.findLast((arg) => !arg.startsWith('-') && arg.endsWith('.hashiya'))
  if (file !== undefined) return { kind: 'open-path', path: resolve(folder, file) }
  return args.includes('--sample') ? { kind: 'sample' } : null
}
