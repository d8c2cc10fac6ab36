/**
 * The import law of ARCHITECTURE.md: one rule for each of its sentences, under the same name. Type-only imports count.
 * A test file (`x.test.ts`) may import what it likes; everything else may not import it.
 */

const TEST = '\\.test\\.tsx?$'
/** Node's own modules, whatever their name. */
const NODE = 'core'
/** The parts of oRPC, each for its side. */
const ORPC_CONTRACT = '^node_modules/@orpc/contract/'
const ORPC_SERVER = '^node_modules/@orpc/server/'
const ZOD = '^node_modules/zod/'
const XML = '^node_modules/fast-xml-parser/'

/** What the page may take from packages: things made for a browser. */
const PAGE_PACKAGES = [
  'react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', '@react-aria', '@react-stately', '@react-types', '@internationalized',
  '@tanstack', '@types/react', '@types/react-dom', 'zustand', 'lucide-react', 'marked', 'dompurify', '@observablehq/plot', '@lingui', '@fontsource', '@fontsource-variable', 'monaco-editor', 'vite', 'zod', '@orpc/client',
].map((name) => `^node_modules/${name}/`)

/** A rule for a layer: its files may import what matches `may` (paths) or is of a kind in `kinds`, and nothing else. */
const layer = (name, comment, from, may, kinds = []) => ({
  name, comment, severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { pathNot: may, couldNotResolve: false, ...(kinds.length > 0 && { dependencyTypesNot: kinds }) },
})

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    layer('core-imports-nothing', 'Domain code runs anywhere: no package, no Node, no other layer.',
      '^src/core/', ['^src/core/']),
    layer('contract-imports-core', 'The contract imports core and the schema and contract library.',
      '^src/contract/', ['^src/contract/', '^src/core/', ZOD, ORPC_CONTRACT]),
    layer('page-imports-node', 'What both hosts know about serving the built page needs Node and nothing of ours.',
      '^src/page/', ['^src/page/'], [NODE]),
    layer('storage-imports-core', 'Storage imports core, better-sqlite3 and Node.',
      '^src/backend/storage/', ['^src/backend/storage/', '^src/core/', '^node_modules/(@types/)?better-sqlite3/'], [NODE]),
    layer('services-import-storage', 'Services import storage, contract, core and Node; no package but the reader of XML.',
      '^src/backend/services/', ['^src/backend/(services|storage)/', '^src/contract/', '^src/core/', XML], [NODE]),
    layer('procedures-import-services', 'Procedures import services, contract, core, Node and the procedure library; never storage.',
      '^src/backend/procedures/', ['^src/backend/procedures/', '^src/backend/services/', '^src/contract/', '^src/core/', ORPC_SERVER], [NODE]),
    layer('backend-index-wires', 'The index of the backend wires procedures and services.',
      '^src/backend/[^/]+$', ['^src/backend/[^/]+$', '^src/backend/(procedures|services)/', '^src/contract/', '^src/core/', ORPC_SERVER], [NODE]),
    layer('main-is-a-host', 'The desktop host imports the index of the backend, page, contract, core, Electron, the procedure library and Node.',
      '^src/main/', ['^src/main/', '^src/backend/index\\.ts$', '^src/page/', '^src/contract/', '^src/core/', '^node_modules/electron/', ORPC_SERVER], [NODE]),
    layer('preload-hands-a-port', 'The preload imports Electron and the names of the bridge, nothing else.',
      '^src/preload/', ['^src/preload/', '^src/contract/bridge\\.ts$', '^node_modules/electron/']),
    layer('server-is-a-host', 'The server host imports the index of the backend, page, contract, core, ws, the procedure library and Node.',
      '^src/server/', ['^src/server/', '^src/backend/index\\.ts$', '^src/page/', '^src/contract/', '^src/core/', '^node_modules/(@types/)?ws/', ORPC_SERVER], [NODE]),
    layer('cli-is-a-host', 'The command line imports the index of the backend and of the server, contract, core and Node.',
      '^src/cli/', ['^src/cli/', '^src/(backend|server)/index\\.ts$', '^src/contract/', '^src/core/'], [NODE]),
    layer('renderer-imports-contract', 'The renderer imports contract, core and packages made for a browser; never Node.',
      '^src/renderer/(?!gallery/)', ['^src/renderer/', '^src/contract/', '^src/core/', ...PAGE_PACKAGES]),
    layer('gallery-imports-renderer', 'The gallery runs a backend of its own in the page: it may also import the procedure library.',
      '^src/renderer/gallery/', ['^src/renderer/', '^src/contract/', '^src/core/', ...PAGE_PACKAGES, ORPC_SERVER, ORPC_CONTRACT]),
    layer('samples-import-core', 'The sample project is made with core and Node.',
      '^db/', ['^db/', '^src/core/'], [NODE]),

    never('feature-not-to-feature', 'A feature never imports another feature: they meet in state and app.',
      { path: '^src/renderer/features/([^/]+)/', pathNot: TEST },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' }),
    layer('ui-is-feature-free', 'Parts import parts, styles, words and core.',
      '^src/renderer/ui/', ['^src/renderer/(ui|styles|i18n)/', '^src/core/', '^node_modules/']),
    never('state-below-features', 'State and transport know no feature, no part and no screen.',
      { path: '^src/renderer/(state|transport)/', pathNot: TEST },
      { path: '^src/renderer/(features|app|ui|gallery)/' }),
    never('gallery-stays-out', 'The product never imports the gallery.',
      { path: '^src/', pathNot: ['^src/renderer/gallery/', TEST] },
      { path: '^src/renderer/gallery/' }),

    never('sqlite-only-in-storage', 'Only storage, samples and tests import better-sqlite3: SQL has one home.',
      { pathNot: ['^src/backend/storage/', '^db/', '^tests/', '^scripts/', TEST] },
      { path: 'better-sqlite3' }),
    never('electron-only-in-its-host', 'Only main and preload import Electron: plain Node would try to download it.',
      { pathNot: ['^src/(main|preload)/', '^tests/', TEST] },
      { path: ['^node_modules/electron/', '^electron(/|$)'] }),
    never('monaco-only-for-code', 'Only the code view imports Monaco: articles are never read in it, and it is loaded when it is shown.',
      { path: '^src/', pathNot: ['^src/renderer/ui/code/', TEST] },
      { path: '^node_modules/monaco-editor/' }),
    never('xml-only-behind-a-door', 'Only the strict reader of XML imports its parser: it refuses what could expand without end or look elsewhere.',
      { path: '^src/', pathNot: ['^src/backend/services/codebook/qdc/xml\\.ts$', TEST] },
      { path: '^node_modules/fast-xml-parser/' }),
    never('nothing-imports-tests', 'Nothing that ships imports a test.',
      { path: '^(src|db|scripts)/', pathNot: TEST },
      { path: ['^tests/', TEST] }),
    never('no-cycles', 'No cycles, also among types.',
      {}, { circular: true }),
    never('imports-resolve', 'Every import leads to a file.',
      {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^node_modules/\\.', '^out/', '^\\.cache/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'module', 'browser', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json', '.css', '.po'],
      mainFields: ['types', 'typings', 'module', 'main'],
    },
  },
}
