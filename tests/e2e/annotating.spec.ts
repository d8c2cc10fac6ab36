/** Saying the same at many places, and seeing all that was said: in the whole program, with undo. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './workbench.ts'

const WIRE = 'أكدت وزيرة الموارد المائية ليلى السرّاج أن السد الأعلى لن يُبنى قبل الاتفاق مع أرينا.'

test('mentions are tagged alike after a look, copied to the same paragraph, found in the list, and each step is undone at once', async ({ workbench: app }) => {
  const { reading, library, host: { page } } = app
  await app.newProject('spread')
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-spread-'))
  writeFileSync(join(folder, 'one.txt'), `أرينا أولاً\n${WIRE}\nثم قالت أرينا إن أرينا لا تعارض.\n`)
  writeFileSync(join(folder, 'two.txt'), `خبر آخر\n${WIRE.replace('السرّاج', 'السراج')}\nوفي أرينا كلام آخر.\n`)
  const dialog = await app.offer([join(folder, 'one.txt'), join(folder, 'two.txt')])
  await dialog.start()
  await dialog.reports({ imported: 2, 'there already': 0, spans: 0, refused: 0 })
  await dialog.close()
  await library.row('أرينا أولاً').dblclick()
  await reading.opened('أرينا أولاً')

  await reading.text.drag('أرينا', { nth: 0 })
  await page.keyboard.press('5')
  await page.keyboard.press('=')
  const list = page.getByRole('listbox', { name: 'Places to tag' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Tag 2 places/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reading.inspector.getByText('span 1 of 3')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('span 1 of 1')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await reading.text.drag('ليلى السرّاج')
  await page.keyboard.press('1')
  await page.keyboard.press('Shift+P')
  const copies = page.getByRole('listbox', { name: 'Spans to copy' })
  await expect(copies.getByRole('option').filter({ hasText: 'ليلى السراج' })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(copies).toHaveCount(0)

  await page.keyboard.press('Shift+B')
  await page.getByRole('combobox', { name: 'Find an annotation' }).fill('ليلى')
  await expect(page.getByRole('tree', { name: 'Annotations' }).getByRole('treeitem').filter({ hasText: 'ليلى السرّاج' })).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Where' }).selectOption('corpus')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('label')
  await page.getByRole('tree', { name: 'Annotations' }).getByRole('treeitem').filter({ hasText: 'Source' }).click()
  const copy = page.getByRole('tree', { name: 'Annotations' }).getByRole('treeitem').filter({ hasText: 'ليلى السراج' })
  await copy.click()
  await reading.opened('خبر آخر')
  await reading.showsSpan('Source', 'ليلى السراج')
})
