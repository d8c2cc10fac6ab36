/** Markdown from outside in a real browser: nothing in it runs, loads, opens or dresses up as a part of the window. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser, NO_BROWSER, QUIET_SWITCHES } from '../support/browser.ts'
import { HOSTILE_MARKDOWN } from './page/hostile-markdown.ts'

let folder: string
let server: PreviewServer
let browser: Browser
let page: Page
/** Everything that the page asked for after it stood. */
const asked: string[] = []

beforeAll(async () => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(NO_BROWSER)
  folder = await mkdtemp(join(tmpdir(), 'hashiya-markdown-'))
  const root = join(import.meta.dirname, 'page')
  await build({ root, configFile: false, base: './', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(root, 'markdown.html') } } })
  await writeFile(join(folder, 'p.png'), '')
  server = await preview({ root, configFile: false, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } })
  browser = await chromium.launch({ executablePath, args: [...QUIET_SWITCHES] })
  page = await browser.newPage()
  await page.addInitScript(() => {
    Object.assign(globalThis, { hurt: [] })
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) Object.assign(globalThis, { [name]: () => { (globalThis as unknown as { hurt: string[] }).hurt.push(name) } })
  })
  await page.goto(`${server.resolvedUrls!.local[0]!}markdown.html`)
  await page.waitForFunction(() => 'show' in globalThis)
  page.on('request', (request) => asked.push(request.url()))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What stands in the page after a text was shown: which elements, which attributes, and the words. */
const show = (source: string): Promise<{ elements: string[]; attributes: string[]; text: string; hurt: string[] }> => page.evaluate(async (text) => {
  const { show: draw, hurt } = globalThis as unknown as { show(source: string): void; hurt: string[] }
  draw(text)
  const place = document.getElementById('shown')!
  // Everything a reader could do to it.
  for (const element of place.querySelectorAll<HTMLElement>('*')) {
    element.click()
    element.focus()
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  }
  await new Promise((done) => { setTimeout(done, 20) })
  const elements = [...place.querySelectorAll('*')]
  return {
    elements: [...new Set(elements.map((element) => element.tagName.toLowerCase()))],
    attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`)))],
    text: place.textContent, hurt,
  }
}, source)

const ALLOWED = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'del', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'bdi', 'div'])
const ATTRIBUTE = /^(?:dir=(?:rtl|ltr)|class=(?:markdown|md-link|md-address|md-image|md-box)|start=\d+)$/

it('has enough to try', () => { expect(HOSTILE_MARKDOWN.length).toBeGreaterThanOrEqual(40) })

it.each(HOSTILE_MARKDOWN)('%s', async (source) => {
  const { elements, attributes, hurt, text } = await show(source)
  expect(elements.filter((element) => !ALLOWED.has(element))).toEqual([])
  expect(attributes.filter((attribute) => !ATTRIBUTE.test(attribute))).toEqual([])
  expect(hurt).toEqual([])
  expect(asked).toEqual([])
  expect(text.trim(), 'nothing disappears in silence').not.toBe('')
  expect(new URL(page.url()).hash).toBe('')
})

it('shows where links and pictures lead, and each block in its own direction', async () => {
  await show('نص [رابط](https://example.org/a) ![صورة](https://example.org/p.png)\n\n- English item\n- بند عربي\n\n1. واحد\n\n| A | ب |\n|---|---|\n| c | د |')
  const seen = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#shown p, #shown li, #shown td')].map((block) => `${block.tagName} ${block.dir} ${block.innerText}`))
  expect(seen).toEqual(['P rtl نص رابط https://example.org/a صورة https://example.org/p.png', 'LI ltr English item', 'LI rtl بند عربي', 'LI rtl واحد', 'TD ltr c', 'TD rtl د'])
})

it('shows what nests without end as it stands, and soon', async () => {
  const { text } = await show(`${'> '.repeat(20_000)}end`)
  expect(text).toContain('end')
})
