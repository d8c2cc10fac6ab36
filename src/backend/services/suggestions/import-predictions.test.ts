import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { spansOf, stancesOf } from '../../storage/annotations.ts'
import { undo } from '../history.ts'
import { projectInfo } from '../inspect.ts'
import { createSpan } from '../spans.ts'
import { answerSuggestions } from './answer.ts'
import { suggestionsOf } from './ask.ts'
import { holdsPredictions, importPredictions, type PredictionReport } from './import-predictions.ts'
import { listSets, removeSet } from './sets.ts'
import { taskLines } from './task.ts'
import { writeLines } from './log.ts'

const TEXT = '🔴 قال لافروف إن الصين شريك موثوق، وقال إن الصين قريبة.'

let temp: TempProject
let article: string
let sha: string
beforeEach(() => {
  temp = tempProject()
  article = addArticles(temp.project, [TEXT])[0]!
  sha = temp.project.text(article).sha256
})
afterEach(() => temp.remove())

function file(lines: readonly (object | string)[], name = 'predictions.jsonl'): string {
  mkdirSync(temp.folder, { recursive: true })
  const path = join(temp.folder, name)
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return path
}

async function bring(lines: readonly (object | string)[]): Promise<PredictionReport> {
  for await (const event of importPredictions(temp.project, [file(lines)])) if (event.kind === 'report') return event.report
  throw new Error('no report')
}
const asked = async () => (await suggestionsOf(temp.project, article, null, false)).suggestions
const line = (over: object = {}) => ({ article, source: 'some-model', spans: [], stances: [], ...over })

