/** Suggestions in the window: shown apart, answered by one key, taken back in one step; rules tried before they are saved; predictions from a file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Workbench } from './workbench.ts'

const STRIKE = join(import.meta.dirname, '../../db/samples/extra/01-port-strike.txt')
const card = (page: Page) => page.getByRole('region', { name: 'Chosen suggestion' })
const boxes = (page: Page) => page.locator('.suggestion-box')

async function faults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

async function openStrike(app: Workbench): Promise<void> {
  await app.host.importFiles([STRIKE])
  await app.importing.close()
  await app.library.open('عمال الأرصفة')
  await app.reading.opened('عمال الأرصفة')
}

/** Makes a rule in the dialog and closes it again. */
async function addRule(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Rules and sources…' }).click()
  await page.getByRole('button', { name: 'New rule' }).click()
  const form = page.getByRole('form', { name: 'New rule' })
  await form.getByRole('button', { name: /Suggests/ }).click()
  await page.getByRole('option', { name: label }).click()
  await form.getByRole('textbox', { name: 'Words and phrases, one a line' }).fill(words)
  await form.getByRole('button', { name: 'Try it' }).click()
  await expect(form.getByText(/places? found/)).toBeVisible()
  await form.getByRole('button', { name: 'Add the rule' }).click()
  await expect(page.getByRole('list', { name: 'Rules' }).getByRole('listitem')).toHaveCount(1)
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a rule suggests, keys answer, and undo takes span and answer back', async ({ workbench: app }) => {
  await app.newProject('اقتراحات')
  await openStrike(app)
  const { page } = app.host
  const { reading } = app
  await addRule(page, 'Target', 'الميناء')
  await reading.text.host.focus()
  await page.keyboard.press('Alt+z')
  await expect(boxes(page).first()).toBeVisible()
  const shown = await page.locator('.suggestion-state').innerText()
  const total = Number(/\d+/.exec(shown)![0])
  expect(total).toBeGreaterThan(1)
  expect(await faults(page)).toEqual([])

  await test.step('the first is chosen, says why, and becomes a span by Enter', async () => {
    await page.keyboard.press('z')
    await expect(card(page).getByRole('blockquote')).toContainText('الميناء')
    await expect(card(page)).toContainText('rule')
    await page.keyboard.press('Enter')
    await expect(reading.inspector.getByText(/^1 span$/)).toBeVisible()
  })
  await test.step('the next is already chosen and rejected by Delete, or skipped by Space', async () => {
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Delete')
    await expect(reading.inspector.getByText(/^1 span$/)).toBeVisible()
  })
  await test.step('undo gives the rejected one back, then the accepted one', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(reading.inspector.getByText(/^No span yet/)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.locator('.suggestion-state')).toContainText(String(total))
  })
  await test.step('Tab comes to them too, an edge is moved, and what is accepted then counts as corrected', async () => {
    await reading.text.host.focus()
    await page.keyboard.press('z')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(card(page)).toContainText('counts as corrected')
    await page.keyboard.press('Enter')
    await expect(reading.inspector.getByText(/^1 span$/)).toBeVisible()
  })
  await test.step('all that are alike are listed and accepted in one step', async () => {
    await page.keyboard.press('z')
    await page.keyboard.press('Shift+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('checkbox').first()).toBeVisible()
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Accept/ }).click()
    await expect(reading.inspector.getByText(new RegExp(`^${total} spans$`))).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(reading.inspector.getByText(/^1 span$/)).toBeVisible()
  })
})

test('what is not accepted is in no export and no count; decisions go into a file of their own', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'Downloads of a desktop are asked for by its own dialog')
  await app.newProject('قرارات')
  await openStrike(app)
  const { page } = app.host
  await addRule(page, 'Target', 'الميناء')
  await app.reading.text.host.focus()
  await page.keyboard.press('z')
  await expect(boxes(page).first()).toBeVisible()
  await expect(card(page)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(app.reading.inspector.getByText(/^No span yet/)).toBeVisible()
  const exported = JSON.parse(readFileSync(await app.export('dataset.jsonl'), 'utf8').split('\n')[0]!) as { spans: unknown[] }
  expect(exported.spans).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await app.reading.text.host.focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Rules and sources…' }).click()
  await page.getByRole('tab', { name: 'Predictions from elsewhere' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Write all decisions…' }).click()])
  const [line] = readFileSync(await download.path(), 'utf8').split('\n')
  expect(JSON.parse(line!)).toMatchObject({ source: 'rule', label: 'TARGET', quote: 'الميناء', answer: 'rejected', annotation: null })
})

test('predictions from a file come in by the import window and are suggestions', async ({ workbench: app }) => {
  await app.newProject('تنبؤات')
  await openStrike(app)
  const { page } = app.host
  const text = readFileSync(STRIKE, 'utf8')
  const { createHash } = await import('node:crypto')
  const file = join(app.host.folder, 'predictions.jsonl')
  const quote = text.trim().split('\n')[0]!.split(' ').slice(0, 4).join(' ')
  writeFileSync(file, JSON.stringify({ text_sha256: createHash('sha256').update(text).digest('hex'), source: 'a-model', spans: [{ label: 'CLAIM', quote, probability: 0.6, note: 'because' }, { label: 'CLAIM', quote: 'nowhere in it' }] }))
  const dialog = await app.offer([file])
  await dialog.start()
  await expect(page.getByRole('dialog').getByText('Kept aside', { exact: false })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await app.reading.text.host.focus()
  await page.keyboard.press('z')
  await expect(card(page)).toContainText('a-model')
  await expect(card(page)).toContainText('60')
  await expect(card(page)).toContainText('because')
})
