/** What a key press costs must not grow with the length of the article. Counted in processor time, so that a busy machine does not matter. */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './open-page.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())

const ROUNDS = 25

async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Milliseconds of the page's main thread for one step of the cursor and one tag, in the middle of the article. */
async function costOfTag(page: Page): Promise<number> {
  await page.evaluate(() => {
    const desk = document.querySelector('.desk')!
    desk.scrollTop = desk.scrollHeight / 2
    document.querySelector<HTMLElement>('.article-text')!.focus()
  })
  await page.waitForTimeout(700)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await spent(session)
  await page.evaluate(async (rounds) => {
    const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve) })
    const press = (key: string): void => { document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) }
    for (let round = 0; round < rounds; round += 1) {
      press('ArrowLeft')
      press('4')
      await frame()
      await frame()
    }
  }, ROUNDS)
  return (await spent(session) - before) / ROUNDS
}

/** Milliseconds of the page's main thread for one turn of the wheel. */
async function costOfScroll(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await spent(session)
  await page.evaluate(async (rounds) => {
    const desk = document.querySelector('.desk')!
    for (let round = 0; round < rounds; round += 1) {
      desk.scrollTop += 120
      await new Promise((resolve) => { requestAnimationFrame(resolve) })
    }
  }, ROUNDS)
  return (await spent(session) - before) / ROUNDS
}

const live = (page: Page): Promise<number> => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0))

describe('a million letters with fifty thousand spans', () => {
  it('take no more than three times the work of a short article for a tag, and keep few ranges alive', async () => {
    const short = await stage.open('chars=5000&spans=100')
    const shortCost = await costOfTag(short)
    await short.close()
    const long = await stage.open('chars=1000000&spans=50000')
    const longCost = await costOfTag(long)
    expect(longCost / shortCost).toBeLessThan(3)
    expect(await live(long)).toBeLessThan(2_000)
    await long.close()
  }, 120_000)
})

describe('two thousand relations', () => {
  it('are drawn where one looks and nowhere else: a tag and a turn of the wheel cost less than twice what they cost without', async () => {
    const plain = await stage.open('chars=100000&spans=4000')
    const plainTag = await costOfTag(plain)
    const plainScroll = await costOfScroll(plain)
    await plain.close()
    const related = await stage.open('chars=100000&spans=4000&relations=2000')
    const relatedTag = await costOfTag(related)
    const relatedScroll = await costOfScroll(related)
    const drawn = await related.locator('.arc').count()
    await related.close()
    expect(drawn).toBeGreaterThan(10)
    expect(drawn).toBeLessThanOrEqual(400)
    expect(relatedTag / plainTag).toBeLessThan(2)
    expect(relatedScroll / plainScroll).toBeLessThan(2)
  }, 120_000)
})
