/** Builds the bundles where the sources are newer than what was built last. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './paths.ts'
import { runNode } from './run.ts'

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json']
const BUILT = ['out/main/index.js', 'out/main/backend.js', 'out/main/server.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Modification time in milliseconds: the newest file under a path, tests left out. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

export function isBuilt(): boolean {
  if (!BUILT.every((file) => existsSync(at(file)))) return false
  const oldest = Math.min(...BUILT.map((file) => statSync(at(file)).mtimeMs))
  return Math.max(...SOURCES.map((path) => newest(at(path)))) < oldest
}

export async function build(): Promise<boolean> {
  const { code } = await runNode(at('node_modules/electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'])
  return code === 0
}

/** `false`, with the reason printed by the build, where it fails. */
export async function ensureBuilt(): Promise<boolean> {
  if (isBuilt()) return true
  console.log('Building Hashiya…')
  return build()
}
