/** The source files of this project, as the laws read them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './cruise.ts'

export interface SourceFile { readonly path: string; readonly text: string }

/** The files below the project's root that match, in order of path. */
export function sources(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync([...patterns], { cwd: ROOT, exclude: ['node_modules/**', 'out/**'] })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length
