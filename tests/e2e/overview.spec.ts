/** The overview: charts that the keyboard reaches, tables beside them, and files of both. */
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './workbench.ts'

test('labels by outlet are counted, read out mark by mark, and shown as a table', async ({ workbench: app }) => {
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  const figure = page.getByRole('figure', { name: 'Spans: Label by Outlet' })
  const chart = figure.getByRole('application')
  await expect(chart.locator('rect[aria-label]').first()).toBeVisible()
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  const first = await chart.locator('rect[aria-label]').first().getAttribute('aria-label')
  await expect(figure.getByRole('status')).toHaveText(first!)
  await page.keyboard.press('End')
  await expect(figure.getByRole('status')).toHaveText((await chart.locator('rect[aria-label]').last().getAttribute('aria-label'))!)

  await figure.getByRole('button', { name: 'Table', exact: true }).click()
  const rows = figure.getByRole('row')
  await expect(rows.first()).toHaveText('LabelOutletNumberArticles')
  const counts = (await figure.getByRole('row').locator('td:nth-child(3)').allTextContents()).map(Number)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(220)
})

test('the table is saved for spreadsheets and the chart as a picture', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'Downloads of a desktop are asked for by its own dialog')
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await page.keyboard.press('Alt+6')
  const figure = page.getByRole('figure', { name: 'Progress' })
  await expect(figure.locator('svg rect[aria-label]').first()).toBeVisible()
  const save = async (button: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: button }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  expect(await save('Save the table as CSV')).toContain('Layla Nasser,0,5,5,')
  const svg = await save('Save the chart as SVG')
  expect(svg).toMatch(/^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).not.toContain('var(--')
})

test('no serious fault of accessibility in the overview and the timeline', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'The page is the same one on every host')
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  for (const theme of ['light', 'dark'] as const) {
    await app.shell.theme(theme)
    for (const [key, ready] of [['Alt+6', '.chart svg'], ['Alt+7', '.timeline-written-row']] as const) {
      await page.keyboard.press(key)
      await page.locator(ready).first().waitFor()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), `${theme} ${key}`).toEqual([])
    }
  }
})
