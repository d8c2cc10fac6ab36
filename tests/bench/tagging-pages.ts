/** The two pages in which tagging is timed: the built Hashiya with a project, and the peer with the same article. */
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { join } from 'node:path'
import { findBrowser, NO_BROWSER, QUIET_SWITCHES } from '../support/browser.ts'

/** A range of the text; UTF-16 units and code points are the same in it. */
export interface Place { readonly start: number; readonly end: number }
export interface DenseArticle { readonly text: string; readonly spans: readonly Place[] }
/** How the text stands in Hashiya's window: the peer gets the same. */
export interface Column { readonly width: number; readonly font: string }

const VIEWPORT = { width: 1280, height: 900 }

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(NO_BROWSER)
  return chromium.launch({ executablePath, args: [...QUIET_SWITCHES] })
}

/** Waits until nothing has moved for a while: fonts are there, and what was asked for is painted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1_500)
}

/** Opens the only article of the project that the server behind `link` serves, with its first word under the cursor. */
export async function openHashiya(browser: Browser, link: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.goto(link)
  await page.getByRole('grid', { name: 'Articles' }).getByRole('gridcell').first().dblclick()
  await page.waitForSelector('.article-text p')
  await page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name.startsWith('span-') && size > 0))
  await page.locator('.article-text').focus()
  await settle(page)
  return page
}

export const columnOf = (page: Page): Promise<Column> => page.locator('.article-text').evaluate((text) => {
  const { width, font } = getComputedStyle(text)
  return { width: Number.parseFloat(width), font }
})

export interface PeerServer { readonly address: string; close(): Promise<void> }

/** Builds the page of the peer into a folder and serves it on this machine. */
export async function servePeer(folder: string): Promise<PeerServer> {
  const config = { configFile: false, root: join(import.meta.dirname, 'peer'), logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } } as const
  await build(config)
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() }
}

/** The new spans of the peer lie where Hashiya's do: at the beginning of the article. */
export async function openPeer(browser: Browser, address: string, article: DenseArticle, column: Column, places: readonly Place[], key: string, { settles = true } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.goto(address)
  await page.evaluate(([...given]) => window.showPeer(...given), [article, column, places, key] as const)
  await page.waitForSelector('.r6o-annotation')
  if (settles) await settle(page)
  return page
}
