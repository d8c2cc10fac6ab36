/** The dialog that writes the training set. */
import { expect, type Locator, type Page } from '@playwright/test'

export class ExportDialog {
  readonly page: Page
  readonly dialog: Locator
  readonly write: Locator
  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: /^Export/ })
    this.write = this.dialog.getByRole('button', { name: /^Export/ })
  }

  /** Opens it and waits for the first records to be shown. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+e')
    await expect(this.dialog.getByRole('status')).toContainText(/articles?, one record a line/)
    await expect(this.dialog.getByText('Preparing the preview…')).toBeHidden({ timeout: 20_000 })
    await expect(this.write).toBeEnabled()
  }

  /** What was written, once it has been read back. */
  async result(): Promise<{ verified: string; sha256: string }> {
    await expect(this.page.getByRole('dialog', { name: 'Exported' })).toBeVisible()
    return { verified: await this.dialog.getByRole('status').innerText(), sha256: await this.dialog.locator('code').innerText() }
  }
}
