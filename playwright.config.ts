/** The same tests on every host: the browser, the desktop on a double of Electron, and Electron itself where its program is there. */
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findElectron } from './scripts/electron-binary.ts'
import { findBrowser, NO_BROWSER, QUIET_SWITCHES } from './tests/support/browser.ts'
import type { HostOptions } from './tests/support/running.ts'

const browser = findBrowser()
if (browser === null) throw new Error(NO_BROWSER)

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: Math.min(4, availableParallelism()),
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env['HASHIYA_E2E_JSON'] ? [['list'], ['json', { outputFile: process.env['HASHIYA_E2E_JSON'] }]] : [['list']],
  use: { launchOptions: { executablePath: browser, args: [...QUIET_SWITCHES] }, trace: 'off' },
  projects: [
    { name: 'web', use: { hostKind: 'web' } },
    { name: 'desktop-double', use: { hostKind: 'desktop-double' } },
    ...(findElectron() === null ? [] : [{ name: 'desktop', use: { hostKind: 'desktop' as const } }]),
  ],
})
