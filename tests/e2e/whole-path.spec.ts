/** The whole path of a piece of work, from an empty start screen to a training set, in the window alone. */
import { join } from 'node:path'
import { expect, test } from './workbench.ts'

const extra = (name: string): string => join(import.meta.dirname, '../../db/samples/extra', name)
const FILES = ['01-port-strike.txt', '02-night-market.txt', '03-lighthouse.txt'].map(extra)

test('x', async ({ workbench: app }) => {
  await app.newProject('ميناء صافور')
  const dialog = await app.offer(FILES)
  await expect(dialog.names).toHaveText(['01-port-strike.txt', '02-night-market.txt', '03-lighthouse.txt'])
  await dialog.start()
  await dialog.reports({ imported: 3, 'there already': 0, spans: 0, refused: 0 })
  await dialog.close()
  await app.library.shows(3)
  const again = await app.offer([FILES[1]!])
  await again.start()
  await again.reports({ imported: 0, 'there already': 1, spans: 0, refused: 0 })
  await again.close()
  await app.library.open('عمال الأرصفة')
  await app.reading.opened('عمال الأرصفة')
  await app.reading.tag('نقيب العمال بدر الشطّي', '1', 'Source')
  await app.host.page.screenshot({ path: '/tmp/e2e/w1.png' })
  await app.reading.tag('عازيًا', '2', 'Cue')
  await app.reading.press('Escape')
  await app.reading.tag('رصفة', '2', 'Cue', { exact: true })
  await app.host.page.screenshot({ path: '/tmp/e2e/w2.png' })
  console.log(await app.reading.spans())
})
