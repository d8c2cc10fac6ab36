/** Saying something about spans with the keyboard alone: speaker, claim, stance, note, region. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { click, codePoints, drag, painted, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'
import { AWKWARD } from './page/texts.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, focused, choose } = handsOn(() => page)
const option = (name: string): Promise<void> => page.getByRole('option', { name }).first().waitFor()

describe('the inspector by keyboard', () => {
  it('names a known speaker and comes back to the text', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('k')
    await page.keyboard.type('ليلى')
    await option('ليلى السرّاج')
    await press('ArrowDown', 'Enter')
    const [write] = await written(page, 1)
    expect(write).toMatchObject({ what: 'updateSpan', input: { id: 's10', attributes: { speaker: { actor: 'a0', mention: null, implied: false } } } })
    await expect.poll(focused).toContain('article-text')
  })

  it('makes a speaker who is new', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('k')
    await page.keyboard.type('مريم')
    await option('New: مريم')
    await press('ArrowDown', 'Enter')
    const all = await written(page, 2)
    expect(all.map((write) => write.what)).toEqual(['ensureActor', 'updateSpan'])
    expect(all[1]).toMatchObject({ input: { attributes: { speaker: { actor: 'a2' } } } })
    await expect.poll(() => page.locator('[data-part=speaker] input').first().inputValue()).toBe('مريم')
  })

  it('takes the words that name the speaker from the text', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await page.getByRole('button', { name: 'Named here…' }).click()
    await page.getByText('Choose the words that name the speaker').first().waitFor()
    await drag(page, ['صحيفة', 1], ['صحيفة', 3])
    await press('1')
    const all = await written(page, 2)
    expect(all.map((write) => write.what)).toEqual(['createSpan', 'updateSpan'])
    const mention = (all[0]!.input as { id: string }).id
    expect(all[1]).toMatchObject({ input: { id: 's10', attributes: { speaker: { mention } } } })
  })

  it('makes a claim of the registry from the span, in its own words', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('m')
    await option('New: هذه التعهدات تفتقر إلى ضمانات مكتوبة')
    await press('ArrowDown', 'Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createClaim', input: { text: 'هذه التعهدات تفتقر إلى ضمانات مكتوبة', span: 's10' } })
    await page.getByText('1 mention').waitFor()
  })

  it('writes a stance that stands on the span, with its holder', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('t')
    await option('ليلى السرّاج')
    await page.keyboard.type('الضفة')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createStance', input: { scope: 'span', span: 's10', evidence: ['s10'], holder: 'a1' } })
    await option('Upper Dam agreement')
    await press('Escape')
    await page.getByRole('radio', { name: '−2' }).click()
    expect((await written(page, 2))[1]).toMatchObject({ what: 'updateStance', input: { intensity: -2 } })
  })

  it('offers to make a claim only once the registry has said that it lacks it', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    const text = await page.evaluate(() => { window.memory.latency = 400; return window.memory.claims[0]!.text })
    await press('m')
    await page.keyboard.insertText(text)
    const offered = page.getByRole('option')
    await page.waitForTimeout(100)
    expect((await offered.allTextContents()).filter((name) => name.includes('New:'))).toEqual([])
    await expect.poll(() => offered.allTextContents()).toEqual([expect.stringContaining(text)])
    await page.keyboard.insertText(' أيضاً')
    await page.waitForTimeout(100)
    expect((await offered.allTextContents()).filter((name) => name.includes('New:'))).toEqual([])
    await option(`New: ${text} أيضاً`)
  })

  it('acts on what is selected now, however fast the keys come', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('Escape', 't')
    await option('الضفة')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createStance', input: { scope: 'article', span: null } })
  })

  it('writes a note when one leaves it, once', async () => {
    page = await stage.open()
    await choose('هذه التعهدات')
    await press('n')
    await page.keyboard.type('مهم جداً')
    await press('Control+Enter', 'Escape')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { id: 's10', note: 'مهم جداً' } })
    await page.waitForTimeout(150)
    expect(await writes(page)).toHaveLength(1)
  })

  it('marks a paragraph as not body by two keys, and greys it', async () => {
    page = await stage.open('bare')
    await click(page, 'كلمة')
    await press('p', 'r', '5')
    const [start, end] = codePoints(AWKWARD, AWKWARD.split('\n').at(-2)!)
    expect((await written(page, 1))[0]).toEqual({ what: 'markRegion', input: { article: 'main', start, end, kind: 'promo' } })
    await expect.poll(() => painted(page, 'mark-region')).toContain(AWKWARD.split('\n').at(-2))
  })
})
