/** Files come in and go out: through dialogs and paths on the desktop, sent up and fetched back in a browser. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/hosts.ts'

test.use({ firstArgs: { args: ['--sample'] } })

const TEXT = 'قالت وكالة الأنباء إن السدّ آمن. 🌊\nوردّت المعارضة بأن الأرقام ناقصة.\n'

interface NativeRecord { readonly text: string; readonly text_sha256: string; readonly metadata: { readonly source_file: string | null } }

test('an imported file comes back out of an export, byte for byte', async ({ host }) => {
  await expect(host.page).toHaveTitle('Sample — Hashiya')
  mkdirSync(host.folder, { recursive: true })
  const source = join(host.folder, 'خبر عاجل.txt')
  writeFileSync(source, TEXT)
  await host.importFiles([source])
  await expect(host.page.getByRole('dialog')).toContainText('1')
  await host.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()

  await host.page.getByRole('button', { name: /^Export/ }).first().click()
  const path = await host.saveFile('export.jsonl', () => host.page.getByRole('dialog').getByRole('button', { name: /^Export/ }).click())
  await expect.poll(() => readLines(path)).toBe(11)
  const record = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as NativeRecord).find(({ text }) => text === TEXT)
  expect(record).toMatchObject({ text_sha256: createHash('sha256').update(TEXT).digest('hex'), metadata: { source_file: 'خبر عاجل.txt' } })
})

function readLines(path: string): number {
  try {
    return readFileSync(path, 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}
