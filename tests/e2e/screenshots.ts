/** Makes the pictures of the README from the built workbench with the sample: `npm run screenshots`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { LibraryPage } from './pages/library.ts'
import { ReadingPage } from './pages/reading.ts'
import { ShellPage } from './pages/shell.ts'
import { findBrowser, NO_BROWSER, QUIET_SWITCHES } from '../support/browser.ts'
import { startBuiltServer } from '../support/web-host.ts'
import { ensureBuilt } from '../../scripts/build.ts'
import { at } from '../../scripts/paths.ts'

const IMAGES = at('docs/images')

const executablePath = findBrowser()
if (executablePath === null) throw new Error(NO_BROWSER)
if (!(await ensureBuilt())) process.exit(1)
mkdirSync(IMAGES, { recursive: true })

const dataFolder = mkdtempSync(join(tmpdir(), 'hashiya-screenshots-'))
const server = await startBuiltServer(dataFolder, ['--sample'])
const browser = await chromium.launch({ executablePath, args: [...QUIET_SWITCHES] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' })
  const shot = async (name: string): Promise<void> => {
    await page.mouse.move(2, 2)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(IMAGES, name), animations: 'disabled', caret: 'hide' })
    console.log(`docs/images/${name}`)
  }
  await page.goto(server.link)
  const library = new LibraryPage(page)
  await library.shows(10)
  await new ShellPage(page).rename('Salma')
  await library.row('المستشار كوسيل').click()
  await page.keyboard.press('F2')
  await library.details.getByRole('textbox', { name: 'Title' }).waitFor()
  await page.keyboard.press('Escape')
  await shot('library.png')

  const reading = new ReadingPage(page)
  await library.open('المستشار كوسيل')
  await reading.opened('وكالة بيلان للأنباء')
  await reading.tag('مرور خمسين عاماً على توقيع معاهدة الحوض', '4', 'Claim')
  await reading.text.still()
  await shot('reading.png')
} finally {
  await browser.close()
  await server.end()
  rmSync(dataFolder, { recursive: true, force: true })
}
