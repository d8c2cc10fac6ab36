/** Relations on the page: arcs begin at the right letters in every direction, move with the text, and are made by mouse and by keys. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handsOn } from './hands.ts'
import { click, letterBox, painted, writes, written } from './on-page.ts'
import { openStage, type Stage } from './open-page.ts'

let stage: Stage
let page: Page

beforeAll(async () => { stage = await openStage() }, 60_000)
afterAll(() => stage.close())
afterEach(() => page.close())

const { press, status } = handsOn(() => page)
const chip = (span: string) => page.locator(`.text-chip[data-span="${span}"]`)
const arc = (relation: string) => page.locator(`.arc[data-relation="${relation}"]`)

/** Where the line of a relation begins and ends over its words: the first points of its path, on the screen. */
const tips = (relation: string): Promise<{ x: number; y: number }[]> => page.evaluate((id) => {
  const line = document.querySelector<SVGPathElement>(`.arc[data-relation="${id}"] .arc-line`)!
  const matrix = line.getScreenCTM()!
  return [...line.getAttribute('d')!.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => {
    const { x: left, y: top } = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix)
    return { x: left, y: top }
  })
}, relation)

async function beginsOver(relation: string, quote: string, side: 'left' | 'right'): Promise<void> {
  const box = await letterBox(page, quote, 0)
  const near = (await tips(relation)).filter(({ x, y }) => Math.abs(x - (side === 'right' ? box.right - 5 : box.left + 5)) < 2 && Math.abs(y - (box.top - 1)) < 9)
  expect(near, `${relation} over ${quote}`).toHaveLength(1)
}

const allBegin = async (): Promise<void> => {
  await beginsOver('r1', 'أكدت', 'right')
  await beginsOver('r1', 'وزيرة الموارد', 'right')
  await beginsOver('r3', 'ارتفع بنسبة', 'right')
  await beginsOver('r5', 'هذه التعهدات', 'right')
  await beginsOver('r4', 'BILSTAT', 'left')
  await beginsOver('r6', 'Upper Dam', 'left')
  await beginsOver('r6', 'downstream', 'left')
}

describe('arcs', () => {
  it('begin at the first letter as it is read: its right edge in Arabic, its left one in Latin, also inside Arabic', async () => {
    page = await stage.open('relations')
    await allBegin()
  })

  it('move with the words when the window or the type changes', async () => {
    page = await stage.open('relations')
    const before = await tips('r5')
    await page.setViewportSize({ width: 1180, height: 1300 })
    await expect.poll(() => tips('r5')).not.toEqual(before)
    await page.waitForTimeout(120)
    await allBegin()
    await page.addStyleTag({ content: '.article-text { font-size: 26px !important; }' })
    await page.waitForTimeout(250)
    await allBegin()
  })

  it('never lie over a word', async () => {
    page = await stage.open('relations')
    const over = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.article-text p')].flatMap((paragraph) => {
        const range = document.createRange()
        range.selectNodeContents(paragraph)
        return [...range.getClientRects()]
      })
      return [...document.querySelectorAll<SVGPathElement>('.arc-line')].flatMap((line) => {
        const matrix = line.getScreenCTM()!
        return Array.from({ length: 60 }, (_, at) => line.getPointAtLength(line.getTotalLength() * at / 59).matrixTransform(matrix))
          // The highest marks begin a fifth below the top of a letter's box; the underlines of the line above end at its bottom.
          .filter(({ x, y }) => words.some((box) => x > box.left && x < box.right && y > box.top + box.height * 0.2 && y < box.bottom - box.height * 0.2))
      }).length
    })
    expect(over).toBe(0)
  })

  it('differ by their dashes, name their kind, and show roles for the chosen one', async () => {
    page = await stage.open('relations')
    const dash = (relation: string) => arc(relation).first().locator('.arc-line').evaluate((line) => getComputedStyle(line).strokeDasharray)
    expect(new Set([await dash('r1'), await dash('r3'), await dash('r5')]).size).toBe(3)
    expect(await page.locator('.arc-role').count()).toBe(0)
    await page.locator('.arc-label[data-relation="r1"]').click()
    await expect.poll(() => page.locator('.arc-role[data-relation="r1"]').allInnerTexts()).toEqual(['Source', 'Cue', 'Content'])
  })

  it('are put away and brought back by a key; those of what is selected stay', async () => {
    page = await stage.open('relations')
    await press('Shift+O')
    await expect.poll(() => page.locator('.arc').count()).toBe(0)
    await chip('s1').click()
    await expect.poll(() => page.locator('.arc').count()).toBe(1)
    await press('Shift+O')
    await expect.poll(() => page.locator('.arc').count()).toBeGreaterThan(4)
  })

  it('are chosen by a click on the line, and removed with Delete', async () => {
    page = await stage.open('relations')
    const point = await page.evaluate(() => {
      const line = document.querySelector<SVGPathElement>('.arc[data-relation="r6"] .arc-hit')!
      const { x, y } = line.getPointAtLength(line.getTotalLength() * 0.4).matrixTransform(line.getScreenCTM()!)
      return { x, y }
    })
    await page.mouse.click(point.x, point.y)
    const card = page.getByRole('region', { name: 'Selected relation' })
    await card.waitFor()
    await expect.poll(status).toContain('Attacks: From Upper Dam, To downstream share')
    expect(await page.getByRole('log').innerText()).toContain('Attacks: From Upper Dam, To downstream share')
    await press('Delete')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'removeRelation', input: { id: 'r6' } })
    await expect.poll(() => arc('r6').count()).toBe(0)
  })
})

