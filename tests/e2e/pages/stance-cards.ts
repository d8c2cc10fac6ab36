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

  /** The values stand in a row where they are few and short, else in a list. */
  async value(card: Locator, name: string): Promise<void> {
    const inRow = card.getByRole('radio', { name, exact: true })
    const list = card.getByRole('button', { name: /Value$/ })
    await expect(inRow.or(list)).toBeVisible()
    if (await inRow.isVisible()) {
      await inRow.click()
      return expect(inRow).toBeChecked()
    }
    await list.click()
    await card.page().getByRole('option', { name, exact: true }).click()
    await expect(list).toContainText(name)
  }

  async strength(card: Locator, step: '−2' | '−1' | '0' | '+1' | '+2'): Promise<void> {
    const button = card.getByRole('radio', { name: step, exact: true })
    await button.click()
    await expect(button).toBeChecked()
  }
}
