/** A tiny program with the folders of this one: every layer imports all that it may, so no rule has a reason to fire. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ROOT } from './cruise.ts'

type Files = Readonly<Record<string, string>>

export const SOUND: Files = {
  'src/core/text.ts': `import type { Span } from '#core/span.ts'\nexport const one: Span = 1`,
  'src/core/span.ts': `export type Span = number`,
  'src/core/text.test.ts': `import 'vitest'\nimport 'node:fs'\nimport './text.ts'`,
  'src/contract/index.ts': `import { z } from 'zod'\nimport '@orpc/contract'\nimport '#core/text.ts'\nexport * from './bridge.ts'\nexport { z }`,
  'src/contract/bridge.ts': `export const port = 'port'`,
  'src/page/files.ts': `import 'node:fs'\nexport const files = 1`,
  'src/backend/storage/open.ts': `import Database from 'better-sqlite3'\nimport 'node:fs'\nimport '#core/text.ts'\nexport const open = Database`,
  'src/backend/services/project.ts': `import '../storage/open.ts'\nimport '#contract'\nimport '#core/text.ts'\nimport 'node:path'\nexport const project = 1`,
  'src/backend/procedures/index.ts': `import '@orpc/server'\nimport '../services/project.ts'\nimport '#contract'\nexport const router = 1`,
  'src/backend/index.ts': `import './procedures/index.ts'\nimport './services/project.ts'\nimport '@orpc/server'\nexport const backend = 1`,
  'src/main/index.ts': `import 'electron'\nimport '#backend'\nimport '#page/files.ts'\nimport '#contract/bridge.ts'\nimport '@orpc/server'\nimport 'node:path'`,
  'src/preload/index.ts': `import 'electron'\nimport '#contract/bridge.ts'`,
  'src/server/index.ts': `import 'ws'\nimport '#backend'\nimport '#page/files.ts'\nimport '#contract'\nimport '@orpc/server'\nexport const serve = 1`,
  'src/cli/index.ts': `import '#backend'\nimport '#server'\nimport '#contract'\nimport '#core/text.ts'\nimport 'node:util'`,
  'src/renderer/main.tsx': `import 'react'\nimport './app/app.tsx'`,
  'src/renderer/app/app.tsx': `import '../features/reading/reading.tsx'\nimport '../features/search/search.tsx'\nimport '../state/route.ts'`,
  'src/renderer/features/reading/reading.tsx': `import './model.ts'\nimport '../../state/route.ts'\nimport '../../ui/button.tsx'\nimport '#contract'`,
  'src/renderer/features/reading/model.ts': `import '#core/text.ts'\nexport const model = 1`,
  'src/renderer/features/search/search.tsx': `import '../../state/route.ts'\nexport const search = 1`,
  'src/renderer/state/route.ts': `import 'zustand'\nimport '../transport/connect.ts'\nexport const route = 1`,
  'src/renderer/transport/connect.ts': `import '@orpc/client'\nimport '#contract'\nexport const connect = 1`,
  'src/renderer/ui/button.tsx': `import 'react-aria-components'\nimport '#core/text.ts'\nexport const button = 1`,
  'src/renderer/ui/code/code.tsx': `import 'monaco-editor'`,
  'src/renderer/gallery/gallery.tsx': `import '@orpc/server'\nimport '../app/app.tsx'\nexport const gallery = 1`,
  'db/samples/build.ts': `import 'node:fs'\nimport '#core/text.ts'`,
  'tests/support/temp.ts': `import 'better-sqlite3'\nimport '../../src/backend/services/project.ts'\nexport const temp = 1`,
}

const PACKAGES = ['better-sqlite3', 'electron', 'ws', 'zod', '@orpc/contract', '@orpc/server', '@orpc/client', 'react', 'react-aria-components', 'zustand', 'vitest', 'left-pad', 'monaco-editor', 'fast-xml-parser']

/** Writes the tree, with `files` on top of it, into a new folder; calls `use` with that folder and takes it away again. */
export function withTinyTree<T>(files: Files, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'hashiya-law-'))
  const write = (path: string, text: string): void => {
    const full = join(root, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, `${text}\n`)
  }
  try {
    const { imports } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { imports: object }
    write('package.json', JSON.stringify({ name: 'tiny', type: 'module', imports, dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])) }))
    for (const name of PACKAGES) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
      write(`node_modules/${name}/index.js`, 'module.exports = {}')
    }
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) write(path, text)
    return use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
