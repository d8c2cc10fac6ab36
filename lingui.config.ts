/** Messages of the window: found by the macros, kept as PO files, English as written in the source. */
import { defineConfig } from '@lingui/cli'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ar'],
  catalogs: [{ path: '<rootDir>/src/renderer/locales/{locale}/messages', include: ['src/renderer'], exclude: ['**/*.test.*', '**/gallery/**'] }],
})
