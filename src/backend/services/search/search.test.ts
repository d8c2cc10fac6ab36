import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../../storage/digest.ts'
import { createClaim } from '../claims/registry.ts'
import { redo, undo } from '../history.ts'
import { ensureActor, ensureTarget } from '../registries.ts'
import { createRelation } from '../relations.ts'
import { createSpan } from '../spans.ts'
import { createStance } from '../stances.ts'
import { complete, count, lines, removeSaved, removeSynonyms, save, saved, saveSynonyms, search, searchAnnotations, searchInArticle, synonyms } from './index.ts'

let temp: TempProject
let ids: string[]
let made = 0
const id = (): string => uuidV7(++made, new Uint8Array(10))
const span = (article: number, start: number, end: number, label: string, more: { note?: string | null; claim?: string | null } = {}): string =>
  createSpan(temp.project, { id: id(), article: ids[article]!, text_sha256: temp.project.text(ids[article]!).sha256, label, parts: [[start, end]], attributes: {}, note: null, claim: null, ...more }).id
const stance = (article: number, holder: string, target: string, value: string): string => createStance(temp.project, {
  id: id(), article: ids[article]!, text_sha256: temp.project.text(ids[article]!).sha256, scope: 'article', span: null, holder: ensureActor(temp.project, holder).id, target: ensureTarget(temp.project, target).id, value, intensity: null, explicitness: null,
  sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null,
}).id

// Reading changes nothing, and what is written here is taken back: one project serves all.
beforeAll(() => {
  temp = tempProject()
  const { project } = temp
  ids = [
    ...addArticles(project, ['أعلن الوزير اتفاق السد مع الجيران.', 'قالت الوزارة إن الاتفاق باطل.'], { outlet: 'الضفة', published: '2025-03-12', language: 'ar' }),
    ...addArticles(project, ['An agreement without a dam.'], { outlet: 'Harbour Post', published: '2024-11', language: 'en' }),
    ...addArticles(project, ['خبر عن الدول بلا تاريخ'], {}),
  ]
  createClaim(project, 'a0000000-0000-4000-8000-000000000001', 'السد يضر بالجيران', null)
  const [a, b] = [span(0, 5, 11, 'SOURCE'), span(0, 12, 22, 'CLAIM', { claim: 'a0000000-0000-4000-8000-000000000001', note: 'يُراجَع لاحقًا' })]
  span(1, 16, 23, 'CLAIM')
  createRelation(project, { id: id(), article: ids[0]!, text_sha256: project.text(ids[0]!).sha256, type: 'attribution', args: [{ role: 'source', ref: a }, { role: 'content', ref: b }] })
  stance(0, 'وزارة المياه', 'سد الودق', 'favor')
  stance(1, 'الحكومة', 'سد الودق', 'against')
})
afterAll(() => temp.remove())

const asked = (query: string, exact = false) => ({ query, exact })
/** Asks until all is looked through, as a window does. */
async function whole<T extends { isDone: boolean }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer.isDone) return answer
  }
}
const articles = async (query: string): Promise<number[]> => (await whole(() => search(temp.project, asked(query), 0, 20))).hits.map(({ article }) => ids.indexOf(article.id)).toSorted()
const annotations = async (query: string): Promise<string[]> => (await whole(() => searchAnnotations(temp.project, asked(query), 0, 20))).hits.map(({ kind, type }) => `${kind} ${type}`).toSorted()

