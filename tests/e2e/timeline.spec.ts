/** The timeline: everything done, narrowed, looked into, taken back and done again from there. */
import { expect, test } from './workbench.ts'

const ACCORD = 'A river accord signed in daylight'

test('a step is taken back out of its turn, and done again', async ({ workbench: app }) => {
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await app.library.open(ACCORD)
  await app.reading.opened('The Meridian')
  await app.reading.tag('accord', '1', 'Source', { nth: 0 })
  await page.keyboard.press('Escape')
  await app.reading.tag('daylight', '4', 'Claim', { nth: 0 })
  await app.shell.saved()
  await page.keyboard.press('Alt+7')
  const list = page.getByRole('listbox', { name: 'What was done' })
  await expect(list.getByRole('option')).toHaveCount(4)
  await expect(list.getByRole('option').nth(0)).toContainText('Tag Claim')
  await page.keyboard.press('ArrowDown')
  const step = page.getByRole('region', { name: 'The chosen step' })
  await expect(step.getByRole('heading')).toHaveText('Tag Source')
  await expect(step).toContainText('accord')
  await page.keyboard.press('u')
  await expect(list.getByRole('option').nth(0)).toContainText('Took back: Tag Source')
  await expect(list.getByRole('option').nth(2)).toContainText('taken back')
  await expect(list.getByRole('option').nth(1)).toContainText('Tag Claim')
  await step.getByRole('button', { name: 'Do it again' }).click()
  await expect(list.getByRole('option').nth(0)).toContainText('Did again: Tag Source')
})

test('everything since a step is taken back, and the list is narrowed by words', async ({ workbench: app }) => {
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await app.library.open(ACCORD)
  await app.reading.opened('The Meridian')
  for (const word of ['accord', 'daylight']) {
    await app.reading.tag(word, '1', 'Source', { nth: 0 })
    await page.keyboard.press('Escape')
  }
  await app.shell.saved()
  await page.keyboard.press('Alt+7')
  const list = page.getByRole('listbox', { name: 'What was done' })
  await expect(list.getByRole('option')).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+U')
  await expect(app.shell.messages).toContainText('Steps taken back: 2')
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('CODEBOOK')
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list.getByRole('option')).toContainText('Start with the codebook')
})
