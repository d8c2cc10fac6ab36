/** The library: sorting, narrowing, the keyboard, edits of many articles at once, search, and files that come in. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './workbench.ts'

const ACCORD = 'A river accord signed in daylight'

test('the list is sorted by a column, and the other way round', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library } = app
  await library.shows(10)
  await library.sortBy('Length')
  await expect(library.grid.getByRole('columnheader', { name: 'Length' })).toHaveAttribute('aria-sort', 'descending')
  const numbers = async (): Promise<number[]> => (await library.column('Length')).map((text) => Number(text.replaceAll(',', '')))
  await expect.poll(async () => (await numbers())[0]).toBe(3_812)
  expect(await numbers()).toEqual((await numbers()).toSorted((a, b) => b - a))
  await library.sortBy('Length')
  await expect.poll(async () => (await numbers())[0]).toBe(1_465)
  expect(await numbers()).toEqual((await numbers()).toSorted((a, b) => a - b))
})

test('the list is narrowed by one field and another, with counts, and widened again', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library } = app
  await library.shows(10)
  await library.filter('Language', 'English')
  await library.shows(1)
  await expect(library.row(ACCORD)).toBeVisible()
  await library.filter('Language', 'Arabic', 'English')
  await library.shows(9)
  await library.filter('Missing', 'date')
  await library.shows(5)
  expect(new Set(await library.column('Date'))).toEqual(new Set(['no date']))
  await library.filters.getByRole('button', { name: 'Clear filters' }).click()
  await library.shows(10)
})

test('the keyboard alone goes through the list, selects and opens', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library, host, shell } = app
  await library.shows(10)
  const press = (key: string): Promise<void> => host.page.keyboard.press(key)
  const cursor = (): Promise<string | null> => library.grid.getAttribute('aria-activedescendant')
  await library.grid.focus()
  for (const [key, row] of [['Home', 0], ['ArrowDown', 1], ['ArrowDown', 2], ['End', 9], ['ArrowUp', 8]] as const) {
    await press(key)
    await expect.poll(cursor, { message: key }).toBe(`article-row-${row}`)
  }
  await press('Home')
  await press('Space')
  await press('Shift+ArrowDown')
  await press('Shift+ArrowDown')
  await expect(library.selection.getByRole('status')).toHaveText('3 articles selected')
  await press('Escape')
  await expect(library.selection).toBeHidden()
  await press('ControlOrMeta+a')
  await expect(library.selection.getByRole('status')).toHaveText('10 articles selected')
  await press('Delete')
  await expect(host.page.getByText('No articles yet')).toBeVisible()
  await shell.undo('Remove 10 articles')
  await library.shows(10)
  await library.grid.focus()
  await press('End')
  await press('Enter')
  await expect(app.reading.text.host).toBeFocused()
})

test('metadata of many articles is set at once, and taken back at once', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library, shell } = app
  await library.shows(10)
  const before = await library.column('Date')
  await library.filter('Missing', 'date')
  await library.shows(5)
  await library.grid.getByRole('checkbox', { name: 'Select all' }).click()
  await library.selection.getByRole('button', { name: 'Edit metadata…' }).click()
  const { bulkEdit } = library
  await bulkEdit.getByRole('textbox', { name: 'Published' }).fill('2025-13-01')
  await expect(bulkEdit.getByText('Write a date as 2025-03-12')).toBeVisible()
  await expect(bulkEdit.getByRole('button', { name: 'Edit 5 articles' })).toBeDisabled()
  await bulkEdit.getByRole('textbox', { name: 'Published' }).fill('2025-03-15')
  await bulkEdit.getByRole('textbox', { name: 'Outlet' }).fill('الأرشيف')
  await bulkEdit.getByRole('button', { name: 'Edit 5 articles' }).click()
  await expect(shell.messages.getByText('5 articles edited')).toBeVisible()
  await library.shows(0)
  await library.filters.getByRole('button', { name: 'Clear filters' }).click()
  await library.shows(10)
  await expect.poll(async () => (await library.column('Date')).filter((date) => date === '15 Mar 2025').length).toBe(5)
  expect((await library.column('Outlet')).filter((outlet) => outlet === 'الأرشيف')).toHaveLength(5)
  await library.grid.focus()
  await shell.undo(/^Undone: Edit .* of 5 articles$/)
  await expect.poll(() => library.column('Date')).toEqual(before)
})

test('what comes in later is never part of a selection of everything', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library, host } = app
  await library.shows(10)
  await library.grid.focus()
  await host.page.keyboard.press('ControlOrMeta+a')
  await expect(library.selection.getByRole('status')).toHaveText('10 articles selected')
  mkdirSync(host.folder, { recursive: true })
  const path = join(host.folder, 'later.txt')
  writeFileSync(path, 'مقال جاء لاحقًا.')
  const dialog = await app.offer([path])
  await dialog.start()
  await dialog.reports({ imported: 1, 'there already': 0, spans: 0, refused: 0 })
  await dialog.close()
  await library.shows(11)
  await expect(library.selection).toBeHidden()
  await expect(library.row('مقال جاء لاحقًا.')).toHaveAttribute('aria-selected', 'false')
})

test('search answers while one types, and exact spelling narrows it', async ({ workbench: app }) => {
  await app.host.openSample()
  const { search, host } = app
  await app.library.shows(10)
  await host.page.keyboard.press('ControlOrMeta+k')
  await search.field.pressSequentially('الوزا')
  await expect(search.hits.first()).toBeVisible()
  await search.finds('اعلى', ['الأعلى', 'الأعلی', 'الاعلى', 'الاعلي'])
  await host.page.keyboard.press('Alt+e')
  await expect(host.page.getByText('Only this very spelling was looked for.')).toBeVisible()
  await search.finds('الاعلى', ['الاعلى'])
  await host.page.keyboard.press('Enter')
  await expect.poll(async () => (await app.reading.text.painted(/^mark-hit-current$/)).map(({ text }) => text)).toEqual(['الاعلى'])
})

test('files dropped on the window are offered for import', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'A drop that a test makes has no paths, which a desktop needs')
  await app.newProject('dropped')
  const { page } = app.host
  await expect(page.getByText('No articles yet')).toBeVisible()
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['عنوان المقال\n\nنص قصير.'], 'أول.txt', { type: 'text/plain' }))
    data.items.add(new File(['A title\n\nA short text.'], 'second.txt', { type: 'text/plain' }))
    return data
  })
  const main = page.getByRole('main')
  await main.dispatchEvent('dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop to import')).toBeVisible()
  await main.dispatchEvent('drop', { dataTransfer: transfer })
  const dialog = app.importing
  await expect(dialog.names).toHaveText(['أول.txt', 'second.txt'])
  await dialog.start()
  await dialog.reports({ imported: 2, 'there already': 0, spans: 0, refused: 0 })
  await dialog.close()
  await app.library.shows(2)
})

test('a long import shows how far it is, and stops where it is told to with whole articles', async ({ workbench: app }) => {
  test.setTimeout(120_000)
  await app.newProject('long')
  const { page } = app.host
  const [folder, some] = [join(app.host.folder, 'articles'), join(app.host.folder, 'some')]
  for (const each of [folder, some]) mkdirSync(each)
  const files = 3_000
  for (let n = 0; n < files; n += 1) {
    const text = `المقال رقم ${n}\n\n${`في اليوم ${n} قالت الوزارة إن العمل مستمر في الموقع. `.repeat(30)}`
    writeFileSync(join(folder, `${n}.txt`), text)
    if (n % 30 === 0) writeFileSync(join(some, `${n}.txt`), text)
  }
  const choose = (path: string): Promise<void> => app.host.chooseFiles([path], async () => {
    await page.keyboard.press('ControlOrMeta+i')
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
  })
  await choose(folder)
  const dialog = app.importing
  await dialog.start()
  await expect(dialog.progress).toBeVisible({ timeout: 30_000 })
  await expect(dialog.dialog.getByText(/^[1-9][\d,]* articles? so far/)).toBeVisible({ timeout: 60_000 })
  await dialog.dialog.getByRole('button', { name: 'Stop' }).click()
  const stopped = dialog.dialog.getByText(/^Stopped\. What had come in by then stays: at least [\d,]+ articles?\.$/)
  await expect(stopped).toBeVisible()
  const least = Number((await stopped.innerText()).replace(/\D/g, ''))
  await dialog.close()
  const count = async (): Promise<number> => Number((await app.library.count.innerText()).replace(/\D/g, ''))
  // The batch that was at work when it was stopped still comes in whole.
  let kept = 0
  await expect.poll(async () => {
    const before = kept
    kept = await count()
    return kept === before
  }, { intervals: [700] }).toBe(true)
  expect(kept).toBeGreaterThanOrEqual(Math.max(1, least))
  expect(kept).toBeLessThan(files)
  await choose(some)
  await dialog.start()
  await expect(dialog.dialog.getByText('Everything came in.')).toBeVisible()
  const figure = async (name: string): Promise<number> => Number(await dialog.figure(name).innerText())
  const imported = await figure('imported')
  expect(imported + await figure('there already')).toBe(100)
  await dialog.close()
  await app.library.shows(kept + imported)
})

test('an import stops at once also while its files are still on their way', async ({ workbench: app }) => {
  test.skip(app.host.kind !== 'web', 'A desktop reads files where they are')
  await app.newProject('on its way')
  await app.host.page.route('**/upload?**', () => undefined)
  mkdirSync(app.host.folder, { recursive: true })
  const path = join(app.host.folder, 'slow.txt')
  writeFileSync(path, 'نص بطيء.')
  const dialog = await app.offer([path])
  await dialog.start()
  await dialog.dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.dialog.getByText(/^Stopped/)).toBeVisible()
  await dialog.close()
  await expect(app.host.page.getByText('No articles yet')).toBeVisible()
})

