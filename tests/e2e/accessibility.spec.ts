/** Every screen without serious faults of accessibility, in light and dark; and the whole way by keyboard alone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './workbench.ts'

/** What axe finds that is serious or critical: the rule, and the first elements that break it. */
async function faults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} (${any[0]?.message ?? ''})`).join(' | ')}`)
}

test('no screen has a serious fault on any host', async ({ workbench: app }) => {
  test.setTimeout(120_000)
  await app.start.ready()
  const found: Record<string, string[]> = {}
  const look = async (screen: string): Promise<void> => {
    const some = await faults(app.host.page)
    if (some.length > 0) found[screen] = some
  }
  await look('start')
  await app.host.openSample()
  const { page } = app.host
  await app.library.shows(10)
  await look('library')
  await app.library.row('مدير مكتب').click()
  await page.keyboard.press('Space')
  await page.keyboard.press('F2')
  await expect(app.library.details).toBeVisible()
  await look('library with a selection and details')
  await app.search.finds('الوزارة', ['الوزارة'])
  await look('library with search')
  await page.keyboard.press('Escape')
  await app.library.open('مرسانة وتيلمار')
  await app.reading.opened('الضفة')
  await look('reading')
  await app.reading.press('Tab')
  await expect(app.reading.span).toBeVisible()
  await look('reading with a span')
  await app.shell.goClaims()
  await expect(app.claims.mentions).toBeVisible()
  await look('claims')
  await app.exporting.open()
  await look('export')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await look('keys')
  await page.keyboard.press('Escape')
  const bad = join(app.host.folder, 'bad.jsonl')
  mkdirSync(app.host.folder, { recursive: true })
  writeFileSync(bad, '{"text":"سليم."}\n{"text":\n')
  const dialog = await app.offer([bad])
  await look('import, about to start')
  await dialog.start()
  await dialog.reports({ imported: 1, 'there already': 0, spans: 0, refused: 1 })
  await look('import report')
  expect(found).toEqual({})
})

test('everything is reached by keyboard alone, and the focus is never lost', async ({ workbench: app }) => {
  await app.start.ready()
  const { page } = app.host
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const isLost = (): Promise<boolean> => page.evaluate(() => document.activeElement === null || document.activeElement === document.body)
  const tabTo = async (name: string | RegExp, role: 'button' | 'textbox' | 'combobox' | 'grid' | 'listbox'): Promise<void> => {
    const target = page.getByRole(role, { name }).first()
    for (let times = 0; times < 60; times += 1) {
      if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return
      await press('Tab')
    }
    throw new Error(`60 presses of Tab did not come to ${role} ${name}.`)
  }
  await tabTo('Open the sample', 'button')
  await press('Enter')
  await app.library.shows(10)

  // From the list to a text; there by words, into the inspector and back.
  await tabTo('Articles', 'grid')
  await press('Home', 'ArrowDown', 'Enter')
  await expect(app.reading.text.host).toBeFocused()
  await press('Control+Home', 'ArrowLeft', 'Shift+ArrowLeft', '5')
  await expect(app.reading.span).toBeVisible()
  await press('Enter')
  await expect.poll(() => app.reading.inspector.evaluate((column) => column.contains(document.activeElement))).toBe(true)
  await press('Escape')
  await expect(app.reading.text.host).toBeFocused()
  await press('Delete')
  await expect(app.reading.span).toBeHidden()
  expect(await isLost()).toBe(false)

  // To the claims, from a claim to its mentions, and from one to its article.
  await press('Alt+3')
  await expect(app.claims.list).toBeVisible()
  await tabTo('Claims', 'listbox')
  await press('Home')
  await expect(app.claims.mentions).toBeVisible()
  await press('Enter')
  await expect(app.claims.mentions).toBeFocused()
  await press('ArrowDown', 'Enter')
  await expect(app.reading.text.host).toBeVisible()
  await expect(app.reading.span).toBeVisible()
  await expect(app.reading.text.host).toBeFocused()

  // Dialogs take the focus and give it back.
  for (const [keys, name] of [['Control+e', 'Export records'], ['Control+i', 'Import articles'], ['Control+,', 'Settings'], ['?', 'Keys']] as const) {
    await press(keys)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { message: `${name} has the focus` }).toBe(true)
    await press('Escape')
    await expect(dialog).toBeHidden()
    await expect(app.reading.text.host, `after ${name}`).toBeFocused()
  }

  // Search leads into a text.
  await press('Control+k')
  await page.keyboard.insertText('السنابل')
  await expect(app.search.hits.first()).toBeVisible()
  await press('ArrowDown', 'Enter')
  await expect.poll(async () => (await app.reading.text.painted(/^mark-hit-current$/)).length).toBe(1)
  await expect.poll(isLost, { message: 'the focus after a search' }).toBe(false)
  await press('Alt+1')
  await app.library.shows(10)
  await expect.poll(isLost, { message: 'the focus in the library' }).toBe(false)
})

