import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { createSpans } from './bulk-spans.ts'
import { annotationGroups, listedAnnotations, type ListQuestion } from './listing.ts'
import { createClaim } from './claims/registry.ts'
import { ensureActor, ensureTarget } from './registries.ts'
import type { NewSpan } from './spans.ts'
import { createStance } from './stances.ts'

let temp: TempProject
let articles: string[]
let made = 0
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, ['قال لافروف إن الصين شريك.', 'لا خبر.', 'الصين ثم أرينا ثم الصين.']) })
afterEach(() => temp.remove())

const newId = (): string => uuidV7(++made, new Uint8Array(10))
const span = (article: number, start: number, end: number, over: Partial<NewSpan> = {}): NewSpan =>
  ({ id: newId(), article: articles[article]!, text_sha256: temp.project.text(articles[article]!).sha256, label: 'TARGET', parts: [[start, end]], attributes: {}, note: null, claim: null, ...over })
const list = (over: Partial<ListQuestion>) => listedAnnotations(temp.project, { by: 'label', key: 'TARGET', whose: 'all', query: '', after: null, limit: 100, ...over })
const groups = (by: ListQuestion['by']) => annotationGroups(temp.project, by, 'all', 0, 100).groups.map(({ name, count }) => [name, count])

describe('annotations of the whole project', () => {
  it('are counted by label, article and claim, and listed in order of place', async () => {
    const claim = newId()
    createClaim(temp.project, claim, 'الصين شريك', null)
    createSpans(temp.project, [span(2, 18, 23), span(2, 0, 5), span(0, 14, 24, { label: 'CLAIM', claim, note: 'x' }), span(0, 14, 19)])
    expect(groups('label')).toEqual([['TARGET', 3], ['CLAIM', 1]])
    expect(groups('position')).toEqual([['قال لافروف إن الصين شريك.', 2], ['الصين ثم أرينا ثم الصين.', 2]])
    expect(groups('claim')).toEqual([['الصين شريك', 1]])
    expect((await list({})).rows.map((row) => [articles.indexOf(row.article), row.quote, row.after])).toEqual([[0, 'الصين', ' شريك.'], [2, 'الصين', ' ثم أرينا ثم الصين.'], [2, 'الصين', '.']])
    expect((await list({ by: 'claim', key: claim })).rows).toMatchObject([{ quote: 'الصين شريك', note: true, claim: true }])
    expect((await list({ by: 'position', key: articles[2]! })).rows).toHaveLength(2)
  })

  it('are read page by page, none twice and none left out', async () => {
    createSpans(temp.project, Array.from({ length: 23 }, (_, at) => span(at % 2 === 0 ? 0 : 2, at % 10, (at % 10) + 2)))
    for (const by of ['label', 'position'] as const) {
      const key = by === 'label' ? 'TARGET' : articles[0]!
      const all = (await list({ by, key })).rows.map(({ id }) => id)
      const paged: string[] = []
      for (let after: string | null = null; ;) {
        const page = await list({ by, key, after, limit: 4 })
        paged.push(...page.rows.map(({ id }) => id))
        if (page.next === null) break
        after = page.next
      }
      expect(paged).toEqual(all)
      expect(all).toHaveLength(by === 'label' ? 23 : 12)
    }
  })

  it('are found by target and holder: stances, and spans by who speaks', async () => {
    const { id: actor } = ensureActor(temp.project, 'لافروف')
    const { id: target } = ensureTarget(temp.project, 'الصين')
    const claim = span(0, 14, 24, { label: 'CLAIM', attributes: { speaker: { actor, mention: null, implied: false } } })
    createSpans(temp.project, [claim])
    const stance = { article: articles[0]!, text_sha256: temp.project.text(articles[0]!).sha256, scope: 'span' as const, span: claim.id, holder: actor, target, value: 'favor', intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null }
    createStance(temp.project, { ...stance, id: newId() })
    createStance(temp.project, { ...stance, id: newId(), scope: 'article', span: null, target: null })
    expect(groups('target')).toEqual([['الصين', 1], [null, 1]])
    expect(groups('holder')).toEqual([['لافروف', 3]])
    expect((await list({ by: 'holder', key: actor })).rows.map(({ kind, quote }) => [kind, quote])).toEqual(expect.arrayContaining([['stance', ''], ['span', 'الصين شريك'], ['stance', 'الصين شريك']]))
    expect((await list({ by: 'target', key: null })).rows).toMatchObject([{ kind: 'stance', incomplete: true, holder: 'لافروف' }])
    expect((await list({ by: 'target', key: target })).rows).toMatchObject([{ incomplete: false, label: 'favor' }])
  })

  it('are let through by the words that they hold, folded', async () => {
    createSpans(temp.project, [span(2, 0, 5), span(2, 9, 14)])
    expect((await list({ query: 'ارينا' })).rows.map(({ quote }) => quote)).toEqual(['أرينا'])
    expect((await list({ query: 'لا أحد' })).rows).toEqual([])
  })
})
