/** The stances of an article or of a span, in the inspector. */
import { expect, type Locator } from '@playwright/test'

export class StanceCards {
  readonly cards: Locator
  readonly add: Locator
  constructor(inspector: Locator) {
    this.cards = inspector.getByRole('region', { name: 'Stance', exact: true })
    this.add = inspector.getByRole('button', { name: 'Stance' })
  }

  holder(card: Locator): Locator {
    return card.getByRole('combobox', { name: 'Holder' })
  }
  target(card: Locator): Locator {
    return card.getByRole('combobox', { name: 'Toward' })
  }

  async value(card: Locator, name: string): Promise<void> {
    await card.getByRole('button', { name: 'Value' }).click()
    await card.page().getByRole('option', { name, exact: true }).click()
    await expect(card.getByRole('button', { name: 'Value' })).toContainText(name)
  }

  async strength(card: Locator, step: '−2' | '−1' | '0' | '+1' | '+2'): Promise<void> {
    const button = card.getByRole('radio', { name: step, exact: true })
    await button.click()
    await expect(button).toBeChecked()
  }
}
