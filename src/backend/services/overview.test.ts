import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { removeArticles, setProgress } from './articles.ts'
import { count, progress, time } from './overview.ts'
import { ensureActor, ensureTarget } from './registries.ts'
import { createSpan } from './spans.ts'
import { createStance } from './stances.ts'

let temp: TempProject
let articles: string[]
let made = 0
const id = (): string => uuidV7(++made, new Uint8Array(10))
const tag = (article: string, label: string): void => {
  createSpan(temp.project, { id: id(), article, text_sha256: temp.project.text(article).sha256, label, parts: [[0, 5]], attributes: {}, note: null, claim: null })
}
const stance = (article: string, target: string, value: string): void => {
  createStance(temp.project, {
    id: id(), article, text_sha256: temp.project.text(article).sha256, scope: 'article', span: null, holder: ensureActor(temp.project, 'الوزارة').id, target: ensureTarget(temp.project, target).id, value,
    intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null,
  })
}
beforeEach(() => {
  temp = tempProject()
  articles = [
    ...addArticles(temp.project, ['قال الوزير إن السد آمن.'], { outlet: 'المرفأ', published: '2025-02-03' }),
    ...addArticles(temp.project, ['The ministry denied it.'], { outlet: 'Harbour Post', published: '2025-03-09' }),
    ...addArticles(temp.project, ['No outlet, no date.']),
  ]
})
afterEach(() => temp.remove())

describe('counting', () => {
  it('makes a table of labels by outlet, missing outlets as missing', () => {
    for (const [at, label] of [[0, 'CLAIM'], [0, 'CLAIM'], [1, 'CLAIM'], [2, 'SOURCE']] as const) tag(articles[at]!, label)
    expect(count(temp.project, 'span', ['label', 'outlet'], {})).toEqual({
      left: 0,
      cells: [
        { ids: ['CLAIM', 'المرفأ'], values: ['CLAIM', 'المرفأ'], count: 2, articles: 1 },
        { ids: ['CLAIM', 'Harbour Post'], values: ['CLAIM', 'Harbour Post'], count: 1, articles: 1 },
        { ids: ['SOURCE', null], values: ['SOURCE', null], count: 1, articles: 1 },
      ],
    })
  })

  it('gives stance by target over time, with names beside ids', () => {
    stance(articles[0]!, 'السد', 'favor')
    stance(articles[1]!, 'السد', 'against')
    const { cells } = count(temp.project, 'stance', ['target', 'month', 'value'], {})
    expect(cells.map((cell) => cell.values)).toEqual(expect.arrayContaining([['السد', '2025-02', 'favor'], ['السد', '2025-03', 'against']]))
    expect(cells[0]!.ids[0]).not.toBe('السد')
  })

  it('counts nothing of an article that is gone, and only what the filter lets through', () => {
    for (const article of articles) tag(article, 'CLAIM')
    expect(count(temp.project, 'span', ['label'], { outlet: [null, 'المرفأ'] }).cells[0]!.count).toBe(2)
    expect(count(temp.project, 'span', ['label'], { from: '2025-03-01', to: '2025-03-09' }).cells[0]!.count).toBe(1)
    removeArticles(temp.project, [articles[0]!])
    expect(count(temp.project, 'span', ['label'], {}).cells[0]!.count).toBe(2)
  })

  it('refuses what cannot be counted', () => {
    expect(() => count(temp.project, 'span', ['value'], {})).toThrow('A span has no value')
    expect(() => count(temp.project, 'span', ['label', 'label'], {})).toThrow('twice')
  })
})

describe('progress and time', () => {
  it('tells begun from done, and when it was done', () => {
    tag(articles[0]!, 'CLAIM')
    tag(articles[1]!, 'CLAIM')
    setProgress(temp.project, [articles[1]!], 'done')
    const { articles: all, annotators, days } = progress(temp.project)
    expect(all).toBe(3)
    expect(annotators).toMatchObject([{ annotator: temp.project.me.id, in_progress: 1, done: 1, spans: 2, stances: 0 }])
    expect(days).toMatchObject([{ done: 1, day: new Date().toISOString().slice(0, 10) }])
  })

  it('counts the acts on each article', async () => {
    tag(articles[0]!, 'CLAIM')
    tag(articles[0]!, 'SOURCE')
    tag(articles[1]!, 'SOURCE')
    const { rows } = await time(temp.project)
    expect(rows.map((row) => [row.article, row.acts])).toEqual(expect.arrayContaining([[articles[0], 2], [articles[1], 1]]))
    expect(rows.every((row) => row.minutes >= 0 && row.name === temp.project.me.name)).toBe(true)
  })
})
