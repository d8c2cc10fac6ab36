/** Going through spans, mentions, hits and articles, and what of the screen may cover what. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { click, painted, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, status, inText, choose } = handsOn(() => page)

describe('asking the text for a span', () => {
  it('shows which one Tab has come to, and takes it with Enter', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('Shift+K', 'Shift+Tab')
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['BILSTAT (Arena, 2024)'])
    await press('Shift+Tab')
    expect(await writes(page)).toEqual([])
    await press('Shift+Tab', 'Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { id: 's10', attributes: { speaker: { mention: expect.any(String) as string } } } })
    await expect.poll(() => painted(page, 'selected-')).toEqual(['هذه التعهدات تفتقر إلى ضمانات مكتوبة'])
  })

  it('chooses the span under the cursor with Enter', async () => {
    page = await stage.open()
    await click(page, 'صحيفة')
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter')
    await expect.poll(() => painted(page, 'selected-')).toHaveLength(1)
  })
})

describe('finding', () => {
  it('begins with the selected words, and looks for words in a row', async () => {
    page = await stage.open()
    await choose('العلاقات مع')
    await press('Escape', 'Control+f')
    await expect.poll(() => page.locator('.find-field').inputValue()).toBe('العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل')
    await page.keyboard.type('وفد بيلان')
    await expect.poll(async () => page.evaluate(() => window.memory.asked.at(-1))).toBe('"وفد بيلان"*')
  })
})

describe('mentions of a claim', () => {
  it('are gone through round and round, and a claim that is stated once says so', async () => {
    page = await stage.open('linked')
    await choose('هذه التعهدات')
    await press('x')
    await expect.poll(() => painted(page, 'selected-')).toEqual(['اجتازا معاً «اختبار الجفاف» في عام ٢٠٢٣'])
    await press('x')
    await expect.poll(() => painted(page, 'selected-')).toEqual(['هذه التعهدات تفتقر إلى ضمانات مكتوبة'])
    await choose('ليس موجّهاً')
    await press('x')
    expect(await status()).toContain('linked to a claim')
  })
})

describe('the list of articles', () => {
  const current = () => page.locator('.queue-row[aria-current]')

  it('shows the open article also where it stands far below', async () => {
    page = await stage.open('list=350')
    await current().waitFor()
    const [row, list] = [(await current().boundingBox())!, (await page.locator('.queue-scroll').boundingBox())!]
    expect(row.y).toBeGreaterThanOrEqual(list.y)
    expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height)
  })

  it('says so where the library\'s filter leaves the open article out', async () => {
    page = await stage.open('list=without')
    await page.getByText('leaves it out of this list').waitFor()
    await press('Alt+ArrowDown')
    await expect.poll(status).toContain('leaves this article out')
  })
})

describe('the screen', () => {
  it('keeps the keyboard in the text after a click beside everything', async () => {
    page = await stage.open()
    await page.locator('.status-line').click({ position: { x: 600, y: 10 } })
    await inText()
  })


  it('keeps the palette off the text, whatever it asks', async () => {
    page = await stage.open('bare')
    const clear = (): Promise<boolean> => page.evaluate(() => document.querySelector('.palette')!.getBoundingClientRect().top >= document.querySelector('.desk')!.getBoundingClientRect().bottom)
    expect(await clear()).toBe(true)
    await press('ArrowLeft', 'r')
    await page.getByRole('toolbar', { name: 'Mark the selection as' }).waitFor()
    expect(await clear()).toBe(true)
  })
})

describe('relating', () => {
  it('goes to legal ends alone, asks what they are, then for one end after the other', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('y')
    await expect.poll(status).toContain('Relate: choose the other end')
    await press('Escape')
    await inText()
    await click(page, 'أكدت')
    await press('y')
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['وزيرة الموارد المائية في أرينا ليلى السرّاج'])
    await press('Enter')
    await page.getByRole('option', { name: /^Attribution/ }).first().waitFor()
    await press('1')
    await expect.poll(status).toContain('Attribution: choose “Content”')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({
      what: 'createRelation', input: { type: 'attribution', args: [{ role: 'source', ref: 's2' }, { role: 'cue', ref: 's1' }, { role: 'content', ref: 's3' }] },
    })
    await page.getByRole('region', { name: 'Relations' }).getByText('as Cue').waitFor()
    await expect.poll(() => painted(page, 'mark-related')).toHaveLength(2)
  })

  it('leaves an end out, and relates nothing where one gives up', async () => {
    page = await stage.open()
    await click(page, 'أكدت')
    await press('y', 'Enter')
    await page.getByRole('option', { name: /^Attribution/ }).first().waitFor()
    await press('1')
    await expect.poll(status).toContain('leaves it out')
    await press('Escape')
    expect(await writes(page)).toEqual([])
    await press('y', 'Enter')
    await page.getByRole('option', { name: /^Attribution/ }).first().waitFor()
    await press('1')
    await expect.poll(status).toContain('leaves it out')
    await press('Delete')
    expect((await written(page, 1))[0]).toMatchObject({ input: { args: [{ role: 'source', ref: 's2' }, { role: 'cue', ref: 's1' }] } })
  })
})
