/** The whole path of a piece of work, from an empty start screen to a training set, in the window alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCli } from '../support/run-cli.ts'
import { expect, test, type Workbench } from './workbench.ts'
import { type ExportedRecord, type ExportedSpan, type Fact, readDataset, spanAt } from './dataset.ts'

const STRIKE = '01-port-strike.txt'
const MARKET = '02-night-market.txt'
const LIGHTHOUSE = '03-lighthouse.txt'
const path = (name: string): string => join(import.meta.dirname, '../../db/samples/extra', name)
const NEVER = 'we have, by the way, never stopped paying'
const CLAIM = 'الإدارة وفت بالتزاماتها تجاه العاملين.'

test('from an empty start screen to a verified training set', async ({ workbench: app }) => {
  test.setTimeout(180_000)
  const project = await app.newProject('ميناء صافور')
  await test.step('three files come in, once', () => bringIn(app))
  await test.step('spans by mouse, whole words and single letters', () => tagByMouse(app))
  await test.step('spans by keyboard alone, beside and over emoji', () => tagByKeyboard(app))
  await test.step('edges move by letter, clitic and word', () => moveEdges(app))
  await test.step('a span is relabelled, noted and removed', () => changeSpans(app))
  await test.step('stances of the article and of a span', () => addStances(app))
  await test.step('claims with speakers, linked across articles', () => linkClaims(app))
  await test.step('undo across articles, a restart, and redo', () => undoAndRedo(app, project))
  await test.step('search finds other spellings, and paints them exactly', () => searchTexts(app))
  const exported = await test.step('the training set is written', () => app.export('dataset.jsonl'))

  const records = readDataset(exported)
  expect([...records.keys()]).toEqual([STRIKE, MARKET, LIGHTHOUSE])
  for (const [name, record] of records) expect(record.text).toBe(readFileSync(path(name), 'utf8'))
  const facts = (name: string): Fact[] => records.get(name)!.facts
  const at = (name: string, label: string, quote: string, nth = 0): Fact => spanAt(records.get(name)!.text, label, quote, nth)
  expect(facts(STRIKE)).toEqual([
    at(STRIKE, 'SOURCE', 'نقيب العمال بدر الشطّي'),
    at(STRIKE, 'CUE', 'محذّرًا'),
    at(STRIKE, 'TARGET', 'رصفة', 2),
    at(STRIKE, 'SOURCE', 'مدير الميناء غسان العوّام'),
    at(STRIKE, 'CLAIM', 'أزمة السيولة انتهت'),
  ])
  expect(facts(MARKET)).toEqual([
    at(MARKET, 'SOURCE', 'رئيس البلدية وسيم الحدّاد'),
    at(MARKET, 'EVIDENCE', '👨‍👩‍👧'),
    at(MARKET, 'CUE', 'كتب أحدهم'),
    at(MARKET, 'RATIONALE', '«تبيع نومنا بالمتر المربع»'),
    at(MARKET, 'EVIDENCE', '𝑛 = 240'),
  ])
  expect(facts(LIGHTHOUSE)).toEqual([
    at(LIGHTHOUSE, 'CLAIM', NEVER),
  ])
  checkMeaning(records)
  await app.host.close()
  const data = app.host.folder
  const again = runCli(data, 'export', project, '--out', join(data, 'by-cli.jsonl'), '--json')
  expect(again.json()).toMatchObject({ records: 3, spans: 11, verified: 11 })
  expect(readFileSync(join(data, 'by-cli.jsonl')).equals(readFileSync(exported)), 'the command line writes the same bytes').toBe(true)
})

/** Notes, stances, speakers and claims say what was typed; identifiers in them lead to the spans that they were made on. */
function checkMeaning(records: ReadonlyMap<string, ExportedRecord>): void {
  const [strike, market, lighthouse] = [STRIKE, MARKET, LIGHTHOUSE].map((name) => records.get(name)!)
  const span = (record: ExportedRecord | undefined, quote: string): ExportedSpan => record!.spans.find((one) => one.quote === quote)!
  expect(span(market, '𝑛 = 240').note).toBe('عيّنة صغيرة 🤏')
  expect(market!.stances).toHaveLength(2)
  expect(market!.stances).toEqual(expect.arrayContaining([
    expect.objectContaining({ scope: 'article', holder: 'نزار الكاتب', target: 'سوق الليل', value: 'against', intensity: -2, evidence: [] }),
    expect.objectContaining({ scope: 'span', holder: 'سكان الحي', target: 'سوق الليل', value: 'discuss', intensity: -1, evidence: [span(market, '«تبيع نومنا بالمتر المربع»').id] }),
  ]))
  expect(span(strike, 'أزمة السيولة انتهت').attributes).toEqual({ speaker: { actor: 'غسان العوّام', mention: span(strike, 'مدير الميناء غسان العوّام').id, implied: false } })
  expect(span(lighthouse, NEVER).attributes).toEqual({ speaker: { actor: null, mention: null, implied: true } })
  expect(strike!.claims).toEqual([{ id: expect.any(String), text: CLAIM, mentions: [span(strike, 'أزمة السيولة انتهت').id] }])
  expect(lighthouse!.claims).toEqual([{ ...strike!.claims[0], mentions: [span(lighthouse, NEVER).id] }])
}

