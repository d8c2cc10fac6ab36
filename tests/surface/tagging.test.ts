/** Tagging by mouse and by keyboard: the stored offsets, the painting, and what a refusal does. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allBoxes, click, codePoints, drag, letterBox, painted, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'
import { AWKWARD } from './page/texts.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const partsOf = (write: { input: unknown } | undefined): unknown => (write?.input as { parts: unknown }).parts

describe('tagging with the mouse', () => {
  it('snaps to words and stores code points, also after emoji and marks', async () => {
    page = await stage.open('bare')
    await drag(page, ['التعهدات', 3], ['ضمانات', 2])
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['التعهدات تفتقر إلى ضمانات'])
    await page.keyboard.press('4')
    const [write] = await written(page, 1)
    expect(write).toMatchObject({ what: 'createSpan', input: { label: 'CLAIM', text_sha256: 'sha' } })
    expect(partsOf(write)).toEqual([codePoints(AWKWARD, 'التعهدات تفتقر إلى ضمانات')])
  })

  it('takes letters exactly with Alt, in the middle of words, and moves no letter by it', async () => {
    page = await stage.open('bare')
    const before = await allBoxes(page)
    await page.keyboard.down('Alt')
    await drag(page, ['العلاقات', 3], ['اتحاد', 2])
    await page.keyboard.up('Alt')
    await page.keyboard.press('3')
    await written(page, 1)
    await expect.poll(() => painted(page, 'span-')).toHaveLength(1)
    const [quote] = await painted(page, 'span-')
    expect('العلاقات مع اتحاد').toContain(quote)
    expect(quote!.startsWith('العلاقات') || quote!.endsWith('اتحاد')).toBe(false)
    const after = await allBoxes(page)
    expect(Math.max(...after.map((value, at) => Math.abs(value - before[at]!)))).toBeLessThan(0.01)
  })

  it('begins a new selection inside words that are selected already', async () => {
    page = await stage.open('bare')
    await drag(page, ['التعهدات', 3], ['ضمانات', 2])
    await page.keyboard.press('4')
    await page.keyboard.press('Escape')
    await drag(page, ['تفتقر', 2], ['مكتوبة', 2])
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['تفتقر إلى ضمانات مكتوبة'])
  })

  it('shows digits and Latin inside Arabic in the order in which they are written, tagged or not', async () => {
    page = await stage.open()
    const digits = await Promise.all([0, 1, 3].map((at) => letterBox(page, '14.5%', at)))
    expect(digits.map((box) => box.left)).toEqual(digits.map((box) => box.left).toSorted((a, b) => a - b))
    const latin = await Promise.all([0, 3, 6].map((at) => letterBox(page, 'BILSTAT', at)))
    expect(latin.map((box) => box.left)).toEqual(latin.map((box) => box.left).toSorted((a, b) => a - b))
    expect(await painted(page, 'span-')).toContain('ارتفع بنسبة 14.5% ليبلغ 4.7 مليار ريل')
  })

  it('chooses the innermost span with a click, and the next one below with another', async () => {
    page = await stage.open()
    await click(page, 'العلاقات مع', 4)
    await expect.poll(() => painted(page, 'selected-')).toEqual(['العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل'])
    await page.waitForTimeout(600)
    await click(page, 'العلاقات مع', 4)
    await expect.poll(() => painted(page, 'selected-')).toEqual(['أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل'])
  })
})

describe('chips', () => {
  it('choose their span with a click', async () => {
    page = await stage.open()
    await page.locator('.text-chip[data-span="s8"]').click()
    await expect.poll(() => painted(page, 'selected-')).toEqual(['ارتفع بنسبة 14.5% ليبلغ 4.7 مليار ريل'])
  })
})

describe('tagging with the keyboard alone', () => {
  it('moves in logical order (left is on), extends, and tags', async () => {
    page = await stage.open('bare')
    await click(page, 'أكدت')
    for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowRight', '1']) await page.keyboard.press(key)
    const [write] = await written(page, 1)
    expect(partsOf(write)).toEqual([codePoints(AWKWARD, 'وزيرة الموارد')])
    await page.keyboard.press('2')
    expect((await written(page, 2))[1]).toMatchObject({ what: 'updateSpan', input: { label: 'CUE' } })
  })

  it('goes the other way in a left-to-right paragraph', async () => {
    page = await stage.open('bare')
    await click(page, 'Upper')
    for (const key of ['ArrowRight', '5']) await page.keyboard.press(key)
    expect(partsOf((await written(page, 1))[0])).toEqual([codePoints(AWKWARD, 'Dam')])
  })

  it('takes off a clitic, moves an edge by a letter, and writes quick steps once', async () => {
    page = await stage.open('bare')
    await click(page, 'وللجيران')
    await page.keyboard.press('4')
    for (const key of ['q', 'q', 'Alt+Shift+ArrowRight']) await page.keyboard.press(key)
    const all = await written(page, 2)
    expect(all.map((write) => write.what)).toEqual(['createSpan', 'updateSpan'])
    expect(partsOf(all[1])).toEqual([codePoints(AWKWARD, 'لجيرا')])
  })

  it('works on an Arabic layout, where the digit and letter keys give Arabic signs', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    const press = (key: string, code: string) => page.evaluate(([k, c]) => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: k, code: c, bubbles: true, cancelable: true })), [key, code] as const)
    await press('س', 'KeyS')
    await press('٤', 'Digit4')
    const quote = 'في المقابل، رأت صحيفة «الضفة» 🚨👩🏽‍⚕️ أن هذه التعهدات تفتقر إلى ضمانات مكتوبة، وأن السد الأعلى ما زال يهدد حصص دول المصب.'
    expect(partsOf((await written(page, 1))[0])).toEqual([codePoints(AWKWARD, quote)])
  })

  it('removes, and goes from span to span', async () => {
    page = await stage.open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => painted(page, 'selected-')).toEqual(['وزيرة الموارد المائية في أرينا ليلى السرّاج'])
    await page.keyboard.press('Delete')
    expect((await written(page, 1))[0]).toEqual({ what: 'removeSpans', input: { ids: ['s2'] } })
    await expect.poll(() => painted(page, 'span-0-')).not.toContain('وزيرة الموارد المائية في أرينا ليلى السرّاج')
  })
})

describe('what the project answers', () => {
  it('is awaited before "saved" is said, while the span is painted at once', async () => {
    page = await stage.open('bare&latency=400')
    await page.waitForTimeout(900)
    await click(page, 'صحيفة')
    await page.keyboard.press('1')
    await page.waitForTimeout(60)
    expect(await painted(page, 'span-')).toEqual(['صحيفة'])
    expect(await page.locator('.status-saved').textContent()).toBe('saving…')
    expect(await writes(page)).toEqual([])
    await expect.poll(() => page.locator('.status-saved').textContent()).toBe('saved')
    expect(await writes(page)).toHaveLength(1)
  })

  it('takes a refused span back and says why', async () => {
    page = await stage.open('bare')
    await page.evaluate(() => { window.memory.refuse = 'The label SOURCE is closed in this codebook.' })
    await click(page, 'صحيفة')
    await page.keyboard.press('1')
    await page.getByText('The label SOURCE is closed in this codebook.').waitFor()
    await expect.poll(() => painted(page, 'span-')).toEqual([])
  })

  it('never lets a span of somebody else be changed: a digit makes one\'s own over the same words', async () => {
    page = await stage.open()
    await click(page, 'دول المصب')
    await page.keyboard.press('Delete')
    await page.keyboard.press('6')
    const [write] = await written(page, 1)
    expect(write).toMatchObject({ what: 'createSpan', input: { label: 'EVIDENCE' } })
    expect(partsOf(write)).toEqual([codePoints(AWKWARD, 'السد الأعلى ما زال يهدد حصص دول المصب')])
  })
})
