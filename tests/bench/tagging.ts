/** Key press to painted span in an Arabic article of 100,000 characters with 10,000 spans, against recogito in the same browser. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ensureBuilt } from '../../scripts/build.ts'
import { startBuiltServer } from '../support/web-host.ts'
import { benchFolder, denseArticle } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { startClock, timePress } from './key-to-paint.ts'
import type { Press, Signs } from './key-to-paint.ts'
import { milliseconds, packageVersion, table, times } from './report.ts'
import { quantile } from './rounds.ts'
import { columnOf, openHashiya, openPeer, servePeer, startBrowser } from './tagging-pages.ts'

const [CHARACTERS, SPANS, ROUNDS, PRESSES] = [100_000, 10_000, 5, 60]
/** Of the label CLAIM. */
const KEY = '4'
const WARM_UP = 5

interface Side { readonly name: string; readonly presses: Press[][] }

async function press(page: Page, before: (page: Page) => Promise<void>): Promise<Press[]> {
  const seen: Press[] = []
  for (let count = 0; count < WARM_UP + PRESSES; count++) {
    await before(page)
    // Longer than anything that a press leaves to be done later.
    await page.waitForTimeout(120)
    const one = await timePress(page, KEY)
    if (count >= WARM_UP) seen.push(one)
  }
  return seen
}

const painted = (presses: readonly Press[], share: number): number => quantile(presses.map((one) => one.painted), share)

function report(sides: readonly [Side, Side], browser: string): string {
  const rows = sides.map(({ name, presses }) => {
    const all = presses.flat()
    const saved = all.flatMap((one) => one.saved ?? [])
    return [name, ...[0.5, 0.95].map((share) => milliseconds(painted(all, share))), ...[0.5, 0.95].map((share) => (saved.length === 0 ? '' : milliseconds(quantile(saved, share))))]
  })
  const [ours, peer] = sides
  const ratios = [0.5, 0.95].map((share) => {
    const rounds = ours.presses.map((presses, round) => painted(presses, share) / painted(peer.presses[round]!, share))
    return [`p${100 * share}`, times(Math.min(...rounds)), times(quantile(rounds, 0.5)), times(Math.max(...rounds))]
  })
  return [
    `## Tagging: ${CHARACTERS.toLocaleString('en')} characters with ${SPANS.toLocaleString('en')} spans`,
    `${browser}; ${ROUNDS} rounds, each with a browser of its own for either side, of ${PRESSES} key presses. Milliseconds from the key press.`,
    table(['', 'painted p50', 'painted p95', 'saved p50', 'saved p95'], rows),
    table([`Hashiya to ${peer.name}, by round`, 'min', 'median', 'max'], ratios),
  ].join('\n\n')
}

/** Returns what is to be printed. */
export async function benchTagging(): Promise<string> {
  if (!(await ensureBuilt())) throw new Error('Hashiya could not be built; see above.')
  const folder = mkdtempSync(join(benchFolder(), 'tagging-'))
  const at = (name: string): string => join(folder, name)
  const article = denseArticle(CHARACTERS, SPANS)
  const places = [...article.text.slice(0, 3_000).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  writeFileSync(at('article.jsonl'), `${JSON.stringify(article)}\n`)
  await runScript('import-once.ts', [at('article.jsonl'), at('origin.hashiya')])
  const peerServer = await servePeer(at('peer'))
  const [ours, peer]: [Side, Side] = [{ name: 'Hashiya', presses: [] }, { name: `@recogito/text-annotator ${packageVersion('@recogito/text-annotator')}`, presses: [] }]
  const nextWord = (page: Page): Promise<void> => page.keyboard.press('ArrowLeft')
  const nothing = async (): Promise<void> => undefined
  let version = ''
  let column = { width: 0, font: '' }

  const runOurs = async (browser: Browser): Promise<void> => {
    copyFileSync(at('origin.hashiya'), at('p.hashiya'))
    const server = await startBuiltServer(at('origin.hashiya.data'), [at('p.hashiya')])
    try {
      const page = await openHashiya(browser, server.link)
      column = await columnOf(page)
      await startClock(page, KEY, { count: 'highlights', unsaved: '.status-saved.busy' } satisfies Signs)
      ours.presses.push(await press(page, nextWord))
    } finally {
      await server.end()
    }
  }
  const runPeer = async (browser: Browser): Promise<void> => {
    const page = await openPeer(browser, peerServer.address, article, column, places, KEY)
    await startClock(page, KEY, { count: 'elements', unsaved: null })
    peer.presses.push(await press(page, nothing))
  }

  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const run of [runOurs, runPeer]) {
        const browser = await startBrowser()
        version = `Chromium ${browser.version()}`
        try {
          await run(browser)
        } finally {
          await browser.close()
        }
      }
      process.stderr.write(`round ${round + 1} of ${ROUNDS}: ${painted(ours.presses.at(-1)!, 0.5).toFixed(1)} ms, ${peer.name} ${painted(peer.presses.at(-1)!, 0.5).toFixed(1)} ms\n`)
    }
    return report([ours, peer], version)
  } finally {
    await peerServer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
