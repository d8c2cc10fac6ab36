/** What a codebook asks and offers, by keyboard: conditions, defaults, required answers, questions about the article, labels in depth. */
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

const { press, inText } = handsOn(() => page)
const question = (): Promise<string | null> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? null)
const asked = (): Promise<(string | undefined)[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[aria-label="Selected span"] [data-question]')].map((one) => one.dataset['question']))
const missing = (): Promise<(string | undefined)[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-missing]')].map((one) => one.dataset['question']))
const claim = (): Promise<void> => page.getByRole('region', { name: 'Selected span' }).waitFor()

describe('a new span', () => {
  it('begins with the defaults of the codebook, which are written with it', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createSpan', input: { label: 'CLAIM', attributes: { sure: 5 } } })
    await claim()
    expect(await missing()).toEqual(['kind', 'checked'])
  })
})

describe('a condition', () => {
  it('has its question asked with the answer that it waits for, and the keyboard goes there at once', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4', 'Enter')
    await claim()
    await expect.poll(question).toBe('kind')
    await press('2')
    expect(await question()).toBe('when')
    await page.keyboard.type('2030')
    await press('Enter')
    await expect.poll(question).toBe('sure')
    await page.keyboard.type('٧')
    await press('Enter', '1')
    const last = (await written(page, 5)).at(-1)
    expect(last).toMatchObject({ what: 'updateSpan', input: { attributes: { kind: 'forecast', when: '2030', sure: 7, checked: true } } })
    expect(await missing()).toEqual([])
  })

  it('that no longer holds takes its question away, keeps the answer and says so', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4', 'Enter')
    await expect.poll(question).toBe('kind')
    await press('2')
    await page.keyboard.type('2030')
    await press('Enter', 'Shift+Tab', 'Shift+Tab')
    await page.getByRole('radio', { name: 'Fact' }).focus()
    await press('1')
    await expect.poll(asked).not.toContain('when')
    expect((await written(page, 4)).at(-1)).toMatchObject({ input: { attributes: { kind: 'fact', when: '2030' } } })
    expect(await page.locator('.kept-answers').innerText()).toMatch(/not asked now[\s\S]*Until when: 2030/)
  })
})

describe('answers of every type', () => {
  it('numbers outside of the bounds are refused, and the answer stays', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4', 'Enter')
    await page.getByRole('textbox', { name: 'Sure' }).fill('11')
    await press('Enter')
    await expect.poll(() => page.locator('.status-line').innerText()).toContain('Sure takes 0 to 10')
    expect(await writes(page)).toHaveLength(1)
  })

  it('another span of the article is chosen in the text by keys', async () => {
    page = await stage.open('deep')
    await click(page, 'هذه التعهدات')
    await claim()
    await page.getByRole('button', { name: 'Cue: choose in the text' }).focus()
    await press('Enter')
    await inText()
    await click(page, 'أكدت')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { id: 's10', attributes: { cue: 's1' } } })
    await expect.poll(() => page.locator('.span-answer').innerText()).toBe('أكدت')
  })

  it('a claim of the registry is chosen by its wording', async () => {
    page = await stage.open('deep')
    await click(page, 'هذه التعهدات')
    await claim()
    await page.getByRole('combobox', { name: 'Answers' }).fill('أعلى')
    await press('Enter')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateSpan', input: { attributes: { answers: 'c0' } } })
  })
})

describe('the next question', () => {
  it('goes through the whole article with one key and digits alone, then back to the text', async () => {
    page = await stage.open('deep&others')
    await press('u')
    for (const name of ['kind', 'checked', 'kind', 'checked', 'kind', 'checked', 'genre']) {
      await expect.poll(question).toBe(name)
      await press('1')
    }
    await inText()
    expect(await page.locator('.status-line').innerText()).toContain('Every question that needs an answer has one')
    expect((await written(page, 7)).map(({ what }) => what)).toEqual([...Array.from({ length: 6 }, () => 'updateSpan'), 'answer'])
  })

  it('asks what an answer brings up before it goes on', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4', 'u')
    await expect.poll(question).toBe('kind')
    await press('2')
    await expect.poll(question).toBe('when')
    await page.keyboard.type('2030')
    await press('Enter')
    await expect.poll(question).toBe('checked')
  })

  it('with Shift also goes to questions that may stay open', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('4', 'u')
    await expect.poll(question).toBe('kind')
    await press('1', '1', '1')
    await inText()
    await press('Shift+U')
    await expect.poll(question).toBe('speaker')
  })
})

