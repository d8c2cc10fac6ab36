/** How the page of the reading screen is built for its tests. */
import { linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' }, { cwd: root })] })],
  build: { minify: false, assetsInlineLimit: 0 },
  logLevel: 'warn',
})
