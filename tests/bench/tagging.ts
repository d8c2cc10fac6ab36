/** Key press to painted span in an Arabic article of 100,000 characters with 10,000 spans, against recogito in the same browser. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '../../scripts/build.ts'
import { startBuiltServer } from '../support/web-host.ts'
import { benchFolder, denseArticle } from './corpus.ts'
import { runScript } from './in-process-of-its-own.ts'
import { startClock, timePress } from './key-to-paint.ts'
import type { Press } from './key-to-paint.ts'
import { milliseconds, packageVersion, table, times } from './report.ts'
import { quantile } from './rounds.ts'
import { columnOf, openHashiya, openPeer, servePeer, startBrowser } from './tagging-pages.ts'

const [CHARACTERS, SPANS, ROUNDS, PRESSES] = [100_000, 10_000, 5, 60]
/** Of the label CLAIM. */
const KEY = '4'
const WARM_UP = 5
const SHARES = [0.5, 0.95] as const

interface Side {
  readonly page: Page
  /** What is done before each press. */
  readonly ready: () => Promise<void>
}

async function pressOnce({ page, ready }: Side): Promise<Press> {
  await ready()
  // Longer than anything that a press leaves to be done later.
  await page.waitForTimeout(120)
  return timePress(page, KEY)
}

/** Presses in turns, so that a slow moment of the machine meets both. */
async function press(sides: readonly [Side, Side]): Promise<[Press[], Press[]]> {
  const seen: [Press[], Press[]] = [[], []]
  for (let count = 0; count < WARM_UP + PRESSES; count++) {
    for (const index of count % 2 === 0 ? [0, 1] as const : [1, 0] as const) {
      const one = await pressOnce(sides[index])
      if (count >= WARM_UP) seen[index].push(one)
    }
  }
  return seen
}

const painted = (presses: readonly Press[], share: number): number => quantile(presses.map((one) => one.painted), share)

function report(names: readonly [string, string], rounds: readonly (readonly [Press[], Press[]])[], browser: string): string {
  const rows = names.map((name, side) => {
    const all = rounds.flatMap((round) => round[side]!)
    const saved = all.flatMap((one) => one.saved ?? [])
    return [name, ...SHARES.map((share) => milliseconds(painted(all, share))), ...SHARES.map((share) => (saved.length === 0 ? '' : milliseconds(quantile(saved, share))))]
  })
  const ratios = SHARES.map((share) => {
    const all = rounds.map(([ours, peer]) => painted(ours, share) / painted(peer, share))
    return [`p${100 * share}`, times(Math.min(...all)), times(quantile(all, 0.5)), times(Math.max(...all))]
  })
  return [
    `## Tagging: ${CHARACTERS.toLocaleString('en')} characters with ${SPANS.toLocaleString('en')} spans`,
    `${browser}; ${ROUNDS} rounds, each with a new browser for either side, of ${PRESSES} key presses on either side in turns. Milliseconds from the key press.`,
    table(['', 'painted p50', 'painted p95', 'saved p50', 'saved p95'], rows),
    table([`${names[0]} to ${names[1]}, by round`, 'min', 'median', 'max'], ratios),
  ].join('\n\n')
}

/** Returns what is to be printed. */
export async function benchTagging(): Promise<string> {
  if (!(await ensureBuilt())) throw new Error('Hashiya could not be built; see above.')
  const folder = mkdtempSync(join(benchFolder(), 'tagging-'))
  const at = (name: string): string => join(folder, name)
  const names = ['Hashiya', `@recogito/text-annotator ${packageVersion('@recogito/text-annotator')}`] as const
  const article = denseArticle(CHARACTERS, SPANS)
  const places = [...article.text.slice(0, 3_000).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  writeFileSync(at('article.jsonl'), `${JSON.stringify(article)}\n`)
  await runScript('import-once.ts', [at('article.jsonl'), at('origin.hashiya')])
  const peerServer = await servePeer(at('peer'))
  let version = ''

  const round = async (): Promise<[Press[], Press[]]> => {
    copyFileSync(at('origin.hashiya'), at('p.hashiya'))
    const server = await startBuiltServer(at('origin.hashiya.data'), [at('p.hashiya')])
    const browsers = await Promise.all([startBrowser(), startBrowser()])
    version = `Chromium ${browsers[0].version()}`
    try {
      const ours = await openHashiya(browsers[0], server.link)
      const peer = await openPeer(browsers[1], peerServer.address, article, await columnOf(ours), places, KEY)
      await startClock(ours, KEY, { count: 'highlights', unsaved: '.status-saved.busy' })
      await startClock(peer, KEY, { count: 'elements', unsaved: null })
      return await press([
        { page: ours, ready: () => ours.keyboard.press('ArrowLeft') },
        { page: peer, ready: async () => undefined },
      ])
    } finally {
      await Promise.all(browsers.map((browser) => browser.close()))
      await server.end()
    }
  }

  try {
    const rounds: [Press[], Press[]][] = []
    for (let count = 1; count <= ROUNDS; count++) {
      const [ours, peer] = await round()
      rounds.push([ours, peer])
      process.stderr.write(`round ${count} of ${ROUNDS}: ${painted(ours, 0.5).toFixed(1)} ms, ${names[1]} ${painted(peer, 0.5).toFixed(1)} ms\n`)
    }
    return report(names, rounds, version)
  } finally {
    await peerServer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
