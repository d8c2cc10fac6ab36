/** Clocks inside a page for what is not tagging alone: from a key to the frame in which anything painted has changed, and from data to first paint. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    readingClock: {
      /** Milliseconds from the key press to the end of the main thread's work for the first frame with another picture; `frames` drawn until then. */
      change: Promise<{ ms: number; frames: number }> | null
      /** Milliseconds of main-thread work in the next frame after `work`. */
      frameOf(work: () => void): Promise<number>
    }
  }
}

/** Runs inside the page. */
function install(): void {
  const channel = new MessageChannel()
  channel.port1.start()
  const frame = (): Promise<number> => new Promise((done) => {
    requestAnimationFrame(() => {
      channel.port1.addEventListener('message', () => done(performance.now()), { once: true })
      channel.port2.postMessage(null)
    })
  })
  /** What the highlights show: where each live range begins and ends. */
  const picture = (): string => {
    let ranges = 0
    let sum = 0
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        ranges += 1
        sum = (sum * 31 + range.startOffset * 7 + range.endOffset) % 1_000_000_007
      }
    }
    return `${document.querySelector('.article-text')?.firstElementChild?.textContent?.length ?? 0} ${ranges} ${sum}`
  }
  const follow = async (start: number, before: string): Promise<{ ms: number; frames: number }> => {
    for (let frames = 1; frames <= 600; frames++) {
      const now = await frame()
      if (picture() !== before) return { ms: now - start, frames }
    }
    throw new Error('nothing that is painted changed in 600 frames')
  }
  window.readingClock = {
    change: null,
    frameOf: async (work) => {
      await frame()
      const start = performance.now()
      work()
      return (await frame()) - start
    },
  }
  addEventListener('keydown', (event) => { window.readingClock.change = follow(event.timeStamp, picture()) }, { capture: true })
}

export const installReadingClock = (page: Page): Promise<void> => page.evaluate(install)

/** Presses a key and gives the time to the frame that shows it. */
export async function timeChange(page: Page, key: string): Promise<{ readonly ms: number; readonly frames: number }> {
  await page.keyboard.press(key)
  return page.evaluate(async () => (await window.readingClock.change)!)
}

/** The article as plain paragraphs in a column of the same width and font: milliseconds from the data to the end of the first frame. */
export const timePlain = (page: Page, text: string, column: { readonly width: number; readonly font: string }): Promise<number> => page.evaluate(async ([content, { width, font }]) => {
  document.body.replaceChildren()
  const channel = new MessageChannel()
  channel.port1.start()
  const frame = (): Promise<number> => new Promise((done) => {
    requestAnimationFrame(() => {
      channel.port1.addEventListener('message', () => done(performance.now()), { once: true })
      channel.port2.postMessage(null)
    })
  })
  await frame()
  const start = performance.now()
  const host = document.createElement('div')
  host.dir = 'rtl'
  Object.assign(host.style, { margin: '0 auto', width: `${width}px`, font, lineHeight: '2' })
  for (const line of content.split('\n')) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    host.append(paragraph)
  }
  document.body.append(host)
  return (await frame()) - start
}, [text, column] as const)