describe('a chosen relation', () => {
  it('changes its type, its roles and its ends, each as one step', async () => {
    page = await stage.open('relations')
    await page.locator('.arc-label[data-relation="r1"]').click()
    const card = page.getByRole('region', { name: 'Selected relation' })
    await card.getByRole('button', { name: 'Take this end away: Cue' }).click()
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateRelation', input: { id: 'r1', args: [{ role: 'source', ref: 's2' }, { role: 'content', ref: 's3' }] } })
    await card.getByRole('button', { name: /^Role.*Source|Source.*Role/ }).click()
    await page.getByRole('option', { name: 'Cue' }).click()
    expect((await written(page, 2))[1]).toMatchObject({ input: { id: 'r1', args: [{ role: 'cue', ref: 's2' }, { role: 'content', ref: 's3' }] } })
    await card.getByRole('button', { name: /Kind of relation/ }).click()
    await page.getByRole('option', { name: 'Supports' }).click()
    expect((await written(page, 3))[2]).toMatchObject({ input: { id: 'r1', type: 'supports', args: [{ role: 'from', ref: 's2' }, { role: 'to', ref: 's3' }] } })
  })

  it('is taken back with the reason where the project refuses', async () => {
    page = await stage.open('relations')
    await page.locator('.arc-label[data-relation="r1"]').click()
    await page.evaluate(() => { window.memory.refuse = 'The disk is full.' })
    const card = page.getByRole('region', { name: 'Selected relation' })
    await card.getByRole('button', { name: 'Take this end away: Cue' }).click()
    await page.getByText('The disk is full.').first().waitFor()
    await expect.poll(() => card.getByRole('listitem').count()).toBe(3)
  })
})

