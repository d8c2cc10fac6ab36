/** Builds the page of the reading screen, serves it on loopback and opens it in a browser of this machine. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, NO_BROWSER, QUIET_SWITCHES } from '../support/browser.ts'

const CONFIG = join(import.meta.dirname, 'page/vite.config.ts')

export interface Stage {
  /** A fresh page with the given query, once its annotations are on the screen. */
  open(query?: string): Promise<Page>
  close(): Promise<void>
}

/** Everything is at its real scale: an emulated device scale makes Chromium answer wrongly about highlights. */
export async function openStage(): Promise<Stage> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(NO_BROWSER)
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-page-'))
  const output = { outDir: folder, emptyOutDir: true }
  await build({ configFile: CONFIG, build: output })
  const server: PreviewServer = await preview({ configFile: CONFIG, build: output, preview: { port: 0, host: '127.0.0.1' } })
  const browser: Browser = await chromium.launch({ executablePath, args: [...QUIET_SWITCHES] })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the page is served nowhere')
  return {
    async open(query = '') {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      page.on('pageerror', (error) => { throw error })
      await page.goto(`${address}?${query}`)
      await page.waitForSelector('.article-text p')
      await page.waitForSelector('.inspector .card:has(.counts)')
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(150)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
