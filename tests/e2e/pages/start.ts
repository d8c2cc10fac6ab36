/** The start screen: begin a project, go on with one, or look at the sample. */
import type { Locator, Page } from '@playwright/test'

export class StartPage {
  readonly page: Page
  readonly recent: Locator
  readonly name: Locator
  readonly folder: Locator
  readonly path: Locator
  constructor(page: Page) {
    this.page = page
    this.recent = page.getByRole('grid', { name: 'Recent projects' })
    this.name = page.getByRole('textbox', { name: 'Name', exact: true })
    this.folder = page.getByRole('textbox', { name: 'Folder' })
    this.path = page.getByRole('textbox', { name: 'Open a project' })
  }

  async ready(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Recent projects' }).waitFor()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the sample' }).click()
  }

  /** The row of a recent project. */
  recentProject(name: string): Locator {
    return this.recent.getByRole('row', { name })
  }

  async openRecent(name: string): Promise<void> {
    await this.recentProject(name).getByText(name, { exact: true }).click()
  }
}
