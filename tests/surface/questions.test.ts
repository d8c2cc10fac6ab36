/** Questions about spans and stances by keyboard: answered fast, nothing typed is lost, and one is back in the text. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { click, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, focused, status, inText, choose } = handsOn(() => page)

describe('going to the inspector and back', () => {
  it('chooses a label by name, tags with it, and is back in the text', async () => {
    page = await stage.open('bare')
    await click(page, 'صحيفة')
    await press('l')
    await page.getByRole('option', { name: /^Rationale/ }).first().waitFor()
    await press('r')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Rationale')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createSpan', input: { label: 'RATIONALE' } })
    await inText()
    await press('l')
    await page.getByRole('option', { name: /^Rationale/ }).first().waitFor()
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

  it('links a claim that is likely the same, or keeps that it is not, without the mouse', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    const likely = page.getByRole('listbox', { name: 'Claims that may be the same' })
    await likely.waitFor()
    await press('m', 'Tab')
    await expect.poll(focused).toContain('candidate-list')
    await press('r')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'reject', input: { span: 's10', other: 'c0', claim: null } })
    await likely.waitFor({ state: 'detached' })
  })

  it('links the likeliest claim by Enter, and asks no more', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await page.getByRole('listbox', { name: 'Claims that may be the same' }).waitFor()
    await press('m', 'Tab', 'Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { id: 's10', claim: 'c0' } })
    await page.getByRole('listbox', { name: 'Claims that may be the same' }).waitFor({ state: 'detached' })
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
    const offered = page.getByRole('option', { name: 'الضفة' }).first()
    await offered.waitFor()
    await press('Escape')
    // A list that closes gives its field the keyboard back: what is pressed before would go there.
    await offered.waitFor({ state: 'detached' })
    const remove = page.getByRole('button', { name: 'Remove this stance' })
    await remove.press('Enter')
    await remove.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('article-text')
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

describe('evidence', () => {
  it('is added from the text by one key, words becoming a rationale first', async () => {
    page = await stage.open()
    await page.locator('.article-text').focus()
    await press('a')
    expect(await status()).toContain('Write a stance first')
    await press('t')
    await page.getByRole('option').first().waitFor()
    await press('Enter', 'Escape', 'Escape')
    await inText()
    await click(page, 'صحيفة')
    await press('a')
    const all = await written(page, 3)
    expect(all.map(({ what }) => what)).toEqual(['createStance', 'createSpan', 'updateStance'])
    expect(all[1]).toMatchObject({ input: { label: 'RATIONALE' } })
    expect(all[2]).toMatchObject({ input: { evidence: [(all[1]!.input as { id: string }).id] } })
    await press('a')
    expect(await status()).toContain('already')
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
