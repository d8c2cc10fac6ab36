/** The codebook is edited, versioned and followed up as a user would: form and source, saving, merging, review and breaches. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { CodebookPage } from './pages/codebook.ts'
import { expect, test } from './workbench.ts'

/** What axe finds that is serious or critical. The editor's own inside is its maker's. */
async function faults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.monaco-editor').exclude('.monaco-diff-editor').analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

test('form and source are two sides of one draft', async ({ workbench: app }) => {
  await app.start.ready()
  await app.host.openSample()
  await app.library.shows(10)
  const codebook = new CodebookPage(app.host.page)
  const { page } = app.host
  await codebook.open()

  await test.step('what the form changes stands in the source', async () => {
    await codebook.part('Claim')
    await codebook.field('Title').fill('ادعاء')
    await expect.poll(() => codebook.lines()).toContain('"title": "ادعاء"')
    await expect(codebook.parts.getByRole('row', { name: 'ادعاء' })).toBeVisible()
    await expect(codebook.state).toContainText('Draft, not saved')
  })
  await test.step('a source that is broken keeps the last good form, and every letter', async () => {
    await codebook.typeBehind('"id": "CLAIM"', ' oops')
    await expect(codebook.source.getByRole('status')).toContainText(/Line \d+, column \d+/)
    await expect(codebook.form.getByRole('status')).toContainText('The form waits')
    await expect(codebook.field('Title')).toBeDisabled()
    await expect(codebook.field('Title')).toHaveValue('ادعاء')
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('Backspace')
    await expect(codebook.field('Title')).toBeEnabled()
  })
  await test.step('the cursor in the source takes the form along', async () => {
    await codebook.source.locator('.view-line').filter({ hasText: '"id": "CLAIM"' }).click()
    await expect(codebook.field('Id in annotations and exports')).toHaveValue('CLAIM')
  })
  await test.step('two labels on one key are a problem at the field, and keep it from being saved', async () => {
    await codebook.part('ادعاء')
    await codebook.choose('Key', /^1/)
    await expect(codebook.form.getByText('The key 1 is taken by the label "SOURCE".')).toBeVisible()
    await expect(codebook.state).toContainText('1 problem')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(codebook.saving.getByRole('alert')).toContainText('The key 1 is taken')
    await expect(codebook.saving.getByRole('button', { name: /^Save/ })).toBeDisabled()
    await page.keyboard.press('Escape')
  })
  await test.step('undo goes back through the draft', async () => {
    await codebook.parts.getByRole('row', { name: 'ادعاء' }).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(codebook.form.getByText('The key 1 is taken')).toBeHidden()
  })
  await test.step('leaving asks, and the draft waits', async () => {
    await page.keyboard.press('Alt+1')
    const asked = page.getByRole('dialog', { name: 'The codebook is not saved' })
    await asked.getByRole('button', { name: 'Go, and keep the draft' }).click()
    await app.library.shows(10)
    await codebook.open()
    await expect(codebook.parts.getByRole('row', { name: 'ادعاء' })).toBeVisible()
  })
  await test.step('what means nothing makes no version', async () => {
    await codebook.ask()
    await expect(codebook.saving).toContainText('it stays version 1')
    await codebook.saving.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(codebook.state).toContainText('Version 1 in force')
  })
})

