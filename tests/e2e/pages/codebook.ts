/** The codebook screen: its parts, the form, the source, saving, and the lists that follow from it. */
import { expect, type Locator, type Page } from '@playwright/test'

export class CodebookPage {
  readonly page: Page
  readonly parts: Locator
  readonly form: Locator
  readonly source: Locator
  readonly state: Locator
  readonly saving: Locator
  constructor(page: Page) {
    this.page = page
    this.parts = page.getByRole('treegrid', { name: 'Parts of the codebook' })
    this.form = page.getByRole('region', { name: 'Form' })
    this.source = page.getByRole('region', { name: 'Source' })
    this.state = page.locator('.cb-state')
    this.saving = page.getByRole('dialog', { name: 'Save the codebook' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+4')
    await expect(this.parts).toBeVisible()
    await expect(this.source.locator('.view-line').first()).toBeVisible({ timeout: 30_000 })
  }

  async part(name: string): Promise<void> {
    await this.parts.getByRole('row', { name }).click()
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true }).first()
  }

  /** Chooses in a list of the form. */
  async choose(name: string, option: string | RegExp, place: Locator = this.form): Promise<void> {
    await place.getByRole('button', { name: new RegExp(`${name}$`) }).first().click()
    await this.page.getByRole('option', { name: option }).click()
  }

  /** Puts the cursor behind words of the source, and types. */
  async typeBehind(words: string, text: string): Promise<void> {
    const line = this.source.locator('.view-line').filter({ hasText: words }).first()
    await line.click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.insertText(text)
  }

  /** The lines of the source that are drawn. */
  async lines(): Promise<string> {
    return (await this.source.locator('.view-line').allTextContents()).join('\n').replaceAll('\u00a0', ' ')
  }

  /** Opens the dialog and waits until it knows what would happen. */
  async ask(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await expect(this.saving).toBeVisible()
    await expect(this.saving.getByRole('tab', { name: /^Changes \d/ })).toBeVisible()
  }

  async saveAs(version: number, why = ''): Promise<void> {
    await this.ask()
    if (why !== '') await this.saving.getByRole('textbox', { name: 'Why' }).fill(why)
    await this.saving.getByRole('button', { name: `Save as version ${version}` }).click()
    await expect(this.saving).toBeHidden()
    await expect(this.state).toContainText(`Version ${version} in force`)
  }
}
