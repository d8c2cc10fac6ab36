import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { relationContent } from '../../storage/annotations.ts'
import { undo } from '../history.ts'
import type { Project } from '../project.ts'
import { ensureActor, ensureTarget } from '../registries.ts'
import { createSpan } from '../spans.ts'
import { createStance } from '../stances.ts'
import { evidence, facets, stances, times } from './board.ts'
import { claimHistory } from './history.ts'
import { mergeClaims, releaseClaim } from './merge.ts'
import { createClaim, editClaim, mentions, pageOfClaims } from './registry.ts'

let temp: TempProject
let project: Project
let [early, late, undated] = ['', '', '']
beforeEach(() => {
  temp = tempProject()
  project = temp.project
  const article = (text: string, outlet: string | null, published: string | null): string => addArticles(project, [text], { outlet, published })[0]!
  late = article('السد يخفض المنسوب، تقول دراسة.', 'بيلان', '2025-03-02')
  early = article('السد لن يخفض المنسوب أبدًا.', 'الضفة', '2025-01')
  undated = article('المنسوب انخفض هذا الصيف.', null, null)
})
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))
const claim = (text: string): string => createClaim(project, newId(), text, null).id
const mark = (article: string, start: number, end: number, of: string | null, more: object = {}): string =>
  createSpan(project, { id: newId(), article, text_sha256: project.text(article).sha256, label: of === null ? 'EVIDENCE' : 'CLAIM', parts: [[start, end]], attributes: {}, note: null, claim: of, ...more }).id
const relate = (article: string, type: string, from: string, to: string): void => {
  // As a codebook allows it that takes claims of the registry at this end.
  project.write('Relate', [{ kind: 'relation', id: newId(), after: relationContent({ article, annotator: project.me.id, type, args: [{ role: 'from', ref: from }, { role: 'to', ref: to }], codebook: 'c@1', id: '' }) }])
}

describe('the board', () => {
  it('puts mentions and times in order of date, undated last, and narrows them by outlet, speaker and date', () => {
    const id = claim('السد يخفض المنسوب')
    const layla = ensureActor(project, 'ليلى')
    mark(late, 0, 16, id)
    mark(early, 0, 20, id, { attributes: { speaker: { actor: layla.id, mention: null, implied: true } } })
    mark(undated, 0, 14, id)
    expect(times(project, id, {}).map(({ outlet, published, mentions: n }) => [outlet, published, n])).toEqual([['الضفة', '2025-01', 1], ['بيلان', '2025-03-02', 1], [null, null, 1]])
    const dates = (filter: object): unknown[] => mentions(project, id, filter, 0, 10).mentions.map(({ published }) => published)
    expect(dates({})).toEqual(['2025-01', '2025-03-02', null])
    expect(dates({ outlets: [null, 'الضفة'] })).toEqual(['2025-01', null])
    expect(dates({ holders: [layla.id] })).toEqual(['2025-01'])
    expect(dates({ holders: [null] })).toEqual(['2025-03-02', null])
    expect(dates({ from: '2025-02' })).toEqual(['2025-03-02'])
    expect(dates({ to: '2025-03' })).toEqual(['2025-01', '2025-03-02'])
    expect(mentions(project, id, { holders: [layla.id] }, 0, 10)).toMatchObject({ total: 1, mentions: [{ speaker: 'ليلى', implied: true }] })
    expect(facets(project)).toEqual({
      outlets: [{ value: null, count: 1 }, { value: 'الضفة', count: 1 }, { value: 'بيلان', count: 1 }],
      holders: [{ value: null, name: null, count: 2 }, { value: layla.id, name: 'ليلى', count: 1 }],
    })
  })
  it('lists the claims of which a mention fits the filter, and counts those mentions', () => {
    const [dam, other] = [claim('السد يخفض المنسوب'), claim('غيره')]
    for (const article of [late, early]) mark(article, 0, 5, dam)
    expect(pageOfClaims(project, '', { outlets: ['بيلان'] }, 0, 10)).toMatchObject({ total: 1, rows: [{ id: dam, mentions: 1 }] })
    expect(pageOfClaims(project, '', {}, 0, 10).rows.map(({ id }) => id)).toEqual([dam, other])
    expect(pageOfClaims(project, 'المنسوب', {}, 1, 10)).toEqual({ total: 1, rows: [] })
  })
  it('gathers what supports and attacks the claim, its mentions and what was merged into it', () => {
    const [dam, twin] = [claim('السد يخفض المنسوب'), claim('السد يضر النهر')]
    const mention = mark(late, 0, 16, dam)
    relate(late, 'supports', mark(late, 19, 30, null), mention)
    relate(undated, 'attacks', mark(undated, 0, 14, null), twin)
    expect(evidence(project, dam, {}, 0, 10).total).toBe(1)
    mergeClaims(project, [twin], dam)
    expect(evidence(project, dam, {}, 0, 10)).toMatchObject({ total: 2, evidence: [
      { type: 'supports', quote: 'تقول دراسة.', against: 'السد يخفض المنسو', published: '2025-03-02' }, { type: 'attacks', against: null, published: null },
    ] })
    expect(evidence(project, dam, { outlets: [null] }, 0, 10).total).toBe(1)
  })
  it('shows stances on mentions before those of the articles, and none of other articles', () => {
    const id = claim('السد يخفض المنسوب')
    const span = mark(late, 0, 16, id)
    const stance = (article: string, scope: 'article' | 'span', on: string | null, value: string): void => {
      createStance(project, { id: newId(), article, text_sha256: project.text(article).sha256, scope, span: on, holder: ensureActor(project, 'ليلى').id, target: ensureTarget(project, 'السد').id, value, intensity: 1, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null })
    }
    stance(late, 'article', null, 'discuss')
    stance(late, 'span', span, 'favor')
    stance(early, 'article', null, 'against')
    expect(stances(project, id, {}, 0, 10).stances.map(({ value, onMention, holder, target }) => [value, onMention, holder, target])).toEqual([['favor', true, 'ليلى', 'السد'], ['discuss', false, 'ليلى', 'السد']])
  })
})

it('the history of a claim says who worded, merged, took out, linked and unlinked what, also by undo', () => {
  const [a, b] = [claim('أول'), claim('ثان')]
  editClaim(project, a, { text: 'أول بعد تنقيح' })
  mark(late, 0, 5, a)
  mergeClaims(project, [b], a)
  undo(project)
  mergeClaims(project, [b], a)
  releaseClaim(project, b)
  const events = claimHistory(project, a, 0, 50).events.map(({ what, text, before, by }) => [what, text, before, by])
  expect(events).toEqual([
    ['released', 'ثان', null, 'do'], ['merged', 'ثان', null, 'do'], ['released', 'ثان', null, 'undo'], ['merged', 'ثان', null, 'do'],
    ['linked', 'السد ', null, 'do'], ['reworded', 'أول بعد تنقيح', 'أول', 'do'], ['made', 'أول', null, 'do'],
  ])
  expect(claimHistory(project, a, 0, 50).events.every(({ author, at }) => author === project.me.id && !Number.isNaN(Date.parse(at)))).toBe(true)
  expect(claimHistory(project, a, 5, 1)).toMatchObject({ total: 7, events: [{ what: 'reworded' }] })
})
