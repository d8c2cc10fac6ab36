/** The registry of claims: the list, and for one claim all places where it is made. */
import type { Locator, Page } from '@playwright/test'

export class ClaimsPage {
  readonly page: Page
  readonly list: Locator
  readonly mentions: Locator
  readonly claim: Locator
  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: 'Claims' })
    this.claim = page.getByRole('region', { name: 'Claim', exact: true })
    this.mentions = page.getByRole('listbox', { name: 'Mentions' })
  }

  claimNamed(text: string): Locator {
    return this.list.getByRole('option', { name: text })
  }

  mention(quote: string): Locator {
    return this.mentions.getByRole('option').filter({ hasText: quote })
  }
}
