/** The library: the grid of articles, its filters, details and bulk edits, and the search over all texts. */
import { expect, type Locator, type Page } from '@playwright/test'

export class LibraryPage {
  readonly page: Page
  readonly grid: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly filters: Locator
  readonly selection: Locator
  readonly details: Locator
  readonly bulkEdit: Locator
  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: 'Articles' })
    this.rows = this.grid.getByRole('row').filter({ has: page.getByRole('gridcell') })
    this.count = page.getByRole('main').getByRole('status').filter({ hasText: /articles?$/ })
    this.filters = page.getByRole('group', { name: 'Filters' })
    this.selection = page.getByRole('group', { name: 'Selected articles' })
    this.details = page.getByRole('complementary', { name: 'Details' })
    this.bulkEdit = page.getByRole('dialog', { name: 'Edit metadata' })
  }

  /** Waits until that many articles are listed. */
  async shows(articles: number): Promise<void> {
    await expect(this.count).toHaveText(`${articles.toLocaleString('en')} article${articles === 1 ? '' : 's'}`)
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title })
  }

  /** The texts of one column, from the top, as far as rows are drawn. */
  async column(name: string): Promise<string[]> {
    await expect(this.grid.locator('[aria-busy=true]')).toHaveCount(0)
    const names = await this.grid.getByRole('columnheader').allTextContents()
    const at = names.findIndex((one) => one.trim() === name)
    const cells = await this.rows.evaluateAll((rows, cell) => rows
      .map((row) => ({ place: Number(row.getAttribute('aria-rowindex')), text: row.querySelectorAll('[role=gridcell]')[cell]?.textContent ?? '' }))
      .sort((a, b) => a.place - b.place), at)
    return cells.map(({ text }) => text)
  }

  async sortBy(column: string): Promise<void> {
    await this.grid.getByRole('button', { name: column, exact: true }).click()
  }

  /** Chooses values of a filter, and leaves its list. */
  async filter(name: string, ...values: readonly string[]): Promise<void> {
    await this.filters.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    const list = this.page.getByRole('listbox', { name })
    for (const value of values) await list.getByRole('option', { name: value }).click()
    await this.page.keyboard.press('Escape')
    await expect(list).toBeHidden()
  }

  async open(title: string): Promise<void> {
    await this.row(title).dblclick()
  }

  /** The row that the keyboard is on. */
  get current(): Locator {
    return this.page.locator('[role=row].is-current')
  }
}
