/** Relations made in the window, by mouse and by keys, stand in the training set as they were made, and come back from it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCli } from '../support/run-cli.ts'
import { expect, test } from './workbench.ts'

const STRIKE = join(import.meta.dirname, '../../db/samples/extra/01-port-strike.txt')
const SOURCE = 'مدير الميناء غسان العوّام'
const CONTENT = 'أزمة السيولة انتهت'

interface Exported { readonly spans: readonly { readonly id: string; readonly quote: string }[]; readonly relations: readonly { readonly id: string; readonly type: string; readonly args: readonly { readonly role: string; readonly ref: string }[] }[] }

test('relations are made by mouse and by keys, and exported with their ends', async ({ workbench: app }) => {
  test.setTimeout(120_000)
  await app.newProject('علاقات')
  const dialog = await app.offer([STRIKE])
  await dialog.start()
  await dialog.close()
  await app.library.open('عمال الأرصفة')
  const { reading } = app
  const { page } = app.host
  await reading.opened('عمال الأرصفة')
  await reading.tag(SOURCE, '1', 'Source')
  await reading.tag('أكد', '2', 'Cue')
  await reading.tag(CONTENT, '3', 'Content')
  await reading.tag('غرفة الملاحة', '1', 'Source')
  await reading.press('Escape')

  await test.step('a drag from chip to chip makes one of two ends', async () => {
    const chip = async (words: string): Promise<{ x: number; y: number }> => {
      const [box] = await reading.text.boxes(await reading.text.find(words), await reading.text.find(words) + 1)
      return { x: Math.round(box!.right - 8), y: Math.round(box!.top - 5) }
    }
    const [from, to] = [await chip(SOURCE), await chip(CONTENT)]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, to.y - 20, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
    // The codebook leaves one answer: it is made at once.
    await expect(page.getByRole('log')).toContainText('Related. Attribution: Source')
    await expect(page.locator('.arc')).not.toHaveCount(0)
  })

  await test.step('keys add the cue to it', async () => {
    await reading.choose('أكد', 'Cue')
    await reading.press('y')
    await expect(reading.status).toContainText('choose the other end')
    await reading.press('Tab')
    await expect(page.getByRole('log')).toHaveText(/^Attribution: Source/)
    await reading.press('Enter')
    await page.getByRole('option', { name: /^Add to this: Attribution.*as Cue/s }).click()
    await expect(page.getByRole('log')).toHaveText(/Cue أكد/)
    await app.shell.saved()
  })

  const exported = await app.export('relations.jsonl')
  const [record] = readFileSync(exported, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Exported)
  const id = (quote: string): string => record!.spans.find((span) => span.quote === quote)!.id
  expect(record!.relations).toEqual([
    expect.objectContaining({ type: 'attribution', args: expect.arrayContaining([{ role: 'source', ref: id(SOURCE) }, { role: 'cue', ref: id('أكد') }, { role: 'content', ref: id(CONTENT) }]) as unknown }),
  ])
  await app.host.close()
  const data = app.host.folder
  runCli(data, 'new', join(data, 'back.hashiya'))
  expect(runCli(data, 'import', join(data, 'back.hashiya'), exported, '--json').json()).toMatchObject({ imported: 1, rejected: [] })
  expect(runCli(data, 'info', join(data, 'back.hashiya'), '--json').json()).toMatchObject({ spans: 4, relations: 1 })
})