test('a label is moved by keyboard alone, and a merge is previewed, saved and taken back as one step', async ({ workbench: app }) => {
  await app.start.ready()
  await app.host.openSample()
  await app.library.shows(10)
  const codebook = new CodebookPage(app.host.page)
  const { page } = app.host
  await codebook.open()

  await test.step('up, under another, and out again', async () => {
    await codebook.part('Evidence')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowRight')
    const evidence = codebook.parts.getByRole('row', { name: 'Evidence' })
    await expect(evidence).toHaveAttribute('aria-level', '3')
    await expect(evidence).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(evidence).toHaveAttribute('aria-level', '2')
    await page.keyboard.press('Enter')
    await expect(codebook.field('Title')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(evidence).toBeFocused()
    while (await codebook.state.getByText('Draft, not saved').isVisible()) await page.keyboard.press('ControlOrMeta+z')
  })
  await test.step('the merge shows every annotation that it touches', async () => {
    await codebook.part('Cue')
    await codebook.form.getByRole('button', { name: 'Merge into…' }).click()
    await page.getByRole('button', { name: 'Plan the merge' }).click()
    await codebook.ask()
    await codebook.saving.getByRole('tab', { name: /^Annotations [1-9]/ }).click()
    const touched = codebook.saving.getByRole('grid', { name: 'Annotations that are touched' })
    await expect(touched.getByRole('row').first()).toContainText('Source')
    await page.keyboard.press('Escape')
  })
  await test.step('saving moves them, and undo brings them back', async () => {
    await codebook.saveAs(2, 'واحدة تكفي')
    await expect(codebook.parts.getByRole('row', { name: 'Cue' })).toContainText('retired')
    await page.keyboard.press('Alt+2')
    await expect(app.reading.palette.getByRole('button', { name: 'Source' })).toBeVisible()
    await expect(app.reading.palette.getByRole('button', { name: 'Cue' })).toBeHidden()
    await codebook.open()
    await codebook.part('Cue')
    await app.shell.undo(/Undone: .*version 2/)
    await expect(codebook.state).toContainText('Version 1 in force')
    await expect(codebook.parts.getByRole('row', { name: 'Cue' })).not.toContainText('retired')
  })
})

test('a version has a difference, annotations under the older one are reviewed, and breaches lead to their place', async ({ workbench: app }) => {
  await app.start.ready()
  await app.host.openSample()
  await app.library.shows(10)
  const { page } = app.host
  await app.library.open('مرسانة وتيلمار')
  await app.reading.opened('الضفة')
  await app.reading.press('Control+Home', 'ArrowLeft', 'Shift+ArrowLeft', '4')
  await expect(app.reading.span).toBeVisible()
  await app.shell.saved()
  const codebook = new CodebookPage(page)
  await codebook.open()

  await test.step('a changed definition makes a version', async () => {
    await codebook.part('Claim')
    await codebook.field('Definition').fill('عبارة تحتمل الصدق والكذب')
    await codebook.saveAs(2, 'تعريف أوضح')
    await codebook.tab('Versions')
    await expect(page.getByRole('row', { name: 'stance-claims-news@2' })).toContainText('تعريف أوضح')
    await expect(page.locator('.editor.modified .view-line').filter({ hasText: 'عبارة تحتمل' }).first()).toBeVisible({ timeout: 30_000 })
  })
  await test.step('what was made before is reviewed: one opens, one is confirmed', async () => {
    await codebook.tab(/^To review/)
    const list = page.getByRole('grid', { name: 'Annotations to review' })
    await expect(list.getByRole('row').first()).toBeVisible()
    const count = async (): Promise<number> => Number(/(\d+) annotations? (was|were) made/.exec(await page.locator('.list-said').innerText())?.[1])
    const before = await count()
    await page.getByRole('button', { name: 'Select all of mine' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect.poll(count).toBe(before - 1)
    await list.getByRole('row').first().click()
    await expect(app.reading.text.host).toBeVisible()
    await expect(app.reading.span.or(app.reading.inspector.getByRole('region').first()).first()).toBeVisible()
  })
  await test.step('a rule is built, and its breaches are listed by article', async () => {
    await codebook.open()
    await codebook.parts.getByRole('row', { name: 'Hard rules' }).click()
    await page.keyboard.press('n')
    await codebook.field('Said to the annotator').fill('كل ادعاء مرتبط بالسجل')
    await codebook.choose('Every span of the label', 'Claim')
    await codebook.saveAs(3)
    await codebook.tab(/^Breaches/)
    const list = page.getByRole('grid', { name: 'Breaches' })
    const first = list.getByRole('row').filter({ hasText: 'كل ادعاء مرتبط بالسجل' }).first()
    await expect(first).toBeVisible()
    await first.focus()
    await page.keyboard.press('Enter')
    await expect(app.reading.text.host).toBeVisible()
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`no part of it has a serious fault in ${theme}`, async ({ workbench: app }) => {
    test.setTimeout(120_000)
    test.skip(theme === 'dark' && app.host.kind !== 'web', 'The page is the same one on every host')
    await app.start.ready()
    await app.host.openSample()
    await app.library.shows(10)
    await app.shell.theme(theme)
    const { page } = app.host
    const codebook = new CodebookPage(page)
    const found: Record<string, string[]> = {}
    const look = async (screen: string): Promise<void> => {
      const some = await faults(page)
      if (some.length > 0) found[screen] = some
    }
    await codebook.open()
    for (const part of ['Codebook', 'Claim', 'Attribution', 'Stance', 'Article']) {
      await codebook.part(part)
      await look(part)
    }
    await codebook.part('Claim')
    await codebook.form.getByRole('button', { name: 'More details' }).first().click()
    await codebook.field('Definition').fill('Another')
    await codebook.choose('Key', /^1/)
    await look('a label with a problem')
    await page.keyboard.press('ControlOrMeta+s')
    await look('saving, with problems')
    await page.keyboard.press('Escape')
    await codebook.choose('Key', /^4/)
    await codebook.saveAs(2)
    for (const tab of ['Guidelines', 'Versions', /^To review/, /^Breaches/]) {
      await codebook.tab(tab)
      await page.waitForTimeout(300)
      await look(String(tab))
    }
    expect(found).toEqual({})
  })
}
