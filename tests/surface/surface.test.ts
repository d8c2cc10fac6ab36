/** The surface beyond a first tag: handles, parts, layers, finding, and far places of a long article. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { allBoxes, click, codePoints, drag, letterBox, painted, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'
import { AWKWARD } from './page/texts.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press } = handsOn(() => page)
const partsOf = (write: { input: unknown } | undefined): unknown => (write?.input as { parts: unknown }).parts

describe('spans on the surface', () => {
  it('grow by a handle that is dragged, to whole words', async () => {
    page = await stage.open()
    await click(page, 'هذه التعهدات')
    const handle = page.locator('.text-handle[data-edge="end"]')
    await handle.waitFor()
    const from = (await handle.boundingBox())!
    const to = await letterBox(page, 'وأن السد', 1)
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(Math.round(to.left), Math.round((to.top + to.bottom) / 2), { steps: 4 })
    await expect.poll(() => painted(page, 'selected-')).toEqual(['هذه التعهدات تفتقر إلى ضمانات مكتوبة، وأن'])
    await page.mouse.up()
    expect(partsOf((await written(page, 1))[0])).toEqual([codePoints(AWKWARD, 'هذه التعهدات تفتقر إلى ضمانات مكتوبة، وأن')])
  })

  it('take in words that stand apart', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('4')
    await drag(page, ['ضمانات', 1], ['ضمانات', 3])
    await press('j')
    const all = await written(page, 2)
    expect(partsOf(all[1])).toEqual([codePoints(AWKWARD, 'صحيفة'), codePoints(AWKWARD, 'ضمانات')])
    await expect.poll(() => painted(page, 'selected-')).toEqual(['صحيفة', 'ضمانات'])
  })

  it('carry a second label with Shift, in a lane of its own', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('4', 'Shift+1')
    const all = await written(page, 2)
    expect(all.map((write) => write.what)).toEqual(['createSpan', 'createSpan'])
    await expect.poll(() => painted(page, 'span-3-0-')).toEqual(['صحيفة'])
    await expect.poll(() => painted(page, 'span-0-1-')).toEqual(['صحيفة'])
  })

  it('of others have their own line and letter, and are hidden by a key', async () => {
    page = await stage.open()
    expect(await painted(page, 'span-3-1-1')).toEqual(['السد الأعلى ما زال يهدد حصص دول المصب'])
    const chip = page.locator('[data-span="s11"]')
    expect(await chip.getAttribute('title')).toBe('Target\nClaim · O')
    await press('o')
    await expect.poll(() => chip.getAttribute('title')).toBe('Target')
    expect((await painted(page, 'span-')).filter((quote) => quote.startsWith('السد الأعلى ما زال'))).toEqual([])
  })

  it('have their chip over the first letter as it is read: the right edge in Arabic, the left one in Latin', async () => {
    page = await stage.open()
    const arabic = await page.locator('[data-span="s6"]').boundingBox()
    const first = await letterBox(page, 'رئيس وفد', 0)
    expect(Math.abs(arabic!.x + arabic!.width - first.right)).toBeLessThan(1.5)
    const latin = await page.locator('[data-span="s12"]').boundingBox()
    expect(Math.abs(latin!.x - (await letterBox(page, 'Upper Dam', 0)).left)).toBeLessThan(1.5)
    expect(arabic!.y + arabic!.height).toBeLessThan(first.top + 4)
  })
})

describe('finding', () => {
  it('paints every hit exactly, goes round, and leaves the hit selected to be tagged', async () => {
    page = await stage.open('bare')
    await press('Control+f')
    await page.keyboard.type('السد')
    await expect.poll(() => painted(page, 'mark-hit')).toContain('السد')
    await press('Enter', 'Escape')
    await press('5')
    expect(partsOf((await written(page, 1))[0])).toEqual([codePoints(AWKWARD, 'السد')])
    await expect.poll(() => painted(page, 'mark-hit')).toEqual([])
  })

  it('shows what cannot be seen, beside the text and not in it', async () => {
    page = await stage.open('bare')
    const before = await allBoxes(page)
    await press('v')
    await expect.poll(() => page.locator('.text-tag.invisible').allTextContents()).toEqual(['ZWNJ', 'RLM', 'NB'])
    expect(await allBoxes(page)).toEqual(before)
  })
})

describe('a long article', () => {
  it('comes to its end and stays there, with the spans around painted', async () => {
    page = await stage.open('chars=300000&spans=6000')
    await press('ArrowLeft', 'Control+End')
    await page.waitForTimeout(600)
    const place = () => page.evaluate(() => {
      const [range] = [...CSS.highlights.get('mark-cursor')!] as Range[]
      const desk = document.querySelector('.desk')!.getBoundingClientRect()
      const box = range!.getBoundingClientRect()
      return { top: Math.round(box.top), isSeen: box.top > desk.top && box.bottom < desk.bottom }
    })
    const first = await place()
    expect(first.isSeen).toBe(true)
    await page.waitForTimeout(300)
    expect(await place()).toEqual(first)
    expect((await painted(page, 'span-')).length).toBeGreaterThan(20)
    expect(await page.locator('.text-chip').count()).toBeLessThanOrEqual(400)
  })
})
