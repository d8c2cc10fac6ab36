/** What every test of the reading screen does with the page that is open: press, look where the keyboard is, choose a span. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { click } from './on-page.ts'

export interface Hands {
  press(...keys: readonly string[]): Promise<void>
  /** Classes of what has the keyboard. */
  focused(): Promise<string>
  /** What the status line says. */
  status(): Promise<string>
  /** Waits until the text has the keyboard. */
  inText(): Promise<void>
  /** Clicks on the words of a span, and waits until the inspector shows it. */
  choose(quote: string): Promise<void>
}

/** `page` gives the page of the test that runs. */
export function handsOn(page: () => Page): Hands {
  const focused = (): Promise<string> => page().evaluate(() => document.activeElement?.className ?? '')
  return {
    press: async (...keys) => { for (const key of keys) await page().keyboard.press(key) },
    focused,
    status: () => page().locator('.status-line').innerText(),
    inText: () => expect.poll(focused).toContain('article-text'),
    choose: async (quote) => {
      await click(page(), quote)
      await page().getByRole('region', { name: 'Selected span' }).waitFor()
    },
  }
}
