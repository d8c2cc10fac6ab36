/** The clock inside a page: from the time stamp of a key press to the end of the first frame in which one more span is painted. */
import type { Page } from 'playwright-core'

export interface Press {
  /** Milliseconds to the end of the main thread's work for the frame that shows the span. */
  readonly painted: number
  /** Milliseconds until the project has answered, to the frame at which the page says so; `null` where the page keeps nothing. */
  readonly saved: number | null
}

interface Clock { press: Promise<Press> | null }
declare global {
  interface Window { benchClock: Clock }
}

/** What counts as painted, and as saved, in a page. Both are looked at after every frame, so they must be cheap. */
export interface Signs {
  /** Counts what is painted: live ranges of highlights of these names, or elements of a class. */
  readonly count: 'highlights' | 'elements'
  /** Selector of what is there while something is unsaved; `null` where nothing is ever saved. */
  readonly unsaved: string | null
}

/** Frames after which a span that is not there counts as a failure. */
const PATIENCE = 600

/** Runs inside the page. */
function installClock({ key, signs, patience }: { key: string; signs: Signs; patience: number }): void {
  const elements = document.getElementsByClassName('r6o-annotation')
  const painted = (): number => {
    if (signs.count === 'elements') return elements.length
    let ranges = 0
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('span-')) ranges += highlight.size
    return ranges
  }
  const channel = new MessageChannel()
  channel.port1.start()
  /** Resolves once the main thread is done with the next frame. */
  const frame = (): Promise<number> => new Promise((done) => {
    requestAnimationFrame(() => {
      channel.port1.addEventListener('message', () => done(performance.now()), { once: true })
      channel.port2.postMessage(null)
    })
  })
  const follow = async (start: number, before: number): Promise<Press> => {
    let shown: number | null = null
    for (let frames = 0; frames < patience; frames++) {
      const now = await frame()
      if (shown === null && painted() > before) shown = now - start
      if (shown !== null && (signs.unsaved === null || document.querySelector(signs.unsaved) === null)) {
        return { painted: shown, saved: signs.unsaved === null ? null : now - start }
      }
    }
    throw new Error(`no new span was ${shown === null ? 'painted' : 'saved'} in ${patience} frames`)
  }
  const clock: Clock = { press: null }
  window.benchClock = clock
  window.addEventListener('keydown', (event) => {
    if (event.key === key) clock.press = follow(event.timeStamp, painted())
  }, { capture: true })
}

export const startClock = (page: Page, key: string, signs: Signs): Promise<void> =>
  page.evaluate(installClock, { key, signs, patience: PATIENCE })

/** Presses the key and gives what the clock saw. */
export async function timePress(page: Page, key: string): Promise<Press> {
  await page.keyboard.press(key)
  return page.evaluate(async () => {
    const { press } = window.benchClock
    if (press === null) throw new Error('the page did not see the key')
    window.benchClock.press = null
    return press
  })
}
