/** The focus mode: one suspected span after the other, answered by one key, and every answer can be taken back. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './workbench.ts'

test('suspected spans are asked one by one; yes makes an annotation, and an answer is taken back', async ({ workbench: app }) => {
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await page.keyboard.press('Alt+5')
  const question = page.getByRole('article', { name: 'The question' })
  const mark = question.locator('.focus-mark')
  const answered = page.getByRole('complementary', { name: 'Answered just now' })
  await expect(mark).not.toBeEmpty({ timeout: 30_000 })
  const first = await mark.textContent()

  const context = question.locator('.focus-context')
  const passage = await context.textContent()
  await page.keyboard.press('a')
  await expect(answered.getByRole('listitem')).toHaveCount(1)
  await expect(answered.getByRole('listitem').first()).toContainText('yes')
  await expect(answered.getByRole('listitem').first()).toContainText(first!)
  await expect(context).not.toHaveText(passage!)
  await expect(mark).not.toBeEmpty()
  await page.keyboard.press('r')
  await page.keyboard.press('s')
  await expect(answered.getByRole('listitem')).toHaveCount(3)

  await page.keyboard.press('u')
  await expect(answered.getByRole('listitem')).toHaveCount(2)
  await answered.getByRole('listitem').last().getByRole('button', { name: 'Take this answer back' }).click()
  await expect(answered.getByRole('listitem')).toHaveCount(1)
  await expect(mark).toHaveText(first!)

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test('the edges are moved by keys before the answer, and the annotation has them', async ({ workbench: app }) => {
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await page.keyboard.press('Alt+5')
  const mark = page.locator('.focus-mark')
  await expect(mark).not.toBeEmpty({ timeout: 30_000 })
  const first = (await mark.textContent())!
  await page.keyboard.press('Shift+ArrowRight')
  await expect(mark).not.toHaveText(first)
  const changed = (await mark.textContent())!
  await page.keyboard.press('a')
  const answered = page.getByRole('complementary', { name: 'Answered just now' })
  await expect(answered.getByRole('listitem').first()).toContainText('yes, changed')
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('listbox', { name: 'What was done' }).getByRole('option').first()).toContainText(changed)
})
