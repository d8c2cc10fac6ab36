/** How the bundles are made: three entries for the desktop and the server, one for each thread, one preload, one page. */
import { resolve } from 'node:path'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const at = (path: string): string => resolve(root, path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          backend: at('src/main/backend-entry.ts'),
          server: at('src/server/main.ts'),
          // Threads of the backend: `worker-<name>.js` lies beside whatever bundle starts it.
          'worker-regex': at('src/backend/services/workers/regex.ts'),
        },
        // Parts shared by the entries lie beside them: code that looks for files of the package counts folders from where it lies.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load no other file, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    // A message that a catalogue lacks is shown as it stands in the source.
    plugins: [react(), lingui(), babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] })],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The policy allows fonts and scripts as files only.
      assetsInlineLimit: 0,
      // kB. The code editor is large, read from the disk and only when it is shown.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
})
