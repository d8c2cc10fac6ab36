/** The text of the open article on the screen: where its letters stand, what is painted over them, and the mouse on it. Positions are UTF-16. */
import type { Locator, Page } from '@playwright/test'

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
/** Words that a highlight covers, as the browser paints them. */
export interface Painted { readonly name: string; readonly text: string }

export class ArticleText {
  readonly page: Page
  readonly host: Locator
  constructor(page: Page) {
    this.page = page
    this.host = page.getByRole('textbox', { name: /^Text of / })
  }

  /** The text as it stands in the page, paragraphs joined by line feeds. */
  async read(): Promise<string> {
    return (await this.host.locator('p').allTextContents()).join('\n')
  }

  /** Where words stand in the text; `nth` counts from 0. Throws where they do not. */
  async find(words: string, nth = 0): Promise<number> {
    const text = await this.read()
    let at = text.indexOf(words)
    for (let times = 0; times < nth && at >= 0; times += 1) at = text.indexOf(words, at + 1)
    if (at < 0) throw new Error(`The article does not hold “${words}”${nth > 0 ? ` ${nth + 1} times` : ''}.`)
    return at
  }

  /** The box of one letter, scrolled into the middle of the window first. */
  async letter(position: number): Promise<Box> {
    await this.host.evaluate((host, at) => {
      let rest = at
      for (const paragraph of host.querySelectorAll('p')) {
        const { length } = paragraph.textContent
        if (rest < length) return paragraph.scrollIntoView({ block: 'center' })
        rest -= length + 1
      }
    }, position)
    await this.still()
    const [box] = await this.boxes(position, position + 1)
    if (box === undefined) throw new Error(`There is no letter at ${position}.`)
    return box
  }

  /** Two frames, after which what was asked for is painted. */
  async still(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }

  /** The boxes of each code point of a stretch, in logical order; a code point without a box (a line feed) is left out. */
  async boxes(start: number, end: number): Promise<Box[]> {
    return this.host.evaluate((host, [from, to]) => {
      const boxes: { left: number; top: number; right: number; bottom: number }[] = []
      let base = 0
      for (const paragraph of host.querySelectorAll('p')) {
        const text = paragraph.textContent
        for (let at = Math.max(0, from! - base); at < Math.min(text.length, to! - base);) {
          const length = String.fromCodePoint(text.codePointAt(at)!).length
          const range = document.createRange()
          range.setStart(paragraph.firstChild!, at)
          range.setEnd(paragraph.firstChild!, at + length)
          for (const { left, top, right, bottom } of range.getClientRects()) boxes.push({ left, top, right, bottom })
          at += length
        }
        base += text.length + 1
      }
      return boxes
    }, [start, end])
  }

  /** Every stretch that highlights of these names cover, in order of place. */
  async painted(names: RegExp): Promise<Painted[]> {
    return this.page.evaluate((source) => {
      const found: { name: string; text: string; range: Range }[] = []
      for (const [name, highlight] of CSS.highlights) {
        if (!new RegExp(source).test(name)) continue
        for (const range of highlight) {
          const live = document.createRange()
          live.setStart(range.startContainer, range.startOffset)
          live.setEnd(range.endContainer, range.endOffset)
          found.push({ name, text: live.toString(), range: live })
        }
      }
      found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range) || b.text.length - a.text.length)
      return found.map(({ name, text }) => ({ name, text }))
    }, names.source)
  }

  /** Drags from the first to the last letter of words. With `exact` Alt is held, from edge to edge, so that letters count. */
  async drag(words: string, { nth = 0, exact = false }: { nth?: number; exact?: boolean } = {}): Promise<void> {
    const at = await this.find(words, nth)
    await this.letter(at)
    const text = await this.read()
    const boxes = await this.boxes(at, at + words.length)
    const inset = exact ? 0 : 0.25
    // Whole pixels, as a mouse has them.
    const x = (box: Box, side: 'start' | 'end'): number => {
      const isRight = (side === 'start') === runsRtl(text, side === 'start' ? at : at + words.length - 1)
      return Math.round(isRight ? box.right - (box.right - box.left) * inset : box.left + (box.right - box.left) * inset)
    }
    const y = (box: Box): number => Math.round((box.top + box.bottom) / 2)
    const first = boxes[0]!
    const last = boxes.at(-1)!
    if (exact) await this.page.keyboard.down('Alt')
    await this.page.mouse.move(x(first, 'start'), y(first))
    await this.page.mouse.down()
    await this.page.mouse.move((x(first, 'start') + x(last, 'end')) >> 1, (y(first) + y(last)) >> 1)
    await this.page.mouse.move(x(last, 'end'), y(last))
    await this.page.mouse.up()
    if (exact) await this.page.keyboard.up('Alt')
  }

  /** Clicks on the middle of the first letter of words. */
  async click(words: string, nth = 0): Promise<void> {
    const box = await this.letter(await this.find(words, nth))
    await this.page.mouse.click(Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2))
  }
}

/** Marks go with Arabic letters here; letters of mathematics run as Latin ones do. */
const RTL = /[\p{Script=Arabic}\p{Mn}]/u
const LTR = /[\p{Script=Latin}\p{Nd}\u{1D400}-\u{1D7FF}]/u
/** Letters that decide for themselves, or `null`. */
const ownDirection = (letter: string): boolean | null => (LTR.test(letter) ? false : RTL.test(letter) ? true : null)

/** Whether the letter at a position runs from right to left; one between two that run the other way goes with them, else with its paragraph. */
function runsRtl(text: string, position: number): boolean {
  const own = ownDirection(String.fromCodePoint(text.codePointAt(position)!))
  if (own !== null) return own
  const [before, after] = [ownDirection(text[position - 1] ?? ''), ownDirection(text[position + 1] ?? '')]
  if (before !== null && before === after) return before
  const paragraph = text.slice(text.lastIndexOf('\n', position - 1) + 1, position)
  return ownDirection(/[\p{L}]/u.exec(paragraph)?.[0] ?? 'ا') === true
}
