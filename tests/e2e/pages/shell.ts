/** What stands around every screen of an open project: the places to go to, messages, and whether all is saved. */
import { expect, type Locator, type Page } from '@playwright/test'

export class ShellPage {
  readonly page: Page
  readonly messages: Locator
  readonly project: Locator
  constructor(page: Page) {
    this.page = page
    this.messages = page.getByRole('region', { name: 'Messages' })
    this.project = page.getByRole('banner').getByRole('button', { name: /^Project / })
  }

  async goLibrary(): Promise<void> {
    await this.#go('Library')
  }
  async goClaims(): Promise<void> {
    await this.#go('Claims')
  }
  async #go(screen: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
  }

  async closeProject(): Promise<void> {
    await this.project.click()
    await this.page.getByRole('menuitem', { name: 'Close project' }).click()
  }

  /** Gives whoever works in this window another name. */
  async rename(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Annotator: / }).click()
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('button', { name: `Annotator: ${name}` })).toBeVisible()
  }

  /** Waits until what was done is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
    const line = this.page.locator('.status-saved')
    if ((await line.count()) > 0) await expect(line).toHaveText('saved')
  }

  /** Undoes one step and waits for the message that says which. */
  async undo(what: RegExp | string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
    await expect(this.messages.getByText(typeof what === 'string' ? `Undone: ${what}` : what).last()).toBeVisible()
  }
  async redo(what: RegExp | string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+Z')
    await expect(this.messages.getByText(typeof what === 'string' ? `Done again: ${what}` : what).last()).toBeVisible()
  }

  /** Chooses a theme by the button that turns through them. */
  async theme(name: 'light' | 'dark'): Promise<void> {
    const button = this.page.getByRole('button', { name: /^Theme: / })
    for (let turn = 0; turn < 3 && (await button.getAttribute('aria-label')) !== `Theme: ${name}`; turn += 1) await button.click()
    await expect(button).toHaveAccessibleName(`Theme: ${name}`)
    await this.page.mouse.move(640, 400)
  }
}
