/** The import law holds in this tree, and every rule of it fires at what it forbids. */
import { describe, expect, test } from 'vitest'
import { cruise, LAW, ROOT } from './cruise.ts'
import { withTinyTree } from './tiny-tree.ts'

interface Seed { readonly rule: string; readonly file: string; readonly code: string }

/** What each rule must not let through; where one import breaks several rules, the one under test is named. */
const SEEDS: readonly Seed[] = [
  { rule: 'core-imports-nothing', file: 'src/core/a.ts', code: `import 'node:fs'` },
  { rule: 'core-imports-nothing', file: 'src/core/b.ts', code: `import 'left-pad'` },
  { rule: 'core-imports-nothing', file: 'src/core/c.ts', code: `import type { z } from '#contract'` },
  { rule: 'contract-imports-core', file: 'src/contract/a.ts', code: `import type { project } from '../backend/services/project.ts'` },
  { rule: 'contract-imports-core', file: 'src/contract/b.ts', code: `import 'node:path'` },
  { rule: 'page-imports-node', file: 'src/page/a.ts', code: `import '#contract'` },
  { rule: 'storage-imports-core', file: 'src/backend/storage/a.ts', code: `import { project } from '../services/project.ts'` },
  { rule: 'storage-imports-core', file: 'src/backend/storage/b.ts', code: `import '#contract'` },
  { rule: 'services-import-storage', file: 'src/backend/services/a.ts', code: `import '@orpc/server'` },
  { rule: 'services-import-storage', file: 'src/backend/services/b.ts', code: `import type { router } from '../procedures/index.ts'` },
  { rule: 'procedures-import-services', file: 'src/backend/procedures/a.ts', code: `import type { open } from '../storage/open.ts'` },
  { rule: 'backend-index-wires', file: 'src/backend/a.ts', code: `import './storage/open.ts'` },
  { rule: 'main-is-a-host', file: 'src/main/a.ts', code: `import '../backend/services/project.ts'` },
  { rule: 'main-is-a-host', file: 'src/main/b.ts', code: `import '../renderer/state/route.ts'` },
  { rule: 'preload-hands-a-port', file: 'src/preload/a.ts', code: `import '#contract'` },
  { rule: 'preload-hands-a-port', file: 'src/preload/b.ts', code: `import 'node:fs'` },
  { rule: 'server-is-a-host', file: 'src/server/a.ts', code: `import '../backend/procedures/index.ts'` },
  { rule: 'cli-is-a-host', file: 'src/cli/a.ts', code: `import 'ws'` },
  { rule: 'cli-is-a-host', file: 'src/cli/b.ts', code: `import '../backend/storage/open.ts'` },
  { rule: 'renderer-imports-contract', file: 'src/renderer/app/a.tsx', code: `import 'node:path'` },
  { rule: 'renderer-imports-contract', file: 'src/renderer/app/b.tsx', code: `import type { backend } from '#backend'` },
  { rule: 'gallery-imports-renderer', file: 'src/renderer/gallery/a.tsx', code: `import '#backend'` },
  { rule: 'samples-import-core', file: 'db/samples/a.ts', code: `import '#backend'` },
  { rule: 'feature-not-to-feature', file: 'src/renderer/features/reading/a.ts', code: `import type { search } from '../search/search.tsx'` },
  { rule: 'ui-is-feature-free', file: 'src/renderer/ui/a.tsx', code: `import '../state/route.ts'` },
  { rule: 'state-below-features', file: 'src/renderer/state/a.ts', code: `import '../ui/button.tsx'` },
  { rule: 'gallery-stays-out', file: 'src/renderer/app/c.tsx', code: `const page = await import('../gallery/gallery.tsx')` },
  { rule: 'sqlite-only-in-storage', file: 'src/backend/services/c.ts', code: `import type { Database } from 'better-sqlite3'` },
  { rule: 'electron-only-in-its-host', file: 'src/backend/services/d.ts', code: `import type { App } from 'electron'` },
  { rule: 'xml-only-behind-a-door', file: 'src/backend/services/e.ts', code: `import { XMLParser } from 'fast-xml-parser'` },
  { rule: 'monaco-only-for-code', file: 'src/renderer/features/reading/b.tsx', code: `const monaco = await import('monaco-editor')` },
  { rule: 'nothing-imports-tests', file: 'src/server/b.ts', code: `import '../../tests/support/temp.ts'` },
  { rule: 'nothing-imports-tests', file: 'src/core/d.ts', code: `import './text.test.ts'` },
  { rule: 'no-cycles', file: 'src/core/span.ts', code: `import type { one } from './text.ts'\nexport type Span = typeof one` },
  { rule: 'imports-resolve', file: 'src/core/e.ts', code: `import './gone.ts'` },
]

describe('the import law', () => {
  test('this tree keeps it', () => {
    const { modules, violations } = cruise(ROOT, ['src', 'db', 'tests', 'scripts'])
    // A cruiser that cannot read TypeScript reads nothing and finds nothing: green, and worth nothing.
    expect(modules).toBeGreaterThan(100)
    expect(violations).toEqual([])
  })

  test('lets a tree through that imports all that it may', () => {
    const { modules, violations } = withTinyTree({}, (root) => cruise(root, ['src', 'db', 'tests']))
    expect(modules).toBeGreaterThan(20)
    expect(violations).toEqual([])
  })

  const seeded = withTinyTree(Object.fromEntries(SEEDS.map(({ file, code }) => [file, code])), (root) => cruise(root, ['src', 'db', 'tests']))
  test.each(SEEDS)('$rule fires at $file', ({ rule, file }) => {
    expect(seeded.violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule)
  })

  test('has no rule without a seed', async () => {
    const law = (await import(LAW)) as { default: { forbidden: { name: string }[] } }
    expect([...new Set(SEEDS.map((seed) => seed.rule))].sort()).toEqual(law.default.forbidden.map((rule) => rule.name).sort())
  })
})
