/** What a key costs in long and dense articles beside short ones, what opening costs beside plain text, and what an unrelated change costs. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '../../scripts/build.ts'
import { startBuiltServer } from '../support/web-host.ts'
import { benchFolder, denseArticle } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { installReadingClock, timeChange, timePlain } from './reading-clock.ts'
import { milliseconds, packageVersion, table, times } from './report.ts'
import { quantile } from './rounds.ts'
import { columnOf, openPeer, servePeer, startBrowser } from './tagging-pages.ts'

/** Characters and spans. The first has none: what a key costs where there is nothing to look at. */
const SIZES = { empty: [5_000, 0], short: [5_000, 100], dense: [100_000, 10_000], long: [1_000_000, 50_000] } as const
type Size = keyof typeof SIZES
const COMPARED: readonly Size[] = ['empty', 'short', 'long']
const PRESSES = 20
const WARM_UP = 3
const OPENINGS = 5
/** Longer than anything that a key leaves to be done later (ms). */
const CALM = 150

const name = ([characters, spans]: readonly [number, number]): string => `${characters.toLocaleString('en')} / ${spans.toLocaleString('en')}`

/** A project with a short article before each of the others, so that those are gone to as the next one of the list. */
async function makeProject(folder: string): Promise<{ path: string; texts: Readonly<Record<Size, string>> }> {
  const path = join(folder, 'p.hashiya')
  const texts = {} as Record<Size, string>
  const lines: string[] = []
  for (const [index, size] of (Object.keys(SIZES) as Size[]).entries()) {
    const [characters, spans] = SIZES[size]
    const article = denseArticle(characters, spans)
    // Two articles of one text would be one.
    const text = `${index + 1}${article.text.slice(1)}`
    texts[size] = text
    lines.push(JSON.stringify({ text: `قبل ${size}.\nهنا يبدأ العدّ.`, metadata: { title: `before ${size}`, source_file: `${index}a` } }))
    lines.push(JSON.stringify({ text, spans: article.spans.map((span) => ({ ...span, start: Math.max(span.start, 1) })).filter(({ start, end }) => start < end), metadata: { title: size, source_file: `${index}b` } }))
  }
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`)
  await runScript('import-once.ts', [join(folder, 'articles.jsonl'), path])
  return { path, texts }
}

/** Opens the article before a size's own, and waits until that one is fetched ahead. */
async function openBefore(page: Page, link: string, size: Size): Promise<void> {
  await page.goto(link)
  const row = page.getByRole('grid', { name: 'Articles' }).getByRole('row').filter({ hasText: `before ${size}` })
  await row.first().dblclick()
  await page.waitForSelector('.article-text p')
  await page.locator('.article-text').focus()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(SIZES[size][1] > 20_000 ? 9_000 : 3_000)
  await installReadingClock(page)
}

interface Opening { readonly ms: number; readonly frames: number; readonly plain: number }

/** A link opens one browser only, and a project is open in one program only: every opening has a server of its own. */
async function timeOpening(path: string, size: Size, text: string, openPlain: () => Promise<Page>): Promise<Opening> {
  const { link, end } = await startBuiltServer(`${path}.data`, [path])
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await openBefore(page, link, size)
    const column = await columnOf(page)
    const { ms, frames } = await timeChange(page, 'Alt+ArrowDown')
    const blank = await openPlain()
    const plain = await timePlain(blank, text, column)
    await blank.context().browser()?.close()
    return { ms, frames, plain }
  } finally {
    await browser.close()
    await end()
  }
}

const ACTIONS = ['move', 'tag', 'nudge', 'undo'] as const
type Action = (typeof ACTIONS)[number]
type Times = Readonly<Record<Action, number[]>>

/** One of each: a word on, a tag, its edge by a letter, and both taken back. */
async function oneOfEach(page: Page, seen: Times | null): Promise<void> {
  const take = async (action: Action, key: string): Promise<void> => {
    await page.waitForTimeout(CALM)
    const { ms } = await timeChange(page, key).catch((error: unknown) => { throw new Error(`${action}: ${String(error)}`) })
    seen?.[action].push(ms)
  }
  await take('move', 'ArrowLeft')
  await take('tag', '4')
  await take('nudge', 'Alt+Shift+ArrowLeft')
  await page.waitForSelector('.status-saved:not(.busy)')
  await page.waitForTimeout(700)
  await take('undo', 'ControlOrMeta+z')
  await page.waitForTimeout(CALM)
  await page.keyboard.press('ControlOrMeta+z')
  await page.waitForTimeout(CALM)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(CALM)
}

async function timeActions(path: string): Promise<{ keys: Readonly<Record<Size, Times>>; unrelated: Readonly<Record<Size, number[]>> }> {
  const servers = await Promise.all(COMPARED.map((size) => {
    copyFileSync(path, `${path}-${size}.hashiya`)
    return startBuiltServer(`${path}-${size}.data`, [`${path}-${size}.hashiya`])
  }))
  const browsers = await Promise.all(COMPARED.map(() => startBrowser()))
  try {
    const pages = await Promise.all(browsers.map((browser) => browser.newPage({ viewport: { width: 1280, height: 900 } })))
    for (const [index, size] of COMPARED.entries()) {
      await openBefore(pages[index]!, servers[index]!.link, size)
      await timeChange(pages[index]!, 'Alt+ArrowDown')
      await pages[index]!.waitForTimeout(3_000)
      await pages[index]!.evaluate(() => { const desk = document.querySelector('.desk')!; desk.scrollTop = desk.scrollHeight / 2 })
      await pages[index]!.waitForTimeout(1_000)
      await pages[index]!.locator('.article-text').focus()
    }
    const keys = Object.fromEntries(COMPARED.map((size) => [size, Object.fromEntries(ACTIONS.map((action) => [action, []]))])) as unknown as Record<Size, Times>
    const unrelated = Object.fromEntries(COMPARED.map((size) => [size, []])) as unknown as Record<Size, number[]>
    for (let count = 0; count < WARM_UP + PRESSES; count++) {
      for (const [index, size] of COMPARED.entries()) {
        await oneOfEach(pages[index]!, count < WARM_UP ? null : keys[size])
        await pages[index]!.waitForTimeout(CALM)
        const ms = await pages[index]!.evaluate((n) => window.readingClock.frameOf(() => { document.querySelector('.status-end')!.setAttribute('title', String(n)); document.querySelector<HTMLElement>('.status-end')!.style.opacity = n % 2 === 0 ? '0.99' : '1' }), count)
        if (count >= WARM_UP) unrelated[size].push(ms)
      }
      process.stderr.write(`keys ${count + 1} of ${WARM_UP + PRESSES}\n`)
    }
    return { keys, unrelated }
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()))
    await Promise.all(servers.map((server) => server.end()))
  }
}

/** Milliseconds until recogito shows the spans of an article that it is given as data. */
async function timePeer(address: string, size: 'dense'): Promise<number> {
  const browser = await startBrowser()
  try {
    const page = await openPeer(browser, address, denseArticle(...SIZES[size]), { width: 680, font: '20px serif' }, [], '4', { settles: false })
    await page.waitForFunction(() => window.shownAfter !== undefined)
    return await page.evaluate(() => window.shownAfter!)
  } finally {
    await browser.close()
  }
}

const middle = (values: readonly number[]): number => quantile(values, 0.5)
const late = (values: readonly number[]): number => quantile(values, 0.95)

function keysTable(keys: Readonly<Record<Size, Times>>): string {
  return table(
    ['', ...COMPARED.map((size) => `${name(SIZES[size])}: p50 / p95 ms`), 'long to short: p50 / p95', 'p95 long less p95 empty, ms'],
    ACTIONS.map((action) => {
      const of = (size: Size): number[] => keys[size][action]
      return [action, ...COMPARED.map((size) => `${milliseconds(middle(of(size)))} / ${milliseconds(late(of(size)))}`), `${times(middle(of('long')) / middle(of('short')))} / ${times(late(of('long')) / late(of('short')))}`, milliseconds(late(of('long')) - late(of('empty')))]
    }),
  )
}

/** Returns what is to be printed. */
export async function benchReading(): Promise<string> {
  if (!(await ensureBuilt())) throw new Error('Hashiya could not be built; see above.')
  const folder = mkdtempSync(join(benchFolder(), 'reading-'))
  const { path, texts } = await makeProject(folder)
  const peer = await servePeer(join(folder, 'peer'))
  const openPlain = async (): Promise<Page> => (await startBrowser()).newPage({ viewport: { width: 1280, height: 900 } })
  try {
    const openings: Record<'dense' | 'long', Opening[]> = { dense: [], long: [] }
    const peers: number[] = []
    for (let round = 1; round <= OPENINGS; round++) {
      for (const size of ['dense', 'long'] as const) openings[size].push(await timeOpening(path, size, texts[size], openPlain))
      peers.push(await timePeer(peer.address, 'dense'))
      process.stderr.write(`openings ${round} of ${OPENINGS}: ${openings.dense.at(-1)!.ms.toFixed(0)} ms, ${openings.long.at(-1)!.ms.toFixed(0)} ms, recogito ${peers.at(-1)!.toFixed(0)} ms\n`)
    }
    const { keys, unrelated } = await timeActions(path)
    const opening = (size: 'dense' | 'long'): string[] => {
      const all = openings[size]
      return [name(SIZES[size]), milliseconds(middle(all.map(({ ms }) => ms))), milliseconds(middle(all.map(({ plain }) => plain))), times(middle(all.map(({ ms, plain }) => ms / plain))), String(middle(all.map(({ frames }) => frames))), size === 'dense' ? times(middle(peers) / middle(all.map(({ ms }) => ms))) : '']
    }
    return [
      '## Reading: keys, opening and unrelated changes',
      `Medians and 95th percentiles of ${PRESSES} rounds in turns, from the key press to the end of the main thread's work for the first frame that shows it, in the middle of the article.`,
      keysTable(keys),
      `Opening the next article of the list with its spans, from the key press to the first frame that shows it, beside painting the same text plain in a new page; ${OPENINGS} rounds, a new browser for each.`,
      table(['characters / spans', 'Hashiya ms', 'plain ms', 'to plain', 'frames', `@recogito/text-annotator ${packageVersion('@recogito/text-annotator')} takes`], [opening('dense'), opening('long')]),
      `One frame after an unrelated change in the window: ${COMPARED.map((size) => `${name(SIZES[size])} ${milliseconds(middle(unrelated[size]))} ms`).join(', ')}; long to short ${times(middle(unrelated.long) / middle(unrelated.short))}.`,
    ].join('\n\n')
  } finally {
    await peer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
