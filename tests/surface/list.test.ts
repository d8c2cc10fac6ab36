/** The list of everything annotated, by keyboard. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { openStage, type Stage } from './open-page.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, focused } = handsOn(() => page)
const lines = (): Promise<string[]> => page.locator('.annotations-line').evaluateAll((all) => all.map((one) => ({ top: (one as HTMLElement).offsetTop, text: (one as HTMLElement).innerText.split('\n')[0]! })).sort((a, b) => a.top - b.top).map(({ text }) => text))
const active = (): Promise<string> => page.locator('.annotations-line[aria-selected=true]').innerText()

it('opens by one key, is filtered by typing whatever the spelling, and leads to the span and back to the text', async () => {
  page = await stage.open()
  await press('Shift+B')
  await expect.poll(focused).toContain('annotations-filter')
  expect((await lines())[0]).toBe('Spans in order')
  await page.keyboard.type('التعهدات')
  await expect.poll(lines).toHaveLength(2)
  await press('ArrowDown')
  expect(await active()).toContain('هذه التعهدات تفتقر')
  await press('Enter')
  await expect.poll(() => page.getByRole('region', { name: 'Selected span' }).locator('blockquote').innerText()).toBe('هذه التعهدات تفتقر إلى ضمانات مكتوبة')
  await expect.poll(focused).toContain('article-text')
})

it('is grouped by label, each group folded and opened by Enter, and remembers the grouping', async () => {
  page = await stage.open()
  await press('Shift+B')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('label')
  await expect.poll(lines).toContain('Source')
  const all = (await lines()).length
  await page.getByRole('combobox', { name: 'Find an annotation' }).focus()
  await press('Enter')
  await expect.poll(async () => (await lines()).length).toBeLessThan(all)
  expect(await page.evaluate(() => localStorage.getItem('hashiya.annotation-list'))).toBe('label')
  await page.evaluate(() => localStorage.clear())
})

it('draws only what is seen of 50,000 spans', async () => {
  page = await stage.open('chars=1000000&spans=50000')
  await press('Shift+B')
  await page.locator('.annotations-line.item').first().waitFor({ timeout: 20_000 })
  expect(await page.locator('.annotations-line').count()).toBeLessThan(60)
  expect(await page.locator('.annotations-count').innerText()).toBe('50,000 annotations')
}, 60_000)
