/** From one project to another: nothing of the one before is left, and nothing complains. */
import { expect, test } from './workbench.ts'

test('a closed project leaves no message, is listed, and another starts with nothing of it', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library, shell, start, host } = app
  await library.shows(10)
  await library.row('المستشار كوسيل').click({ modifiers: ['Control'] })
  await expect(library.selection).toBeVisible()
  await shell.closeProject()
  await start.ready()
  await expect(start.recentProject('Sample')).toBeVisible()
  await expect(host.page).toHaveTitle('Hashiya')
  await expect(shell.messages).toBeEmpty()
  await app.newProject('second')
  await library.shows(0)
  await expect(library.selection).toBeHidden()
  await expect(shell.messages).toBeEmpty()
})

test('what is dropped where no project is open says what to do first', async ({ workbench: app }) => {
  const { start, shell, host } = app
  await start.ready()
  await host.page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['نص'], 'مقال.txt'))
    document.querySelector('#root > *')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect(shell.messages).toContainText('Open or make a project first')
})

test('the last word of a search may be unfinished, and it says so', async ({ workbench: app }) => {
  await app.host.openSample()
  const { library, search, reading, host } = app
  await library.shows(10)
  await search.finds('اتفا', ['اتفاق', 'الاتفاق'])
  await expect(host.page.getByText('words that begin with اتفا')).toBeVisible()
  await host.page.keyboard.press('Enter')
  await expect.poll(async () => (await reading.text.painted(/^mark-hit-current$/)).map(({ text }) => text)).toEqual(['اتفاق'])
  await search.finds('اتفاق', ['اتفاق', 'الاتفاق'])
  await expect(host.page.getByText('words that begin with')).toBeHidden()
})
