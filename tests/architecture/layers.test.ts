/** TypeScript's project references say the same as the import law, and each layer sees only the globals of its place. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

interface Layer { readonly folder: string; readonly references: readonly string[]; readonly node: boolean; readonly page: boolean }

const LAYERS: readonly Layer[] = [
  { folder: 'src/core', references: [], node: false, page: false },
  { folder: 'src/contract', references: ['src/core'], node: false, page: false },
  { folder: 'src/page', references: [], node: true, page: false },
  { folder: 'src/backend/storage', references: ['src/core'], node: true, page: false },
  { folder: 'src/backend/services', references: ['src/core', 'src/contract', 'src/backend/storage'], node: true, page: false },
  { folder: 'src/backend/procedures', references: ['src/core', 'src/contract', 'src/backend/services'], node: true, page: false },
  { folder: 'src/backend', references: ['src/core', 'src/contract', 'src/backend/storage', 'src/backend/services', 'src/backend/procedures'], node: true, page: false },
  { folder: 'src/main', references: ['src/core', 'src/contract', 'src/page', 'src/backend'], node: true, page: false },
  { folder: 'src/preload', references: ['src/contract'], node: false, page: true },
  { folder: 'src/server', references: ['src/core', 'src/contract', 'src/page', 'src/backend'], node: true, page: false },
  { folder: 'src/cli', references: ['src/core', 'src/contract', 'src/backend', 'src/server'], node: true, page: false },
  { folder: 'src/renderer', references: ['src/core', 'src/contract'], node: false, page: true },
]

interface Config { readonly references?: readonly { readonly path: string }[] }
const config = (path: string): Config => ts.parseConfigFileTextToJson(path, readFileSync(join(ROOT, path), 'utf8')).config as Config

/** The messages of the compiler about `code` as a file of a layer, without reading the layer's other files. */
function complaints(folder: string, code: string): readonly string[] {
  const { options } = ts.parseJsonConfigFileContent(config(`${folder}/tsconfig.json`), ts.sys, join(ROOT, folder))
  const seed = join(ROOT, folder, 'seed.ts')
  const host = ts.createCompilerHost({ ...options, composite: false, incremental: false })
  const known = { exists: host.fileExists, read: host.getSourceFile }
  host.fileExists = (path) => path === seed || known.exists(path)
  host.getSourceFile = (path, target, ...rest) => (path === seed ? ts.createSourceFile(path, code, target) : known.read(path, target, ...rest))
  const program = ts.createProgram([seed], { ...options, composite: false, incremental: false, noEmit: true }, host)
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(seed)).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))
}

test('every layer is built by `tsc -b`', () => {
  const built = config('tsconfig.json').references?.map((reference) => reference.path)
  expect(built?.filter((path) => path !== 'tests').sort()).toEqual(LAYERS.map((layer) => layer.folder).sort())
})

describe.each(LAYERS)('$folder', ({ folder, references, node, page }) => {
  test('refers to the layers that it may import', () => {
    const found = (config(`${folder}/tsconfig.json`).references ?? []).map((reference) => join(folder, reference.path))
    expect(found.sort()).toEqual([...references].sort())
  })

  test('sees the globals of its place only', () => {
    expect(complaints(folder, `export const width = document.title.length`).length > 0, 'document is refused').toBe(!page)
    expect(complaints(folder, `export const pid = process.pid`).length > 0, 'process is refused').toBe(!node)
  })
})