test('what cannot be taken is listed with its place and reason, and costs nothing else', async ({ workbench: app }) => {
  await app.newProject('refused')
  const path = join(app.host.folder, 'mixed.jsonl')
  const lines = [
    '{"text":"المقال الأول سليم.","metadata":{"title":"الأول"}}',
    '{"text":"المقال الثاني مكسور',
    '{"text":"المقال الثالث","spans":[{"label":"CLAIM","start":0,"end":6},{"label":"CLAIM","start":3,"end":900},{"label":"NOSUCH","start":0,"end":6}]}',
    '{"title":"no text at all"}',
    '{"text":"المقال الخامس سليم أيضًا."}',
  ]
  writeFileSync(path, lines.join('\n'))
  const dialog = await app.offer([path])
  await dialog.start()
  await dialog.reports({ imported: 3, 'there already': 0, spans: 1, refused: 4 })
  const refused = await dialog.refused.allInnerTexts()
  expect(refused.map((row) => /^mixed\.jsonl:(\d+)(?::\d+)?/.exec(row)?.[1])).toEqual(['2', '3', '3', '4'])
  expect(refused[0]).toMatch(/^mixed\.jsonl:2:\d+/)
  expect(refused[1]).toMatch(/900|13/)
  expect(refused[2]).toContain('NOSUCH')
  expect(refused[3]).toContain('text')
  await dialog.close()
  await app.library.shows(3)
  await app.library.open('الأول')
  await app.reading.opened('المقال الأول سليم.')
})
