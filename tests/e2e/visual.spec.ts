/**
 * How the screens look, in light and dark, against pictures that are kept. Letters are drawn a little differently by every
 * version of Chromium, so that the pictures count only for the one that made them: `--update-snapshots` makes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test, type Workbench } from './workbench.ts'

const KEPT = join(import.meta.dirname, 'visual.spec.ts-snapshots')
const MADE_WITH = join(KEPT, 'made-with.json')

test.skip(({ hostKind }) => hostKind !== 'web', 'The pictures are of the page in the browser')

test.beforeEach(({ browser }, { config }) => {
  const now = { chromium: Number.parseInt(browser.version(), 10), platform: process.platform }
  if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
    mkdirSync(KEPT, { recursive: true })
    writeFileSync(MADE_WITH, `${JSON.stringify(now)}\n`)
  }
  const made: unknown = existsSync(MADE_WITH) ? JSON.parse(readFileSync(MADE_WITH, 'utf8')) : null
  test.skip(JSON.stringify(made) !== JSON.stringify(now), `The pictures were made with ${JSON.stringify(made)}, and this is ${JSON.stringify(now)}`)
})

/** Compares the window with its picture. What differs from machine to machine (the user's name) is covered. */
async function looks(app: Workbench, name: string): Promise<void> {
  const { page } = app.host
  await page.mouse.move(2, 2)
  await page.evaluate(() => document.fonts.ready)
  const personal: Locator[] = [page.getByRole('button', { name: /^Annotator: / }), page.getByRole('region', { name: 'Annotators shown' }).getByRole('listitem').filter({ hasText: 'you' })]
  await expect(page).toHaveScreenshot(`${name}.png`, { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.02, mask: personal })
}

for (const theme of ['light', 'dark'] as const) {
  test(`start in ${theme}`, async ({ workbench: app }) => {
    await app.host.page.emulateMedia({ colorScheme: theme })
    await app.start.ready()
    await app.start.folder.fill('/home/reader/projects')
    await app.start.name.fill('معاهدات الأنهار 2025')
    await app.start.name.blur()
    await looks(app, `start-${theme}`)
  })

  test(`library and reading in ${theme}`, async ({ workbench: app }) => {
    await app.host.openSample()
    await app.library.shows(10)
    await app.shell.theme(theme)
    await app.library.row('المستشار كوسيل').click()
    await looks(app, `library-${theme}`)
    await app.library.open('المستشار كوسيل')
    await app.reading.opened('وكالة بيلان للأنباء')
    await app.reading.text.letter(await app.reading.text.find('ليس موجهاً ضد أحد', 1))
    await expect(app.host.page.locator('.text-chip').first()).toBeVisible()
    await looks(app, `reading-${theme}`)
  })
}

test('library, settings and reading in Arabic', async ({ workbench: app }) => {
  const { page } = app.host
  await page.emulateMedia({ colorScheme: 'light' })
  await app.start.ready()
  await page.getByRole('button', { name: 'العربية' }).click()
  await page.getByRole('button', { name: 'فتح المشروع النموذجي' }).click()
  await expect(page.getByRole('grid')).toContainText('المستشار كوسيل')
  await expect(page.getByRole('region', { name: 'الرسائل' }).locator('.toast')).toHaveCount(0)
  const looksArabic = async (name: string): Promise<void> => {
    await page.mouse.move(2, 2)
    await page.evaluate(() => document.fonts.ready)
    await expect(page).toHaveScreenshot(`arabic-${name}.png`, { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.02, mask: [page.locator('.avatar-button')] })
  }
  await page.getByRole('grid').focus()
  for (const key of ['Home', 'ArrowDown']) await page.keyboard.press(key)
  await looksArabic('library')
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible()
  await looksArabic('settings')
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.text-chip').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('.text-chip.selected')).toBeVisible()
  await page.waitForTimeout(400)
  await looksArabic('reading')
})