describe('predictions made elsewhere', () => {
  it('come in by position, by quote, and by both, past an emoji and in either unit, and are no annotations', async () => {
    const before = projectInfo(temp.project)
    const report = await bring([
      line({ spans: [{ label: 'SOURCE', start: 6, end: 12, probability: 0.9 }, { label: 'CUE', quote: 'قال', prefix: '🔴 ' }, { label: 'CONTENT', quote: 'الصين شريك موثوق' }] }),
      { text_sha256: sha, source: 'some-model', offset_unit: 'utf16_code_unit', spans: [{ label: 'TARGET', start: 17, end: 22, quote: 'الصين' }], stances: [{ holder: 'لافروف', target: 'الصين', value: 'favor', probability: 0.7 }] },
    ])
    expect(report).toMatchObject({ suggestions: 5, unchanged: 0, quarantined: 0, articles: 1, rejected: [] })
    const found = await asked()
    expect(found.map(({ label, stance, quote, parts, probability }) => [label ?? stance!.value, quote, parts[0]?.[0] ?? null, probability])).toEqual([
      ['CUE', 'قال', 2, null], ['SOURCE', 'لافروف', 6, 0.9], ['CONTENT', 'الصين شريك موثوق', 16, null], ['TARGET', 'الصين', 16, null], ['favor', '', null, 0.7],
    ])
    expect(projectInfo(temp.project)).toEqual({ ...before, digest: expect.any(String) })
    await answerSuggestions(temp.project, found.map(({ id }) => ({ article, suggestion: id })), 'accepted', null)
    expect(spansOf(temp.project.db, article).map(({ label }) => label).sort()).toEqual(['CONTENT', 'CUE', 'SOURCE', 'TARGET'])
    expect(stancesOf(temp.project.db, article)).toMatchObject([{ value: 'favor' }])
    undo(temp.project)
    expect(projectInfo(temp.project)).toMatchObject({ spans: 0, stances: 0 })
    undo(temp.project)
    expect(projectInfo(temp.project)).toEqual(before)
  })

  it('twice are there once, and a set goes as one step and leaves what was accepted', async () => {
    const lines = [line({ spans: [{ label: 'SOURCE', start: 6, end: 12 }, { label: 'CUE', start: 2, end: 5 }] })]
    await bring(lines)
    const digest = projectInfo(temp.project).digest
    expect(await bring(lines)).toMatchObject({ suggestions: 0, unchanged: 2 })
    expect(projectInfo(temp.project).digest).toBe(digest)
    await answerSuggestions(temp.project, [{ article, suggestion: (await asked())[0]!.id }], 'accepted', null)
    expect(removeSet(temp.project, 'some-model')).toEqual({ removed: 2 })
    expect(await asked()).toEqual([])
    expect(projectInfo(temp.project).spans).toBe(1)
    undo(temp.project)
    expect((await asked()).map(({ label }) => label)).toEqual(['SOURCE'])
  })

  it('for a text that changed are found again by their quote, or kept with the line, the place and the reason', async () => {
    const report = await bring([line({ text_sha256: '0'.repeat(64), spans: [
      { label: 'SOURCE', start: 100, end: 106, quote: 'لافروف' },
      { label: 'TARGET', start: 1, end: 4 },
      { label: 'TARGET', start: 50, end: 55, quote: 'الصين' },
      { label: 'CLAIM', start: 3, end: 9, quote: 'لا توجد هذه الكلمات' },
    ] })])
    expect(report).toMatchObject({ suggestions: 4, quarantined: 3, rejected: [] })
    expect((await asked()).map(({ label, parts }) => [label, parts])).toEqual([['SOURCE', [[6, 12]]]])
    const [set] = listSets(temp.project)
    expect(set).toMatchObject({ origin: 'some-model', suggestions: 4, lost: 3 })
    expect(set!.problems.map(({ reason }) => reason).sort()).toEqual([
      expect.stringMatching(/line 1, spans\[1\]: the text is another than the one it was made for/),
      expect.stringMatching(/line 1, spans\[2\]: the quote fits equally well at 2 places/),
      expect.stringMatching(/line 1, spans\[3\]: the quote does not occur/),
    ])
  })

  it('with a label or a value that the codebook lacks are kept aside until it has it', async () => {
    const report = await bring([line({ spans: [{ label: 'NEW', start: 2, end: 5 }], stances: [{ target: 'الصين', value: 'adores' }, { target: 'الصين', value: 'favor', intensity: 9 }] })])
    expect(report).toMatchObject({ suggestions: 3, quarantined: 3 })
    expect(await asked()).toEqual([])
    expect(listSets(temp.project)[0]!.problems.map(({ reason }) => reason).join('\n')).toMatch(/has no label "NEW"[\s\S]*|"adores" is not on the stance scale/)
  })

  it('that cannot be read are refused with their line and place, and the others come in', async () => {
    const report = await bring([
      'not json', '{"article": NaN}', line({ source: null }), line({ article: 'nobody' }), { source: 'm', spans: [] }, { text: 'An article', spans: [] },
      line({ offset_unit: 'bytes' }), line({ spans: 'all' }), { article, text_sha256: 'f'.repeat(64), source: 'm', spans: [{ label: 'CUE' }] },
      line({ spans: [{ label: 'CUE', start: 2.5, end: 5 }, { label: 'CUE', start: 5, end: 2 }, { label: 'CUE', start: -1, end: 2 }, { label: 'CUE', start: 2, end: 5, probability: 7 }, { start: 2, end: 5 }, { label: 'a\u202eb', start: 2, end: 5 }, 7, { label: 'CUE', start: 2, end: 5 }] }),
      line({ stances: [{ value: 'favor', scope: 'sentence' }, { value: 'favor', scope: 'planet' }, { target: 'الصين' }] }),
      '\u00a0', '', '{"article":"x","article":"y"}',
    ])
    expect(report.suggestions).toBe(1)
    expect(report.rejected.map(({ line: number, reason }) => `${number}: ${reason}`)).toEqual([
      expect.stringMatching(/^1: The line is not JSON/), expect.stringMatching(/^2: The line is not JSON/), expect.stringMatching(/^3: The line does not say who predicts/), expect.stringMatching(/^4: There is no article "nobody"/),
      expect.stringMatching(/^5: The line names no article/), expect.stringMatching(/^6: This line is an article/), expect.stringMatching(/^7: offset_unit must be/), expect.stringMatching(/^8: spans must be a list/), expect.stringMatching(/^9: spans\[0\] has neither start and end nor a quote/),
      expect.stringMatching(/^10: spans\[0\]: start and end must be whole numbers/), expect.stringMatching(/^10: spans\[1\] is no range/), expect.stringMatching(/^10: spans\[2\] is no range/), expect.stringMatching(/^10: spans\[3\]\.probability must lie between/), expect.stringMatching(/^10: spans\[4\]\.label must be a text/), expect.stringMatching(/^10: spans\[5\]\.label/), expect.stringMatching(/^10: spans\[6\] must be an object/),
      expect.stringMatching(/^11: stances\[0\]: a stance of the whole article/), expect.stringMatching(/^11: stances\[1\]\.scope must be one of/), expect.stringMatching(/^11: stances\[2\]\.value must be a text/),
      expect.stringMatching(/^12: The line is not JSON/), expect.stringMatching(/^14: The key "article" stands twice/),
    ])
  })

  it('outside of the text, in the wrong unit, or huge, are kept aside and nothing else is harmed', async () => {
    const report = await bring([
      line({ spans: [{ label: 'CUE', start: 1_000_000, end: 1_000_003 }, { label: 'CUE', start: 2, end: 5, quote: 'غير هذا' }] }),
      line({ offset_unit: 'utf16', spans: [{ label: 'CUE', start: 1, end: 5 }, { label: 'SOURCE', start: 7, end: 13 }] }),
      line({ spans: Array.from({ length: 2_000 }, (_, at) => ({ label: 'CUE', start: 9_000 + at, end: 9_001 + at })) }),
    ])
    expect(report.rejected).toEqual([])
    expect(report).toMatchObject({ suggestions: 2_004, quarantined: 2_003 })
    expect((await asked()).map(({ quote }) => quote)).toEqual(['لافروف'])
  })

  it('are not asked where one tagged the same oneself', async () => {
    createSpan(temp.project, { id: '01900000-0000-7000-8000-000000000001', article, text_sha256: sha, label: 'SOURCE', parts: [[6, 12]], attributes: {}, note: null, claim: null })
    await bring([line({ spans: [{ label: 'SOURCE', start: 6, end: 12 }] })])
    expect(await asked()).toEqual([])
  })

  it('are told from articles by their first line', async () => {
    expect(await holdsPredictions(file(['', line()]))).toBe(true)
    expect(await holdsPredictions(file([{ text: 'An article', spans: [] }]))).toBe(false)
    expect(await holdsPredictions(file(['nonsense']))).toBe(false)
    expect(await holdsPredictions(join(temp.folder, 'nowhere.jsonl'))).toBe(false)
  })
})

it('a task for a model names each text, the labels and the form of the answer, and such an answer comes back in', async () => {
  const path = join(temp.folder, 'task.jsonl')
  expect(await writeLines(temp.project, path, taskLines(temp.project))).toEqual({ lines: 1, path })
  const [task] = [...taskLines(temp.project)].map((text) => JSON.parse(text) as { article: string; text: string; text_sha256: string; labels: { id: string; definition: string }[] })
  expect(task).toMatchObject({ article, text: TEXT, text_sha256: sha })
  expect(task!.labels.find(({ id }) => id === 'CLAIM')!.definition).not.toBe('')
  expect(await bring([{ article: task!.article, text_sha256: task!.text_sha256, source: 'answer', spans: [{ label: 'TARGET', quote: 'الصين', suffix: ' قريبة' }] }])).toMatchObject({ suggestions: 1, quarantined: 0 })
  expect((await asked())[0]!.parts).toEqual([[42, 47]])
})
