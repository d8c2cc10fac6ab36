/** Tests that need no window: unit tests beside the code, and what crosses layers. */
import { linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Words of the window stand in macros, which are code only once they are transformed.
  plugins: [react(), babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] })],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Tests that start programs share the machine's cores with the others.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
