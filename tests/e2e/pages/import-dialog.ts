/** The dialog that brings articles in: what is about to come, how far it is, and what came of it. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface ImportCounts { readonly imported: number; readonly 'there already': number; readonly spans: number; readonly refused: number }

export class ImportDialog {
  readonly dialog: Locator
  readonly names: Locator
  readonly refused: Locator
  readonly progress: Locator
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Import/ })
    this.names = this.dialog.getByRole('list', { name: 'To import' }).getByRole('listitem')
    this.refused = this.dialog.getByRole('table', { name: 'Refused' }).getByRole('row').filter({ has: page.getByRole('cell') })
    this.progress = this.dialog.getByRole('progressbar', { name: 'Importing' })
  }

  async start(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  }

  /** A figure of the report, such as "imported". */
  figure(name: string): Locator {
    return this.dialog.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]')
  }

  /** Waits for the report and checks its figures. */
  async reports(counts: ImportCounts): Promise<void> {
    for (const [name, count] of Object.entries(counts)) await expect(this.figure(name), name).toHaveText(count.toLocaleString('en'), { timeout: 20_000 })
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(this.dialog).toBeHidden()
  }
}