describe('questions about the article', () => {
  it('are answered by digits in its card, each written as it is answered, beside what others said', async () => {
    page = await stage.open('deep')
    await page.getByRole('radio', { name: 'News' }).focus()
    await press('3')
    await expect.poll(question).toBe('wire')
    await press('1')
    await expect.poll(question).toBe('agency')
    expect((await written(page, 2)).map(({ what, input }) => [what, (input as { value: unknown }).value])).toEqual([['answer', 'interview'], ['answer', true]])
    expect(await page.locator('.others-answers').innerText()).toMatch(/Genre\s+Opinion\s+Wire copy\s+No/)
  })

  it('take an answer back that the project refuses', async () => {
    page = await stage.open('deep')
    await page.evaluate(() => { window.memory.refuse = 'The disk is full.' })
    await page.getByRole('radio', { name: 'News' }).click()
    await page.getByText('The disk is full.').waitFor()
    expect(await page.getByRole('radio', { name: 'News' }).getAttribute('aria-checked')).toBe('false')
  })
})

describe('labels in depth', () => {
  it('are offered with those given last on top, kinds below their labels, and without retired ones', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('l')
    const options = (): Promise<string[]> => page.getByRole('option').locator('.growing-name').evaluateAll((all) => all.map((one) => (one.firstElementChild as HTMLElement).innerText))
    await page.getByRole('option', { name: /^Claim with figures/ }).waitFor()
    expect(await options()).toEqual(['Claim', 'Claim with figures', 'Rate', 'Source', 'Cue'])
    await press('6')
    expect((await written(page, 1))[0]).toMatchObject({ input: { label: 'RATE' } })
    await inText()
    await press('Escape')
    await click(page, 'أكدت')
    await press('.')
    expect((await written(page, 2))[1]).toMatchObject({ what: 'createSpan', input: { label: 'RATE' } })
    await press('l')
    await page.getByText('Given last').waitFor()
    expect((await page.getByRole('option').first().innerText()).replaceAll(/\s+/g, ' ')).toContain('Claim › Claim with figures › Rate')
    await press('3')
    await expect.poll(() => writes(page).then((all) => all.length)).toBe(2)
  })

  it('open where the words begin, on the side from which they are read', async () => {
    page = await stage.open('deep&bare')
    await click(page, 'صحيفة')
    await press('l')
    await page.getByRole('option', { name: /^Rate/ }).waitFor()
    const [list, word] = await page.evaluate(() => {
      const range = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
      const box = document.querySelector('.label-list')!.getBoundingClientRect()
      return [box.right, range.right]
    })
    expect(Math.abs(list! - word!)).toBeLessThan(4)
  })

  it('are explained by one key, from the span, from the list and from the inspector', async () => {
    page = await stage.open('deep')
    await click(page, 'هذه التعهدات')
    await claim()
    await press('h')
    await page.getByRole('dialog').getByText('What claim means.').waitFor()
    await press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await inText()
    await press('l')
    await page.getByRole('option', { name: /^Claim with/ }).waitFor()
    await press('ArrowDown', 'F1')
    await page.getByRole('dialog').getByText('What claim with figures means.').waitFor()
    await press('Escape')
    await inText()
    await press('Enter')
    await expect.poll(question).toBe('kind')
    await press('h')
    await page.getByRole('dialog').getByText('What claim means.').waitFor()
    await press('Escape')
    await expect.poll(question).toBe('kind')
  })
})
