/** The reading screen: the text, the palette, the inspector and the status line. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ArticleText } from './article-text.ts'
import { StanceCards } from './stance-cards.ts'

export class ReadingPage {
  readonly page: Page
  readonly text: ArticleText
  readonly inspector: Locator
  readonly span: Locator
  readonly claim: Locator
  readonly status: Locator
  readonly palette: Locator
  readonly queue: Locator
  readonly find: Locator
  readonly stances: StanceCards
  constructor(page: Page) {
    this.page = page
    this.text = new ArticleText(page)
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.span = this.inspector.getByRole('region', { name: 'Selected span' })
    this.claim = this.inspector.getByRole('region', { name: 'Same claim' })
    this.status = page.locator('.status-line')
    this.palette = page.getByRole('toolbar', { name: 'Labels' })
    this.queue = page.getByRole('complementary', { name: 'Articles' })
    this.find = page.getByRole('search').filter({ has: page.getByRole('textbox', { name: 'Find in this article' }) })
    this.stances = new StanceCards(this.inspector)
  }

  /** Waits until an article whose text begins like this is open, with its annotations. */
  async opened(beginning: string): Promise<void> {
    await expect(this.text.host.locator('p').first()).toContainText(beginning)
    await expect(this.inspector.getByRole('region', { name: 'Selected span' }).or(this.inspector.getByText(/^(No span yet|\d+ spans?$)/)).first()).toBeVisible()
    await this.page.evaluate(() => document.fonts.ready)
    await this.text.still()
  }

  /** Opens another article by the list beside the text. */
  async go(title: string): Promise<void> {
    await this.queue.getByRole('button').filter({ hasText: title }).click()
    await this.opened(title)
  }

  /** The words that keys act on now, as the status line says them. */
  async selects(words: string): Promise<void> {
    await expect(this.status.locator('.status-quote')).toHaveText(words)
  }

  /** The selected span, as the inspector says it. */
  async showsSpan(label: string, quote: string): Promise<void> {
    await expect(this.span.getByRole('blockquote')).toHaveText(quote)
    await expect(this.span.getByRole('button', { name: `${label} Label` })).toBeVisible()
  }

  /** Selects words with the mouse and gives them a label by its key. */
  async tag(words: string, key: string, label: string, options: { nth?: number; exact?: boolean } = {}): Promise<void> {
    await this.text.drag(words, options)
    await this.selects(words)
    await this.page.keyboard.press(key)
    await this.showsSpan(label, words)
  }

  /** Clicks a span in the text. */
  async choose(words: string, label: string, nth = 0): Promise<void> {
    await this.text.click(words, nth)
    await this.showsSpan(label, words)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses a key until keys act on these words; throws where it does not come to them. */
  async walk(key: string, words: string, most = 120): Promise<void> {
    const quote = this.status.locator('.status-quote')
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press(key)
      await this.text.still()
      if ((await quote.textContent()) === words) return
    }
    throw new Error(`${most} times ${key} did not lead to “${words}”.`)
  }

  /** Types into a field over a list and takes the entry of this name, or makes it where there is none. */
  async fillGrowing(field: Locator, name: string, kind: 'new' | 'known'): Promise<void> {
    await field.fill(name)
    const entry = this.page.getByRole('listbox').getByRole('option', { name: kind === 'new' ? `New: ${name}` : name })
    await entry.first().click()
    await expect(field).toHaveValue(name)
  }

  /** Everything painted as a span, in order of place. */
  async spans(): Promise<string[]> {
    return (await this.text.painted(/^span-/)).map(({ text }) => text)
  }
}
