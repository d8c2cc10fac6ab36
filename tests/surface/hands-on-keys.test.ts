/** Hands on the keys: every key leads somewhere, and what it did not do is said where one looks. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { click, codePoints, painted, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'
import { AWKWARD } from './page/texts.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, focused, status, inText, choose } = handsOn(() => page)
const partsOf = (write: { input: unknown } | undefined): unknown => (write?.input as { parts: unknown }).parts

describe('what a key does', () => {
  it('is said in the status line where it did nothing, until the next key', async () => {
    page = await stage.open('bare')
    await press('4')
    expect(await status()).toContain('Nothing is selected: choose words first')
    await press('ArrowLeft')
    expect(await status()).not.toContain('Nothing is selected')
    await press('4', '4')
    expect(await status()).toContain('Already Claim')
    await press('n')
    await page.getByRole('textbox', { name: 'Note' }).waitFor()
    await press('Escape', '1', 'k')
    expect(await status()).toContain('The codebook asks no speaker of Source')
  })

  it('takes whole phrases, and extends to the end of one', async () => {
    page = await stage.open('bare')
    await click(page, 'ليلى')
    await press('Control+ArrowLeft', '1', 'Escape', 'Control+ArrowLeft', '3')
    const all = await written(page, 2)
    expect(all.map(partsOf)).toEqual([[codePoints(AWKWARD, 'أكدت وزيرة الموارد المائية في أرينا ليلى السرّاج')], [codePoints(AWKWARD, 'اليوم الأربعاء')]])
    await click(page, 'التعهدات')
    await press('Control+Shift+ArrowLeft', '4')
    expect(partsOf((await written(page, 3))[2])).toEqual([codePoints(AWKWARD, 'التعهدات تفتقر إلى ضمانات مكتوبة')])
  })

  it('leaves the words of a span selected where its edges now are', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('4', ']', 'Escape')
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['صحيفة «الضفة'])
    await press('Escape')
    await expect.poll(() => painted(page, 'mark-cursor')).toEqual(['الضفة'])
  })

  it('comes back to where the cursor was let go', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('Escape')
    await expect.poll(() => painted(page, 'mark-cursor')).toEqual([])
    await press('ArrowLeft')
    await expect.poll(() => painted(page, 'mark-cursor')).toEqual(['صحيفة'])
  })

  it('does not throw one who tabs fast out of the text: only a second press at the last span leaves it', async () => {
    page = await stage.open()
    await choose('Upper Dam')
    await press('Tab')
    await inText()
    expect(await status()).toContain('Tab again leaves the text')
    await press('Tab')
    expect(await focused()).not.toContain('article-text')
  })

  it('moves an edge that stands off the screen into view', async () => {
    page = await stage.open('chars=20000&spans=0')
    await page.locator('.article-text p').nth(1).click({ position: { x: 300, y: 20 } })
    await press('4', 'p')
    for (let step = 0; step < 12; step += 1) await press(']')
    await expect.poll(() => page.evaluate(() => {
      const handle = document.querySelector('.text-handle[data-edge="end"]')!.getBoundingClientRect()
      const desk = document.querySelector('.desk')!.getBoundingClientRect()
      return handle.top > desk.top && handle.bottom < desk.bottom
    })).toBe(true)
  })
})
