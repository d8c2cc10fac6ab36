/** What the tests of the reading screen ask of the page: where words stand, what was written, what is painted. */
import type { Page } from 'playwright-core'
import type { Memory } from './page/memory-client.ts'

export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The box of the letter at an offset inside the first occurrence of a quote. */
export function letterBox(page: Page, quote: string, at: number): Promise<Box> {
  return page.evaluate(([wanted, offset]) => {
    const node = [...document.querySelectorAll('.article-text p')].map((paragraph) => paragraph.firstChild as Text).find((text) => text?.data.includes(wanted))
    if (node === undefined) throw new Error(`the text lacks ${wanted}`)
    const start = node.data.indexOf(wanted) + offset
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + 1)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, top, bottom }
  }, [quote, at] as const)
}

const middle = (box: Box): { x: number; y: number } => ({ x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) })

/** Drags from inside one letter into another, at whole pixels. */
export async function drag(page: Page, from: readonly [quote: string, at: number], to: readonly [quote: string, at: number]): Promise<void> {
  const start = middle(await letterBox(page, ...from))
  const end = middle(await letterBox(page, ...to))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) >> 1, (start.y + end.y) >> 1)
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

export async function click(page: Page, quote: string, at = 1): Promise<void> {
  const { x, y } = middle(await letterBox(page, quote, at))
  await page.mouse.click(x, y)
}

/** The boxes of all letters of the text, to find whether anything moved. */
export const allBoxes = (page: Page): Promise<number[]> => page.evaluate(() => {
  const boxes: number[] = []
  const range = document.createRange()
  for (const paragraph of document.querySelectorAll('.article-text p')) {
    const node = paragraph.firstChild as Text
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, width } = range.getBoundingClientRect()
      boxes.push(left, top, width)
    }
  }
  return boxes
})

export const writes = (page: Page): Promise<Memory['writes']> => page.evaluate(() => window.memory.writes)

/** Waits until as many writes as this were answered. */
export async function written(page: Page, count: number): Promise<Memory['writes']> {
  await page.waitForFunction((wanted) => window.memory.writes.length >= wanted, count)
  return writes(page)
}

/** Texts that are painted by highlights whose name begins so. */
export const painted = (page: Page, prefix: string): Promise<string[]> => page.evaluate((begin) =>
  [...CSS.highlights].filter(([name]) => name.startsWith(begin)).flatMap(([, highlight]) => [...highlight].map((range) => (range as Range).toString())), prefix)

/** Code points of a quote in a text, as stored spans count them. */
export function codePoints(text: string, quote: string): [number, number] {
  const at = text.indexOf(quote)
  if (at < 0) throw new Error(`the text lacks ${quote}`)
  const start = [...text.slice(0, at)].length
  return [start, start + [...quote].length]
}