describe('by mouse', () => {
  const from = async (span: string): Promise<void> => {
    const box = (await chip(span).boundingBox())!
    await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2))
    await page.mouse.down()
  }
  const over = async (quote: string): Promise<void> => {
    const box = await letterBox(page, quote, 1)
    await page.mouse.move(Math.round(box.left), Math.round(box.top + 12))
    await page.mouse.move(Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2), { steps: 4 })
  }

  it('a drag from a chip to the words of another span offers what they may be, at the pointer; a digit makes it', async () => {
    page = await stage.open()
    await from('s10')
    await over('Upper Dam')
    await expect.poll(() => page.locator('.link-line.hits').count()).toBe(1)
    await expect.poll(() => page.locator('.text-chip.legal').count()).toBeGreaterThan(3)
    await page.mouse.up()
    await page.getByRole('listbox', { name: 'What are they to each other?' }).waitFor()
    const options = await page.getByRole('option').allInnerTexts()
    const supports = options.findIndex((one) => one.startsWith('Supports'))
    expect(options[supports]).toContain('From → To')
    await press(String(supports + 1))
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createRelation', input: { type: 'supports', args: [{ role: 'from', ref: 's10' }, { role: 'to', ref: 's12' }] } })
    await expect.poll(() => page.locator('.arc').count()).toBeGreaterThan(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('article-text')
  })

  it('Escape drops it, and so does letting go over nothing', async () => {
    page = await stage.open()
    await from('s10')
    await over('Upper Dam')
    await press('Escape')
    await page.mouse.up()
    expect(await page.locator('.linking, .link-line').count()).toBe(0)
    await from('s10')
    await over('downstream')
    await page.mouse.up()
    await expect.poll(status).toContain('Nothing was related')
    expect(await writes(page)).toEqual([])
  })

  it('a drag to the name of a relation adds an end to it', async () => {
    page = await stage.open('relations')
    await from('s10')
    const box = (await page.locator('.arc-label[data-relation="r2"]').boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('option', { name: /Add to this: Attribution.*as Cue/s }).click()
    expect((await written(page, 1))[0]).toMatchObject({ what: 'updateRelation', input: { id: 'r2', args: [{ role: 'source', ref: 's6' }, { role: 'content', ref: 's7' }, { role: 'cue', ref: 's10' }] } })
  })

  it('an end beyond the edge is waiting there, and may be let go over', async () => {
    page = await stage.open('chars=30000&spans=300')
    const first = (await page.locator('.text-chip:not(.other)').first().getAttribute('data-span'))!
    await from(first)
    await page.mouse.move(700, 300, { steps: 3 })
    const docked = page.locator('.dock.below .dock-end')
    await expect.poll(() => docked.count()).toBe(4)
    const target = await docked.first().getAttribute('data-dock')
    const box = (await docked.first().boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 })
    await expect.poll(() => page.locator('.link-line.hits').count()).toBe(1)
    expect(await page.locator('.desk').evaluate((desk) => desk.scrollTop)).toBeLessThan(60)
    await page.mouse.up()
    await page.getByRole('listbox', { name: 'What are they to each other?' }).waitFor()
    await press('1')
    const made = (await written(page, 1))[0]!.input as { args: { ref: string }[] }
    expect(made.args.map(({ ref }) => ref).sort()).toEqual([first, target].sort())
    await page.locator('.dock.below .dock-end, .arc').first().waitFor()
  })

  it('near the edge scrolls, and what comes into view lights up too', async () => {
    page = await stage.open('chars=30000&spans=300')
    await from((await page.locator('.text-chip:not(.other)').first().getAttribute('data-span'))!)
    const box = (await page.locator('.desk').boundingBox())!
    await page.mouse.move(box.x + 40, box.y + box.height - 10, { steps: 3 })
    await expect.poll(() => page.locator('.desk').evaluate((desk) => desk.scrollTop), { timeout: 15_000 }).toBeGreaterThan(500)
    await page.mouse.move(box.x + 40, box.y + box.height / 2)
    await page.waitForTimeout(120)
    expect(await page.locator('.text-chip:not(.legal)').count()).toBeLessThanOrEqual(1)
    await press('Escape')
    expect(await page.locator('.text-chip.legal').count()).toBe(0)
    await page.mouse.up()
  })
})

describe('by keys', () => {
  it('one goes from a span to its relation, along its ends, on to one, and back', async () => {
    page = await stage.open('relations')
    await chip('s1').click()
    await press('Shift+Y')
    await page.getByRole('region', { name: 'Selected relation' }).waitFor()
    await press('Tab')
    await expect.poll(() => painted(page, 'mark-pick')).toEqual(['وزيرة الموارد المائية في أرينا ليلى السرّاج'])
    expect(await page.getByRole('log').innerText()).toBe('Source: وزيرة الموارد المائية في أرينا ليلى السرّاج, 1 of 3')
    await press('Tab', 'Tab', 'Enter')
    await expect.poll(() => painted(page, 'selected-')).toEqual(['أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل'])
    await press('Shift+Y', 'Escape')
    await expect.poll(() => painted(page, 'selected-')).toEqual(['أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل'])
  })

  it('a relation becomes the end of another', async () => {
    page = await stage.open('relations')
    await chip('s6').click()
    await press('Shift+Y', 'y')
    await expect.poll(status).toContain('choose the other end')
    await click(page, 'ليس موجّهاً')
    await page.getByRole('option', { name: /^Attribution.*Source → Content/s }).waitFor({ state: 'attached' })
    await page.getByRole('option', { name: /^Attribution.*Content → Source/s }).click()
    await press('Delete')
    expect((await written(page, 1))[0]).toMatchObject({ what: 'createRelation', input: { type: 'attribution', args: [{ role: 'source', ref: 's5' }, { role: 'content', ref: 'r2' }] } })
  })

  it('ends beyond the screen wait at its edge, and lead there', async () => {
    page = await stage.open('relations')
    await page.setViewportSize({ width: 1440, height: 420 })
    await page.locator('.desk').evaluate((desk) => { desk.scrollTop = 0 })
    await click(page, 'العلاقات مع')
    const docked = page.getByRole('button', { name: /^Down to Claim: هذه التعهدات/ })
    await docked.waitFor()
    await docked.click()
    await expect.poll(() => painted(page, 'selected-')).toEqual(['هذه التعهدات تفتقر إلى ضمانات مكتوبة'])
    await page.locator('.desk').evaluate((desk) => { desk.scrollTop = 10_000 })
    await page.getByRole('button', { name: /^Up to Claim: العلاقات/ }).waitFor()
  })
})