test('the main path goes by keyboard alone in the Arabic window', async ({ workbench: app }) => {
  await app.start.ready()
  const { page } = app.host
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focused = (name: string | RegExp, role: 'button' | 'radio'): Promise<boolean> => page.getByRole(role, { name, exact: true }).first().evaluate((element) => element === document.activeElement)
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let times = 0; times < 60 && !(await focused(name, 'button')); times += 1) await press('Tab')
    expect(await focused(name, 'button')).toBe(true)
  }
  // The language is chosen in the settings; the arrows of the choice go along with the direction.
  await press('ControlOrMeta+,')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  for (let times = 0; times < 10 && !(await focused('As the system', 'radio')); times += 1) await press('Tab')
  await press('ArrowRight', 'ArrowRight')
  await expect(page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible()
  await press('Escape')
  await tabTo('فتح المشروع النموذجي')
  await press('Enter')
  await expect(page.getByRole('grid', { name: 'المقالات' })).toContainText('المستشار كوسيل')

  // An article is read, a claim of it tagged, told, undone and done again.
  await page.getByRole('grid', { name: 'المقالات' }).focus()
  await press('Home', 'ArrowDown', 'Enter')
  await expect(page.locator('.article-text')).toBeFocused()
  await press('ControlOrMeta+Home', 'ArrowLeft', 'Shift+ArrowLeft', '4')
  const chosen = page.getByRole('complementary', { name: 'لوح التفاصيل' }).getByRole('region', { name: 'المقطع المختار' })
  await expect(chosen).toBeVisible()
  await press('ControlOrMeta+z')
  await expect(page.getByRole('region', { name: 'الرسائل' })).toContainText(/تُراجع عن: \u200f?وسم/)
  await press('ControlOrMeta+Shift+Z')
  await expect(chosen).toBeVisible()

  // The export is looked at and left again; the keys are back in the text.
  await press('ControlOrMeta+e')
  await expect(page.getByRole('dialog', { name: 'تصدير السجلّات' })).toBeVisible()
  await press('Escape')
  await expect(page.locator('.article-text')).toBeFocused()
})

for (const language of ['English', 'العربية'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`no screen and no dialog breaks WCAG 2.2 AA: ${language}, ${theme}`, async ({ workbench: app }) => {
      test.setTimeout(180_000)
      test.skip(app.host.kind !== 'web', 'The page is the same one on every host')
      await app.start.ready()
      const { page } = app.host
      await page.emulateMedia({ colorScheme: theme })
      const found: Record<string, string[]> = {}
      const look = async (screen: string, except: readonly string[] = []): Promise<void> => {
        await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
        const builder = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).disableRules([...except])
        const { violations } = await builder.analyze()
        const some = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} (${any[0]?.message ?? ''})`).join(' | ')}`)
        if (some.length > 0) found[screen] = some
      }
      /** Opens what `keys` open, looks at it, and closes it again. */
      const dialog = async (keys: string, name: string): Promise<void> => {
        await page.keyboard.press(keys)
        await expect(page.locator('.scrim [role=dialog]')).toBeVisible()
        await look(name)
        await page.keyboard.press('Escape')
        await expect(page.locator('.scrim')).toBeHidden()
      }
      /** Looks behind every tab of a screen, and into every dialog that one of its buttons (“Merge…”) opens. */
      const around = async (screen: string): Promise<void> => {
        const tabs = page.locator('main [role=tab]')
        for (let at = 1; at < (await tabs.count()); at += 1) {
          await tabs.nth(at).click()
          await page.waitForTimeout(400)
          await look(`${screen}, tab ${at + 1}`)
        }
        const buttons = page.locator('main button:not([disabled])').filter({ hasText: /…$/ })
        for (let at = 0; at < Math.min(6, await buttons.count()); at += 1) {
          const name = await buttons.nth(at).innerText()
          await buttons.nth(at).click()
          if (!(await page.locator('.scrim [role=dialog]').isVisible().catch(() => false))) continue
          await look(`${screen}, ${name}`)
          await page.keyboard.press('Escape')
          await expect(page.locator('.scrim')).toBeHidden()
        }
      }
      if (language !== 'English') await page.getByRole('button', { name: language }).click()
      await look('start')
      await page.getByRole('button', { name: /^(Open the sample|فتح المشروع النموذجي)$/ }).click()
      await expect(page.getByRole('grid').getByRole('row')).not.toHaveCount(0)
      await expect(page.getByRole('grid')).toContainText('المستشار كوسيل')
      await look('library')
      await page.getByRole('grid').focus()
      for (const key of ['Home', 'ArrowDown', 'Space', 'F2']) await page.keyboard.press(key)
      await look('library with a selection and details')
      await dialog('ControlOrMeta+,', 'settings')
      await dialog('ControlOrMeta+e', 'export')
      await dialog('ControlOrMeta+i', 'import')
      await page.getByRole('grid').focus()
      await page.keyboard.press('?')
      await page.locator('.key-button').first().click()
      await look('keys, one being changed')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.insertText('الوزارة')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      await look('search')
      await page.keyboard.press('Escape')
      await page.getByRole('grid').focus()
      for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
      await expect(page.locator('.text-chip').first()).toBeVisible()
      await look('reading')
      await page.keyboard.press('Tab')
      await expect(page.locator('.text-chip.selected')).toBeVisible()
      await look('reading with a span of somebody else')
      await around('reading')
      await page.locator('.article-text').focus()
      for (const key of ['Escape', 'Escape', 'ControlOrMeta+Home', 'ArrowLeft', 'Shift+ArrowLeft', '4']) await page.keyboard.press(key)
      await look('reading with a claim of one\u2019s own')
      await page.keyboard.press('t')
      // While a list of proposals is open, all beside it is hidden from assistive technology; the first Tab closes it.
      await look('reading with a stance', ['aria-hidden-focus'])
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+f')
      await look('reading with the find bar')
      await page.keyboard.press('Escape')
      for (const place of ['3', '4', '5', '6', '7', '8', '9']) {
        const before = page.url()
        await page.keyboard.press(`Alt+${place}`)
        if (page.url() === before) continue
        await page.waitForTimeout(600)
        await look(`the screen of Alt+${place}`)
        await around(`the screen of Alt+${place}`)
      }
      expect(found).toEqual({})
    })
  }
}
