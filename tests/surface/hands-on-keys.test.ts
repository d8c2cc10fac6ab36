/** A working day at the keyboard: every key leads somewhere, what it did not do is said where one looks, and nothing typed is lost. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { click, codePoints, painted, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'
import { AWKWARD } from './page/texts.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '')
const status = (): Promise<string> => page.locator('.status-line').innerText()
const partsOf = (write: { input: unknown } | undefined): unknown => (write?.input as { parts: unknown }).parts
const inText = (): Promise<void> => expect.poll(focused).toContain('article-text')

async function choose(quote: string): Promise<void> {
  await click(page, quote)
  await page.getByRole('region', { name: 'Selected span' }).waitFor()
}

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

describe('going to the inspector and back', () => {
  it('chooses a label by name, tags with it, and is back in the text', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('l')
    await page.getByRole('option', { name: /^Rationale/ }).waitFor()
    await press('r')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Rationale')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createSpan', input: { label: 'RATIONALE' } })
    await inText()
    await press('l')
    await page.getByRole('option', { name: /^Rationale/ }).waitFor()
    await press('4')
    expect((await written(page, 2))[1]).toMatchObject({ what: 'updateSpan', input: { label: 'CLAIM' } })
    await inText()
  })

  it('makes a new speaker with the name and Enter, however fast, and is back in the text', async () => {
    page = await stage.open('latency=120')
    await choose('هذه التعهدات')
    await press('k')
    await page.keyboard.type('مريم')
    await press('Enter')
    const all = await written(page, 2)
    expect(all.map((write) => write.what)).toEqual(['ensureActor', 'updateSpan'])
    expect(all[0]).toMatchObject({ input: { name: 'مريم' } })
    await inText()
  })

  it('takes the best match with Enter', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('k')
    await page.keyboard.type('ليل')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { attributes: { speaker: { actor: 'a0' } } } })
    await inText()
  })

  it('makes a claim in the span\'s own words with two keys', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('m')
    await page.getByRole('option', { name: /^New/ }).waitFor()
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createClaim', input: { text: 'هذه التعهدات تفتقر إلى ضمانات مكتوبة', span: 's10' } })
    await inText()
  })

  it('keeps a note that one leaves with Escape', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('n')
    await page.keyboard.type('مهم')
    await press('Escape')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { note: 'مهم' } })
    await inText()
    expect(await writes(page)).toHaveLength(1)
  })

  it('gives the keyboard back to the text when the field that had it is gone', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('t')
    await page.getByRole('option').first().waitFor()
    await press('Escape')
    const remove = page.getByRole('button', { name: 'Remove this stance' })
    await remove.focus()
    await press('Enter')
    await remove.waitFor({ state: 'detached' })
    await inText()
  })
})

describe('answering by digits', () => {
  it('goes from question to question of a claim', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Not factual')
    await press('3', '1', '2', '2')
    const all = await written(page, 4)
    expect(all[3]).toMatchObject({ input: { attributes: { check_worthiness: 'CFS', verifiable: 'yes', harmful: 'no', quote: 'indirect' } } })
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('Who says it (K)')
  })

  it('writes a whole stance: outlet, target, value, strength', async () => {
    page = await stage.open()
    await page.locator('.article-text').focus()
    await press('t')
    await page.getByRole('option').first().waitFor()
    await press('Enter')
    await page.keyboard.type('Upper')
    await page.getByRole('option', { name: 'Upper Dam agreement' }).waitFor()
    await press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Favor')
    await press('2', '1')
    const all = await written(page, 4)
    expect(all[0]).toMatchObject({ what: 'createStance', input: { scope: 'article', holder: 'a1' } })
    expect(all.slice(1).map(({ input }) => input)).toEqual([expect.objectContaining({ target: 't0' }), expect.objectContaining({ value: 'against' }), expect.objectContaining({ intensity: -2 })])
  })

  it('leaves no empty stance behind one who only looked', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('t')
    await page.getByRole('option').first().waitFor()
    await press('Escape', 'Escape')
    await inText()
    await page.getByRole('region', { name: 'Stance', exact: true }).waitFor({ state: 'detached' })
    expect(await writes(page)).toEqual([])
  })
})

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

describe('what somebody else wrote', () => {
  it('stands as text without any field', async () => {
    page = await stage.open('others')
    await choose('دول المصب')
    const card = page.getByRole('region', { name: 'Selected span' })
    await card.getByText('Check-worthy').waitFor()
    expect(await card.getByRole('radio').count()).toBe(0)
    const stance = page.getByRole('region', { name: 'Stance by Omar' })
    await stance.getByRole('button', { expanded: false }).click()
    await stance.getByText('Written by Omar: only they can change it.').waitFor()
    expect(await stance.locator('input, textarea, [role=radio]').count()).toBe(0)
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
