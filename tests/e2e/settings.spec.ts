/** Settings hold at once and for the next start: language and direction, the look of texts, and keys. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { at } from '../../scripts/paths.ts'
import { expect, test } from './workbench.ts'

const settings = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('dialog', { name: /^(Settings|الإعدادات)$/ })).toBeVisible()
}
const direction = (page: Page): Promise<string> => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`)

test.use({ firstArgs: { args: ['--sample'] } })

test('the window speaks Arabic at once, mirrored, and stays so after a restart', async ({ workbench: app }) => {
  await app.library.shows(10)
  await app.library.open('A river accord')
  await expect(app.reading.text.host).toBeVisible()
  const { page } = app.host
  const article = page.locator('.article-text')
  await settings(page)
  await page.getByText('العربية', { exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible()
  expect(await direction(page)).toBe('ar rtl')
  await page.getByText('٠١٢٣٤٥٦٧٨٩').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  // The rail stands on the right; the English article still runs from the left.
  const rail = (await page.getByRole('navigation', { name: 'الشاشات' }).boundingBox())!
  expect(rail.x).toBeGreaterThan((await page.evaluate(() => innerWidth)) / 2)
  expect(await article.getAttribute('dir')).toBe('ltr')
  await expect(page.getByRole('complementary', { name: 'المقالات' })).toContainText(/أُنجز ٠ من ١٠/)
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1, name: 'المكتبة' })).toBeVisible()
  await expect(page.getByText('١٠ مقالات')).toBeVisible()

  const { page: again } = await app.host.restart(['--sample'])
  await expect(again.getByRole('heading', { level: 1, name: 'المكتبة' })).toBeVisible({ timeout: 30_000 })
  expect(await direction(again)).toBe('ar rtl')
  await expect(again.getByText('١٠ مقالات')).toBeVisible()
})

test('undo says in Arabic what the history has in English', async ({ workbench: app }) => {
  await app.library.shows(10)
  const { page } = app.host
  await settings(page)
  await page.getByText('العربية', { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+1')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('region', { name: 'الرسائل' })).toContainText('أُزيل مقال واحد')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('region', { name: 'الرسائل' })).toContainText(/تُراجع عن: \u200f?إزالة مقال واحد/)
})

test('texts get larger letters at once, and what is painted follows them', async ({ workbench: app }) => {
  await app.library.shows(10)
  await app.library.open('المستشار كوسيل')
  await app.reading.opened('وكالة بيلان للأنباء')
  const { page } = app.host
  await app.reading.press('Tab')
  await expect(app.reading.span).toBeVisible()
  const chip = page.locator('.text-chip.selected')
  await expect(chip).toBeVisible()
  const size = (): Promise<string> => app.reading.text.host.evaluate((host) => getComputedStyle(host).fontSize)
  expect(await size()).toBe('20px')
  await settings(page)
  const slider = page.getByRole('slider', { name: 'Letter size' })
  await slider.focus()
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('ArrowRight')
  expect(await size()).toBe('26px')
  await page.keyboard.press('Escape')
  await app.reading.text.still()

  // The chip still stands at the start of its span, above the line.
  const gap = await page.evaluate(() => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('selected')).flatMap(([, highlight]) => [...highlight]) as Range[]
    const box = ranges[0]!.getClientRects()[0]!
    const at = document.querySelector('.text-chip.selected')!.getBoundingClientRect()
    return { across: Math.abs(at.right - box.right), above: box.top - at.bottom }
  })
  expect(gap.across).toBeLessThan(4)
  expect(Math.abs(gap.above)).toBeLessThan(26)
})

test('a key is changed by pressing another, says who has it, and works on an Arabic layout', async ({ workbench: app }) => {
  await app.library.shows(10)
  await app.library.open('المستشار كوسيل')
  await app.reading.opened('وكالة بيلان للأنباء')
  const { page } = app.host
  const table = page.getByRole('dialog', { name: 'Keys' })
  const line = (does: string) => table.getByRole('button', { name: new RegExp(`^${does}: `) })

  await page.keyboard.press('?')
  await line('Write a note').click()
  await page.keyboard.press('l')
  await expect(table.getByRole('status')).toContainText('Choose the label from a list')
  await page.keyboard.press('4')
  await expect(table.getByRole('status')).toContainText('Digits belong to the labels')
  await expect(table.getByRole('button', { name: 'Use these' })).toBeDisabled()
  await page.keyboard.press('Alt+q')
  await expect(table.getByRole('status')).toHaveText('')
  await page.keyboard.press('Enter')
  await expect(line('Write a note')).toHaveAccessibleName(/Alt Q, shipped as N/)
  await page.keyboard.press('Escape')
  await expect(table).toBeHidden()

  await app.reading.press('ControlOrMeta+Home', 'ArrowLeft', 'Shift+ArrowLeft', '4')
  await expect(app.reading.span).toBeVisible()
  await page.keyboard.press('n')
  await expect(app.reading.text.host).toBeFocused()
  // The key in the place of Q on an Arabic board gives another letter.
  await app.reading.text.host.evaluate((host) => host.dispatchEvent(new KeyboardEvent('keydown', { key: 'ض', code: 'KeyQ', altKey: true, bubbles: true, cancelable: true })))
  await expect.poll(() => app.reading.inspector.evaluate((column) => column.contains(document.activeElement))).toBe(true)
})

test('a file of keys that cannot be understood changes nothing', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'The page is the same one on every host')
  await app.library.shows(10)
  const { page } = app.host
  const take = async (text: string): Promise<void> => {
    const path = join(app.host.dataFolder, 'keys.json')
    writeFileSync(path, text)
    await page.keyboard.press('?')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Take keys from a file…' }).click()])
    await chooser.setFiles(path)
    await page.keyboard.press('Escape')
  }
  await take('[{"scope":"reading","shipped":"l"')
  await expect(app.shell.messages).toContainText('keys.json holds no keys')
  await take('[{"scope":"reading","shipped":"nowhere","chosen":"h"}]')
  await expect(app.shell.messages).toContainText('reading: nowhere')
  await take('[{"scope":"claims","shipped":"N","chosen":"J"}]')
  await expect(app.shell.messages).toContainText('The keys of keys.json are in force')
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
})

test('the built page brings the Arabic and Latin letters of its three families, and the pictures of the code editor, and no other font', () => {
  const fonts = readdirSync(at('out/renderer/assets')).filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name)).map((name) => name.replace(/-[\w-]{8}\.\w+$/, '')).toSorted()
  expect(fonts).toEqual([
    'codicon',
    ...['400', '500', '600'].map((weight) => `ibm-plex-sans-arabic-arabic-${weight}-normal`), ...['400', '500', '600'].map((weight) => `ibm-plex-sans-latin-${weight}-normal`),
    'noto-naskh-arabic-arabic-wght-normal', 'noto-naskh-arabic-latin-wght-normal',
  ])
})
