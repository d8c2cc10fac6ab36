/** Tagging moves no letter: joining forms stay joined, digits and Latin keep their order, lanes and chips stand where the text says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Box } from './pages/article-text.ts'
import { expect, test, type Workbench } from './workbench.ts'

/** Arabic around Latin names, both kinds of digits, brackets, marks and an emoji: what reorders or breaks where an element is put around a part of it. */
const TEXT = [
  'ميزان الطاقة بين الضفتين',
  'وقالت شركة Meridian Power (فرع Ras Nim) إن إنتاجها بلغ 1,250 ميغاواط في 2024، أي ٣٫٥٪ أكثر مما أعلنته BILSTAT في ١٢ آذار، مُؤكِّدةً أن الـ75 محطّة «تعمل كلّها» 👩🏽‍🔬 بلا انقطاع.',
  'The Upper Dam (السد الأعلى) produced 14.5% less in 2023.',
].join('\n')
const AROUND = 'إن إنتاجها بلغ 1,250 ميغاواط في 2024، أي'
const INSIDE = 'ميغاواط'
const CROSSING = 'في 2024، أي ٣٫٥٪ أكثر'

async function open(app: Workbench): Promise<void> {
  mkdirSync(app.host.folder, { recursive: true })
  const path = join(app.host.folder, 'mixed.txt')
  writeFileSync(path, TEXT)
  await app.newProject('bidi')
  const dialog = await app.offer([path])
  await dialog.start()
  await dialog.close()
  await app.library.open('ميزان الطاقة')
  await app.reading.opened('ميزان الطاقة')
}

/** Where letters stand relative to the first one: scrolling is no movement. */
function relative(boxes: readonly Box[]): number[] {
  const [first] = boxes
  return boxes.flatMap((box) => [box.left - first!.left, box.top - first!.top, box.right - box.left])
}

const furthest = (before: readonly number[], after: readonly number[]): number => Math.max(...after.map((value, at) => Math.abs(value - before[at]!)))

test('no letter moves when parts of words, numbers and names are tagged', async ({ workbench: app }) => {
  await open(app)
  const { reading } = app
  await reading.text.letter(TEXT.indexOf('BILSTAT'))
  const before = relative(await reading.text.boxes(0, TEXT.length))
  const parts: readonly (readonly [words: string, key: string, label: string])[] = [
    ['نتاج', '3', 'Content'], ['ridian Po', '1', 'Source'], [',25', '6', 'Evidence'], ['٫', '6', 'Evidence'], ['كِّد', '2', 'Cue'], ['ـ7', '5', 'Target'], ['لّ', '8', 'Rationale'], ['لسد ال', '5', 'Target'], ['4.5', '6', 'Evidence'],
  ]
  for (const [words, key, label] of parts) {
    await reading.tag(words, key, label, { exact: true })
    await reading.press('Escape')
  }
  await expect.poll(async () => (await reading.spans()).toSorted()).toEqual(parts.map(([words]) => words).toSorted())
  const after = relative(await reading.text.boxes(0, TEXT.length))
  expect(after).toHaveLength(before.length)
  expect(furthest(before, after), 'pixels that a letter moved').toBeLessThan(0.05)
})

test('digits and Latin run from left to right inside Arabic, tagged or not', async ({ workbench: app }) => {
  await open(app)
  const { reading } = app
  const runs = ['1,250', '2024', '٣٫٥', 'Meridian Power', 'BILSTAT', '14.5%']
  const isAscending = async (words: string): Promise<boolean> => {
    const at = await reading.text.find(words)
    await reading.text.letter(at)
    const lefts = (await reading.text.boxes(at, at + words.length)).map((box) => box.left)
    return lefts.every((left, place) => place === 0 || left >= lefts[place - 1]!)
  }
  for (const words of runs) expect(await isAscending(words), words).toBe(true)
  await reading.tag('شركة Meridian Power (فرع Ras Nim)', '1', 'Source')
  await reading.press('Escape')
  await reading.tag('بلغ 1,250 ميغاواط', '6', 'Evidence')
  for (const words of runs) expect(await isAscending(words), words).toBe(true)
})

test('spans that overlap lie in lanes of their own, and their chips stand over the first letter', async ({ workbench: app }) => {
  await open(app)
  const { reading } = app
  const page = app.host.page
  await reading.tag(AROUND, '3', 'Content')
  await reading.press('Escape')
  await reading.tag(CROSSING, '6', 'Evidence')
  await reading.press('Escape')
  await reading.text.drag(INSIDE)
  await reading.press('Shift+5')
  await reading.showsSpan('Target', INSIDE)
  await reading.press('Escape')
  await reading.tag('The Upper Dam', '5', 'Target')
  await reading.press('Escape')

  await expect.poll(() => reading.spans()).toEqual([AROUND, INSIDE, CROSSING, 'The Upper Dam'])
  const painted = await reading.text.painted(/^span-/)
  const lane = (words: string): string | undefined => painted.find(({ text }) => text === words)?.name.split('-')[2]
  expect(new Set([lane(AROUND), lane(INSIDE)]).size, 'a span and one inside it').toBe(2)
  expect(new Set([lane(AROUND), lane(CROSSING)]).size, 'two that cross').toBe(2)

  /** Distance from a chip's starting edge to that of the letter it stands over, along the line. */
  const gap = async (words: string, chip: string, rtl: boolean): Promise<number> => {
    const box = await reading.text.letter(await reading.text.find(words))
    await page.mouse.move(2, 2)
    const marks = await page.locator('.text-chip', { hasText: chip }).evaluateAll((chips) => chips.map((one) => one.getBoundingClientRect()).map(({ left, right, bottom }) => ({ left, right, bottom })))
    return Math.min(...marks.filter(({ bottom }) => Math.abs(bottom - box.top) < 24).map(({ left, right }) => Math.abs(rtl ? right - box.right : left - box.left)))
  }
  expect(await gap(AROUND, 'Content', true)).toBeLessThan(2)
  expect(await gap(CROSSING, 'Evidence', true)).toBeLessThan(2)
  expect(await gap('The Upper Dam', 'Target', false)).toBeLessThan(2)
})