async function bringIn(app: Workbench): Promise<void> {
  const dialog = await app.offer([STRIKE, MARKET, LIGHTHOUSE].map(path))
  await expect(dialog.names).toHaveText([STRIKE, MARKET, LIGHTHOUSE])
  await dialog.start()
  await dialog.reports({ imported: 3, 'there already': 0, spans: 0, refused: 0 })
  await dialog.close()
  await app.library.shows(3)
  const again = await app.offer([path(MARKET)])
  await again.start()
  await again.reports({ imported: 0, 'there already': 1, spans: 0, refused: 0 })
  await again.close()
  await app.library.shows(3)
}

async function tagByMouse(app: Workbench): Promise<void> {
  const { reading } = app
  await app.library.open('عمال الأرصفة')
  await reading.opened('عمال الأرصفة')
  await reading.tag('نقيب العمال بدر الشطّي', '1', 'Source')
  await reading.tag('محذّرًا', '2', 'Cue')
  await reading.tag('رصفة', '5', 'Target', { nth: 2, exact: true })
  await expect.poll(() => reading.spans()).toEqual(['نقيب العمال بدر الشطّي', 'محذّرًا', 'رصفة'])
}

async function tagByKeyboard(app: Workbench): Promise<void> {
  const { reading } = app
  await reading.go('🌙 سوق الليل')
  await expect(reading.text.host).toBeFocused()
  await reading.press('Control+Home')
  await reading.walk('ArrowLeft', 'وسيم')
  await reading.walk('Shift+ArrowLeft', 'وسيم الحدّاد')
  await reading.press('1')
  await reading.showsSpan('Source', 'وسيم الحدّاد')
  await reading.press('Escape')
  await reading.walk('ArrowLeft', 'زائر')
  await reading.press('g')
  await reading.walk('ArrowLeft', '👨‍👩‍👧')
  await reading.press('6')
  await reading.showsSpan('Evidence', '👨‍👩‍👧')
  await reading.press('Escape', 'w')
  await reading.walk('ArrowLeft', 'وكتب')
  await reading.walk('Shift+ArrowLeft', 'وكتب أحدهم')
  await reading.press('2')
  await reading.tag('«تبيع نومنا بالمتر المربع»', '8', 'Rationale')
  await reading.tag('𝑛 = 240', '6', 'Evidence')
}

async function moveEdges(app: Workbench): Promise<void> {
  const { reading } = app
  await reading.choose('وسيم الحدّاد', 'Source')
  await reading.press('Alt+Shift+ArrowRight')
  await reading.selects('وسيم الحدّا')
  await reading.press('Alt+Shift+ArrowLeft')
  await reading.selects('وسيم الحدّاد')
  await reading.press('e', 'Alt+ArrowRight', 'Alt+ArrowRight')
  await reading.selects('رئيس البلدية وسيم الحدّاد')
  await reading.choose('وكتب أحدهم', 'Cue')
  await reading.press('q')
  await reading.showsSpan('Cue', 'كتب أحدهم')
  await app.shell.saved()
}

async function changeSpans(app: Workbench): Promise<void> {
  const { reading } = app
  await reading.tag('أكياس البهارات', '3', 'Content')
  await reading.press('5')
  await reading.showsSpan('Target', 'أكياس البهارات')
  await reading.press('n')
  await app.host.page.keyboard.type('ليس موضوع المقال')
  await reading.press('Control+Enter')
  await expect(reading.text.host).toBeFocused()
  await reading.press('Delete')
  await expect(reading.span).toBeHidden()
  await expect.poll(() => reading.spans()).not.toContain('أكياس البهارات')
  await reading.choose('𝑛 = 240', 'Evidence')
  await reading.press('n')
  await app.host.page.keyboard.type('عيّنة صغيرة 🤏')
  await reading.press('Control+Enter')
  await app.shell.saved()
}