describe('chips', () => {
  it.each<[string, number[]]>([
    ['label:CLAIM', [0, 1]], ['label:claim', [0, 1]], ['label:SOURCE,CUE', [0]], ['-label:CLAIM', [2, 3]], ['label:CLAIM label:SOURCE', [0]],
    ['holder:"وزارة المياه"', [0]], ['holder:وزاره', [0]], ['target:"سد الودق" value:against', [1]], ['holder:الحكومة value:favor', []],
    ['claim:"السد يضر"', [0]], ['claim:none', [0, 1]], ['note:يراجع', [0]], ['quote:اتفاق', [0, 1]], ['relation:attribution', [0]],
    ['outlet:الضفه', [0, 1]], ['outlet:none', [3]], ['date:2025', [0, 1]], ['date:2024..2024-12', [2]], ['date:none', [3]], ['-date:2025', [2, 3]],
    ['language:en', [2]], ['progress:new', [2, 3]], ['has:stance', [0, 1]], ['without:annotation', [2, 3]], ['has:note', [0]], ['has:relation', [0]],
    ['اتفاق -label:SOURCE', [1]], ['label:CLAIM annotator:nobody', []], ['/سد\\s/', [0]], ['/AGREEMENT/i language:en', [2]], ['وزير /مع \\p{L}+/', [0]],
  ])('%s', async (query, found) => expect(await articles(query)).toEqual(found))

  it('that name nothing find nothing and say what there is, at their place', async () => {
    const page = await search(temp.project, asked('اتفاق label:CLAM'), 0, 5)
    expect(page).toMatchObject({ total: 0, unknown: [{ start: 6, end: 16, reason: expect.stringContaining('SOURCE, CUE') }] })
  })

  it('are refused at their place where they cannot be understood', async () => {
    await expect(search(temp.project, asked('date:tomorrow'), 0, 5)).rejects.toThrow(/no date.*character 6 /)
    await expect(search(temp.project, asked('a /(b/'), 0, 5)).rejects.toThrow(/\/\(b\/ does not compile/)
  })

  it('hold no text that could end a statement', async () => {
    for (const value of [`"'; DROP TABLE span; --"`, '"%"', '"\u0000"', "') OR 1=1"]) {
      for (const field of ['label', 'holder', 'outlet', 'note', 'quote', 'attribute', 'claim']) await expect(articles(`${field}:${value}`)).resolves.toEqual([])
    }
    expect(await articles('label:CLAIM')).toEqual([0, 1])
  })

  it('are completed from what the project has', () => {
    expect(complete(temp.project, 'label', 'cl', 5).map(({ value }) => value)).toContain('CLAIM')
    expect(complete(temp.project, 'holder', 'مياه', 5)).toEqual([{ value: 'وزارة المياه', title: 'وزارة المياه', count: 1 }])
    expect(complete(temp.project, 'outlet', '', 5).map(({ value, count: n }) => [value, n])).toEqual([['الضفة', 2], ['none', 1], ['Harbour Post', 1]])
  })
})

describe('search by annotation', () => {
  it.each<[string, string[]]>([
    ['label:CLAIM', ['span CLAIM', 'span CLAIM']], ['اتفاق', ['relation attribution', 'span CLAIM', 'span CLAIM']], ['مياه', ['stance favor']], ['يراجع', ['span CLAIM']],
    ['value:against', ['stance against']], ['الجيران', ['span CLAIM']], ['relation:attribution', ['relation attribution']], ['has:note label:CLAIM', ['span CLAIM']], ['/^الوزير$/m', ['span SOURCE']],
  ])('%s', async (query, found) => expect(await annotations(query)).toEqual(found))

  it('finds claims of the registry by their wording, and says where the words stand in a quote', async () => {
    const { claims } = await searchAnnotations(temp.project, asked('يضر'), 0, 5)
    expect(claims).toEqual([{ id: 'a0000000-0000-4000-8000-000000000001', text: 'السد يضر بالجيران', mentions: 1 }])
    const [hit] = (await searchAnnotations(temp.project, asked('اتفاق label:CLAIM'), 0, 5)).hits
    expect(hit!.marks.map(([start, end]) => [...hit!.quote].slice(start, end).join(''))).toEqual(['الاتفاق'])
  })
})

describe('lines', () => {
  it('stand in the order of what follows, with their places', async () => {
    const page = await whole(() => lines(temp.project, asked('اتفاق'), 'after', 0, 10))
    expect(page.lines.map(({ match, after }) => `${match}|${after}`)).toEqual(['الاتفاق| باطل.', 'اتفاق| السد مع الجيران.'].toSorted((a, b) => a.split('|')[1]!.trim().localeCompare(b.split('|')[1]!.trim(), 'ar')))
    expect(page).toMatchObject({ total: 2, isDone: true, isCut: false })
    for (const line of page.lines) expect([...temp.project.text(line.article).text].slice(line.start, line.end).join('')).toBe(line.match)
  })
})

describe('forms', () => {
  it('can be dropped, and what was found by them is found no more', async () => {
    expect((await search(temp.project, asked('اتفاق'), 0, 5)).forms.map(({ form }) => form)).toEqual(expect.arrayContaining(['اتفاق', 'الاتفاق']))
    expect(await articles('اتفاق drop:الاتفاق')).toEqual([0])
    expect((await search(temp.project, asked('اتفاق drop:الاتفاق'), 0, 5)).dropped).toEqual(['الاتفاق'])
    expect((await searchInArticle(temp.project, asked('اتفاق drop:الاتفاق'), ids[1]!))).toEqual([])
  })

  it('of words that are looked for together are found, until the set is taken away', async () => {
    expect(await articles('دولة')).toEqual([])
    const set = id()
    saveSynonyms(temp.project, set, ['دولة', 'دُوَل'])
    expect(await articles('دولة')).toEqual([3])
    undo(temp.project)
    expect(await articles('دولة')).toEqual([])
    redo(temp.project)
    expect(synonyms(temp.project)).toEqual([{ id: set, words: ['دولة', 'دُوَل'] }])
    removeSynonyms(temp.project, set)
    expect(await articles('دولة')).toEqual([])
  })

  it('of one word need no set', () => expect(() => saveSynonyms(temp.project, id(), ['كتاب', 'كِتَاب'])).toThrow('Two different words'))
})

describe('saved searches', () => {
  it('are kept, renamed in place, refused twice under one name or where they are wrong, and undone to the state before', () => {
    const before = stateDigest(temp.project.db)
    const one = { id: id(), name: 'سد', query: 'label:CLAIM سد', exact: false }
    save(temp.project, one)
    expect(saved(temp.project)).toMatchObject([one])
    expect(() => save(temp.project, { ...one, id: id() })).toThrow('already a saved search')
    expect(() => save(temp.project, { ...one, id: id(), name: 'x', query: 'date:never' })).toThrow('no date')
    save(temp.project, { ...one, name: 'السد', exact: true })
    expect(saved(temp.project)).toMatchObject([{ name: 'السد', exact: true }])
    removeSaved(temp.project, one.id)
    expect(saved(temp.project)).toEqual([])
    for (let step = 0; step < 3; step++) undo(temp.project)
    expect(stateDigest(temp.project.db)).toBe(before)
  })
})

describe('patterns', () => {
  it('that never end are given up, and say which articles they left out', async () => {
    addArticles(temp.project, Array.from({ length: 6 }, (_, n) => `${n} ${'a'.repeat(40)}!`), {})
    const began = performance.now()
    let page = await count(temp.project, asked('/(a+)+$/'))
    while (!page.isDone) page = await count(temp.project, asked('/(a+)+$/'))
    expect(page).toMatchObject({ gaveUp: true, total: 0 })
    expect(page.skippedTotal).toBeGreaterThanOrEqual(3)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await articles('/سد\\s/')).toEqual([0])
  })

  it('are left by those who wait no more', async () => {
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(search(temp.project, asked('/x/'), 0, 5, stop.signal)).rejects.toThrow('enough')
  })
})
