/** Runs the import law of this project over a tree and gives back what it finds. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export interface Violation { readonly rule: string; readonly from: string; readonly to: string }
export interface Cruise { readonly modules: number; readonly violations: readonly Violation[] }

export const ROOT = resolve(import.meta.dirname, '../..')
const CRUISER = resolve(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
export const LAW = resolve(ROOT, '.dependency-cruiser.mjs')

interface Answer { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }

/** Cruises `folders` below `root` under the law. Throws what the cruiser says where it does not answer. */
export function cruise(root: string, folders: readonly string[]): Cruise {
  const run = spawnSync(process.execPath, [CRUISER, ...folders, '--config', LAW, '--output-type', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${run.stderr || run.stdout}`)
  const { summary } = JSON.parse(run.stdout) as Answer
  return { modules: summary.totalCruised, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) }
}