async function addStances(app: Workbench): Promise<void> {
  const { reading } = app
  await reading.press('Escape', 't')
  const ofArticle = reading.stances.cards.first()
  await expect(reading.stances.holder(ofArticle)).toBeFocused()
  await reading.fillGrowing(reading.stances.holder(ofArticle), 'نزار الكاتب', 'new')
  await reading.fillGrowing(reading.stances.target(ofArticle), 'سوق الليل', 'new')
  await reading.stances.value(ofArticle, 'Against')
  await reading.stances.strength(ofArticle, '−2')
  await reading.choose('«تبيع نومنا بالمتر المربع»', 'Rationale')
  await reading.press('t')
  const ofSpan = reading.stances.cards.first()
  await expect(reading.stances.holder(ofSpan)).toBeFocused()
  await reading.fillGrowing(reading.stances.holder(ofSpan), 'سكان الحي', 'new')
  await reading.fillGrowing(reading.stances.target(ofSpan), 'سوق الليل', 'known')
  await reading.stances.value(ofSpan, 'Discuss')
  await reading.stances.strength(ofSpan, '−1')
  await app.shell.saved()
}

async function linkClaims(app: Workbench): Promise<void> {
  const { reading } = app
  await reading.go('عمال الأرصفة')
  await reading.tag('مدير الميناء غسان العوّام', '1', 'Source')
  await reading.tag('أزمة السيولة انتهت', '4', 'Claim')
  await reading.press('k')
  await reading.fillGrowing(reading.span.getByRole('combobox', { name: 'Speaker' }), 'غسان العوّام', 'new')
  await reading.span.getByRole('button', { name: 'Named here…' }).click()
  await expect(reading.status).toContainText('Choose the words that name the speaker')
  await reading.text.click('مدير الميناء غسان العوّام')
  await expect(reading.span.getByRole('button', { name: 'مدير الميناء غسان العوّام' })).toBeVisible()
  await reading.showsSpan('Claim', 'أزمة السيولة انتهت')
  await reading.press('m')
  await reading.fillGrowing(reading.claim.getByRole('combobox', { name: 'Claim' }), CLAIM, 'new')
  await expect(reading.claim.getByText(/^1 mention\b/)).toBeVisible()

  await reading.go('Kirsan')
  await reading.tag(NEVER, '4', 'Claim')
  await reading.span.getByText('Only implied').click()
  await expect(reading.span.getByRole('checkbox', { name: 'Only implied' })).toBeChecked()
  await reading.fillGrowing(reading.claim.getByRole('combobox', { name: 'Claim' }), CLAIM, 'known')
  await expect(reading.claim.getByText(/^2 mentions/)).toBeVisible()
  await reading.claim.getByRole('list', { name: 'Other places where it is stated' }).getByRole('button', { name: 'أزمة السيولة انتهت' }).click()
  await reading.opened('عمال الأرصفة')
  await reading.showsSpan('Claim', 'أزمة السيولة انتهت')

  await app.shell.goClaims()
  await expect(app.claims.claimNamed(CLAIM)).toContainText('2 mentions')
  await expect(app.claims.mentions.getByRole('option')).toHaveCount(2)
  await expect(app.claims.mention('never stopped paying')).toContainText('speaker implied')
  await expect(app.claims.mention('أزمة السيولة انتهت')).toContainText('said by غسان العوّام')
  await app.claims.mention('never stopped paying').click()
  await reading.opened('Kirsan')
  await reading.showsSpan('Claim', NEVER)
}

/** Takes back what was done in two articles, starts the program anew, and does it all again. */
async function undoAndRedo(app: Workbench, project: string): Promise<void> {
  const { reading, shell } = app
  for (const step of ['Link a claim', 'Edit Claim', 'Tag Claim']) await shell.undo(step)
  await expect.poll(() => reading.spans()).toEqual([])
  await shell.undo('Add a claim')
  await reading.opened('عمال الأرصفة')
  await shell.undo('Edit Claim')
  await shell.saved()
  await app.host.openProject(project)
  for (const step of ['Edit Claim', 'Add a claim', 'Tag Claim', 'Edit Claim', 'Link a claim']) await app.shell.redo(step)
  await app.reading.opened('Kirsan')
  await app.reading.showsSpan('Claim', NEVER)
  await expect(app.reading.claim.getByText(/^2 mentions/)).toBeVisible()
}

async function searchTexts(app: Workbench): Promise<void> {
  const { search, reading } = app
  // Without the hamza and the shadda that the text has.
  await search.finds('الاربع', ['الأربع'])
  await search.finds('٣٤٠', ['340'])
  await search.finds('ادارة', ['إدارة', 'الإدارة'])
  await search.hits.first().click()
  await reading.opened('عمال الأرصفة')
  const current = async (): Promise<string[]> => (await reading.text.painted(/^mark-hit-current$/)).map(({ text }) => text)
  for (const [place, words] of [[1, 'إدارة'], [2, 'الإدارة'], [3, 'الإدارة']] as const) {
    await expect(reading.find.getByRole('status')).toHaveText(`${place} of 3`)
    await expect.poll(current).toEqual([words])
    expect((await reading.text.painted(/^mark-hit$/)).map(({ text }) => text)).toContain(words)
    await reading.find.getByRole('button', { name: 'Next' }).click()
  }
}
