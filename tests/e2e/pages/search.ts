/** The search over all texts, in the field at the top of the window. */
import { expect, type Locator, type Page } from '@playwright/test'

export class SearchPage {
  readonly page: Page
  readonly field: Locator
  readonly hits: Locator
  readonly count: Locator
  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('combobox', { name: 'Search text' })
    this.hits = page.getByRole('listbox', { name: 'Hits' }).getByRole('option')
    this.count = page.getByRole('search').getByRole('status')
  }

  /** Types a query and waits until exactly these words of the texts are shown as hits, each once. */
  async finds(query: string, words: readonly string[]): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await expect(this.field).toBeFocused()
    await this.field.fill(query)
    await expect.poll(async () => [...new Set(await this.hits.locator('mark').allTextContents())].sort(), { message: `hits for ${query}` }).toEqual([...words].sort())
  }
}
