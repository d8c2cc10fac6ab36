/** The claim board by keyboard: merging with undo, comparing, splitting, proposals linked and rejected, and what the training set says of it. */
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect as expectSoon, test, type Workbench } from './workbench.ts'

/** Looking through all texts takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 })

const TREATY = 'يمر هذا العام خمسون عامًا على معاهدة الحوض.'
const UNION = 'يمر هذا العام خمسون عامًا على قيام اتحاد بيلان.'

const press = async (app: Workbench, ...keys: readonly string[]): Promise<void> => { for (const key of keys) await app.host.page.keyboard.press(key) }
const marked = (list: Locator): Locator => list.locator('[aria-selected="true"]')

async function openBoard(app: Workbench): Promise<void> {
  await app.host.openSample()
  await expect(app.library.grid).toBeVisible()
  await press(app, 'Alt+3')
  await expect(app.claims.claimNamed(TREATY)).toBeVisible()
  await expect(app.claims.list).toBeFocused()
}

/** Puts the cursor on a claim and marks it, by keys alone. */
async function mark(app: Workbench, text: string): Promise<void> {
  await press(app, 'Home')
  for (let at = 0; at < 12; at++) {
    if (await app.claims.claim.getByRole('heading', { name: text }).isVisible()) break
    const before = await app.claims.claim.getByRole('heading').first().innerText()
    await press(app, 'ArrowDown')
    await expect(app.claims.claim.getByRole('heading').first()).not.toHaveText(before)
  }
  await expect(app.claims.claim.getByRole('heading', { name: text })).toBeVisible()
  await press(app, 'Space')
}

test('two claims are merged by keyboard, undone, and merged in the training set alone where they are', async ({ workbench: app }) => {
  test.setTimeout(180_000)
  await openBoard(app)
  const { page } = app.host
  await mark(app, TREATY)
  await mark(app, UNION)
  await expect(marked(app.claims.list)).toHaveCount(2)
  await press(app, 'm')
  const dialog = page.getByRole('dialog', { name: 'Merge 2 claims' })
  await expect(dialog).toContainText('10 mentions will stand together')
  await press(app, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(app.claims.claimNamed(UNION)).toBeHidden()
  await expect(app.claims.claimNamed(TREATY)).toContainText('10 mentions')
  await expect(app.claims.claim.getByRole('list', { name: 'Merged into it' })).toContainText(UNION)
  const claimsOf = async (name: string): Promise<Set<string>> => {
    const lines = readFileSync(await app.export(name), 'utf8').trimEnd().split('\n')
    return new Set(lines.flatMap((line) => (JSON.parse(line) as { claims: { text: string }[] }).claims.map(({ text }) => text)))
  }
  expect(await claimsOf('merged.jsonl')).not.toContain(UNION)
  await press(app, 'Escape', 'ControlOrMeta+z')
  await expect(app.claims.claimNamed(UNION)).toBeVisible()
  expect(await claimsOf('apart.jsonl')).toContain(UNION)
})

test('mentions are compared and split off, and the history tells it', async ({ workbench: app }) => {
  test.setTimeout(180_000)
  await openBoard(app)
  const { page } = app.host
  await mark(app, TREATY)
  await press(app, 'Escape', 'Enter')
  await expect(app.claims.mentions).toBeFocused()
  await press(app, 'Space', 'End', 'Space', 'c')
  await expect(page.getByRole('dialog', { name: 'Two wordings' })).toBeVisible()
  await press(app, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await press(app, 's')
  await page.getByLabel('Wording').fill('المعاهدة قديمة')
  await press(app, 'Enter')
  await expect(app.claims.claim.getByRole('heading', { name: 'المعاهدة قديمة' })).toBeVisible()
  await expect(app.claims.claimNamed('المعاهدة قديمة')).toContainText('2 mentions')
  await press(app, '5')
  await expect(page.getByRole('listbox', { name: 'History' })).toContainText('2 mentions linked')
  await press(app, 'ControlOrMeta+z')
  await expect(app.claims.claimNamed('المعاهدة قديمة')).toBeHidden()
})

test('a proposed sentence is linked or rejected by keyboard, and what is rejected can be taken back', async ({ workbench: app }) => {
  test.setTimeout(180_000)
  await openBoard(app)
  const { page } = app.host
  await mark(app, TREATY)
  await press(app, 'Escape', '4')
  const sentences = page.getByRole('listbox', { name: 'Sentences that may state it' })
  const first = sentences.getByRole('option').first()
  await expect(first).toBeVisible()
  const rejected = await first.innerText()
  await sentences.focus()
  await press(app, 'r')
  await expect(first).not.toHaveText(rejected, { useInnerText: true })
  await press(app, 'Enter')
  await expect(app.claims.claim.getByText(/^7 mentions/)).toBeVisible()
  await page.getByText('Not the same', { exact: true }).first().click()
  const list = page.getByRole('listbox', { name: 'Kept as not the same' })
  await expect(list.getByRole('option')).toHaveCount(1)
  await press(app, 'Delete')
  await expect(page.getByText('Nothing was rejected yet')).toBeVisible()
})

test('pairs that may be one are merged or kept apart one after the other', async ({ workbench: app }) => {
  test.setTimeout(120_000)
  await openBoard(app)
  const { page } = app.host
  await press(app, 'p')
  const pairs = page.getByRole('listbox', { name: 'Pairs that may be one' })
  await expect(pairs.getByRole('option').first()).toContainText('خمسون عامًا')
  await press(app, 'r')
  await expect(pairs.getByRole('option').filter({ hasText: TREATY }).filter({ hasText: UNION })).toHaveCount(0)
  await press(app, 'p')
  await expect(app.claims.claimNamed(UNION)).toBeVisible()
})
