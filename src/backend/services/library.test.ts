import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { articleIds, editMetadata, facets, getArticle, markRegion, neighboursOf, pageOfArticles, removeArticles, setProgress } from './articles.ts'
import { createClaim, findClaims, getClaimRow, mentions, removeClaim } from './claims/registry.ts'
import { editActor, ensureActor, ensureTarget, findActors } from './registries.ts'
import { createSpan } from './spans.ts'
import { count, search, searchInArticle } from './search/index.ts'
import { redo, undo } from './history.ts'

let temp: TempProject
let ids: string[]
const TEXTS = ['هذا كِتَابٌ عن الإسلام في عام ٢٠٢٣.', 'وللصين كتب كثيرة.\nوالصين بعيدة.', 'No Arabic here 🌊, but 2023 it is.']
beforeEach(() => {
  temp = tempProject()
  ids = TEXTS.flatMap((text, i) => addArticles(temp.project, [text], { outlet: ['الضفة', null, 'The Meridian'][i]!, published: ['2025-03-02', null, '2025-01-09'][i]!, language: i === 2 ? 'en' : 'ar', source_file: `${i}.txt` }))
})
afterEach(() => temp.remove())

const page = (by: Parameters<typeof pageOfArticles>[1]['by'], descending = false, filter = {}): string[] =>
  pageOfArticles(temp.project, { by, descending }, filter, 0, 10).rows.map((row) => row.source_file!)
const tag = (article: string, parts: [number, number][], claim: string | null = null) =>
  createSpan(temp.project, { id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))), article, text_sha256: temp.project.text(article).sha256, label: 'CLAIM', parts, attributes: {}, note: null, claim })

describe('the library', () => {
  it('sorts with missing values last in either direction', () => {
    expect(page('published')).toEqual(['2.txt', '0.txt', '1.txt'])
    expect(page('published', true)).toEqual(['0.txt', '2.txt', '1.txt'])
  })

  it('filters by outlet, language, date, progress and what is missing', () => {
    expect(page('source_file', false, { outlet: ['الضفة', null] })).toEqual(['0.txt', '1.txt'])
    expect(page('source_file', false, { language: ['en'] })).toEqual(['2.txt'])
    expect(page('source_file', false, { from: '2025-02-01', to: '2025-03-02' })).toEqual(['0.txt'])
    expect(page('source_file', false, { missing: 'outlet' })).toEqual(['1.txt'])
    setProgress(temp.project, [ids[1]!], 'done')
    tag(ids[2]!, [[0, 2]])
    expect(page('source_file', false, { progress: ['done'] })).toEqual(['1.txt'])
    expect(page('progress', true)).toEqual(['1.txt', '2.txt', '0.txt'])
  })

  it('gives the ids of all that a filter lets through, in the order of its pages', () => {
    const order = { by: 'published', descending: true } as const
    expect(articleIds(temp.project, order, {})).toEqual(pageOfArticles(temp.project, order, {}, 0, 10).rows.map((row) => row.id))
    expect(articleIds(temp.project, order, { missing: 'outlet' })).toEqual([ids[1]])
  })

  it('counts labels, shows who has begun, and titles an article by its first line', () => {
    tag(ids[1]!, [[0, 6]])
    const row = pageOfArticles(temp.project, { by: 'spans', descending: true }, {}, 0, 1).rows[0]!
    expect(row).toMatchObject({ title: 'وللصين كتب كثيرة.', untitled: true, spans: 1, my_spans: 1, progress: 'in_progress', layers: [{ annotator: temp.project.me.id, spans: 1, progress: 'in_progress' }] })
  })

  it('edits metadata in bulk, clears what is blank, and refuses what is no date', () => {
    expect(editMetadata(temp.project, ids, { outlet: 'وكالة بيلان', author: '  ' })).toEqual({ changed: 3 })
    expect(facets(temp.project).outlets).toEqual([{ value: 'وكالة بيلان', count: 3 }])
    expect(() => editMetadata(temp.project, ids, { published: 'yesterday' })).toThrow('A date is written as 2025-03-12')
    undo(temp.project)
    expect(getArticle(temp.project, ids[0]!).metadata.outlet).toBe('الضفة')
  })

  it('knows the neighbours of an article in the order shown', () => {
    expect(neighboursOf(temp.project, ids[0]!, { by: 'published', descending: false }, {})).toEqual({ previous: ids[2], next: ids[1], place: 1 })
    expect(neighboursOf(temp.project, ids[0]!, { by: 'published', descending: false }, { progress: ['done'] })).toEqual({ previous: null, next: null, place: null })
  })

  it('takes articles out with everything on them, and brings them back', async () => {
    tag(ids[0]!, [[0, 3]])
    removeArticles(temp.project, [ids[0]!])
    expect(page('source_file')).toEqual(['1.txt', '2.txt'])
    expect((await search(temp.project, { query: 'كتاب', exact: false }, 0, 10)).total).toBe(0)
    undo(temp.project)
    expect((await search(temp.project, { query: 'كتاب', exact: false }, 0, 10)).total).toBe(1)
    expect(pageOfArticles(temp.project, { by: 'spans', descending: true }, {}, 0, 1).rows[0]!.spans).toBe(1)
  })

  it('marks a part as not body in place of what overlaps it', () => {
    markRegion(temp.project, ids[0]!, 0, 8, 'title')
    expect(markRegion(temp.project, ids[0]!, 4, 12, 'promo')).toMatchObject([{ start: 4, end: 12, kind: 'promo' }])
    expect(markRegion(temp.project, ids[0]!, 4, 5, null)).toEqual([])
    expect(() => markRegion(temp.project, ids[0]!, 5, 999, 'promo')).toThrow('must lie within')
  })
})

describe('search', () => {
  const found = async (query: string, exact = false): Promise<string[]> => (await search(temp.project, { query, exact }, 0, 10)).hits.map((hit) => `${hit.article.source_file}: ${hit.matches.map((match) => match.quote).join(' ')}`)
  const total = async (query: string): Promise<number | null> => (await search(temp.project, { query, exact: false }, 0, 10)).total

  it('finds vocalised, hamza-less, other digits and clitic-prefixed forms, and shows exactly what it found', async () => {
    expect(await found('كتاب')).toEqual(['0.txt: كِتَابٌ'])
    expect(await found('اسلام')).toEqual(['0.txt: الإسلام'])
    expect(await found('2023')).toHaveLength(2)
    expect(await found('الصين')).toEqual(['1.txt: وللصين والصين'])
  })

  it('with exact spelling finds only what is written so', async () => {
    expect(await found('2023', true)).toEqual(['2.txt: 2023'])
    expect(await found('الاسلام', true)).toEqual([])
  })

  it('takes a word with a star for a beginning that may carry clitics, unless it is quoted', async () => {
    expect(await found('صي*')).toEqual([])
    expect(await found('الصين*')).toEqual(['1.txt: وللصين والصين'])
    expect(await found('سلا*')).toEqual([])
    expect(await found('إسل*')).toEqual(['0.txt: الإسلام'])
    expect(await found('"إسل"*')).toEqual([])
  })

  it('tells how what it found is spelled, each form once', async () => {
    addArticles(temp.project, ['الكتاب كتاب. الكِتاب وكتابه الكتاب.'], {})
    expect((await search(temp.project, { query: 'كتاب', exact: false }, 0, 10)).forms.map(({ spelling }) => spelling).toSorted()).toEqual(['الكتاب', 'كتاب', 'وكتابه'].toSorted())
    expect((await search(temp.project, { query: 'كتاب', exact: false }, 0, 10)).forms[0]).toEqual({ form: 'الكتاب', spelling: 'الكتاب', count: 3 })
  })

  it('gives a long exact search in turns, and gives it up when nobody waits for it', async () => {
    const abort = new AbortController()
    abort.abort(new Error('given up'))
    addArticles(temp.project, Array.from({ length: 400 }, (_, i) => `${i} ${'كتاب كبير '.repeat(200)}`), {})
    const asked = { query: 'كتاب', exact: true }
    let turns = 1
    while (!(await count(temp.project, asked)).isDone) turns++
    expect(turns).toBeLessThan(100)
    expect((await search(temp.project, asked, 390, 20)).hits).toHaveLength(10)
    addArticles(temp.project, ['كتاب آخر'], {})
    await expect(search(temp.project, { query: 'كتاب', exact: true }, 0, 10, abort.signal)).rejects.toThrow()
  })

  it('gives positions in code points, past an emoji', async () => {
    const [match] = await searchInArticle(temp.project, { query: '2023', exact: false }, ids[2]!)
    expect([...TEXTS[2]!].slice(match!.start, match!.end).join('')).toBe('2023')
  })

  it.each(['', '   ', '"', '-x', 'a AND', 'NEAR(', '*', 'col:x', '^', "'; DROP TABLE article", '\0', '((('])('answers %j with hits or none, never an error', async (query) => {
    await expect(found(query)).resolves.toBeInstanceOf(Array)
  })

  it('finds an edited title, also after undo and redo', async () => {
    editMetadata(temp.project, [ids[2]!], { title: 'منارة الميناء' })
    expect(await total('منارة')).toBe(1)
    undo(temp.project)
    expect(await total('منارة')).toBe(0)
    redo(temp.project)
    expect(await total('منارة')).toBe(1)
  })
})

describe('the lists that grow', () => {
  it('give one entry for one name, found by folded words and aliases', () => {
    const first = ensureActor(temp.project, 'ليلى السرّاج')
    expect(ensureActor(temp.project, 'ليلى السرّاج')).toEqual(first)
    editActor(temp.project, first.id, { aliases: ['وزيرة الموارد'] })
    expect(findActors(temp.project, 'السراج', 5).map((actor) => actor.id)).toEqual([first.id])
    expect(findActors(temp.project, 'موارد', 5)).toHaveLength(1)
  })

  it('keep names apart, and a renamed entry does not come back under its old id', () => {
    const first = ensureActor(temp.project, 'Arena')
    ensureActor(temp.project, 'Bilan')
    expect(() => editActor(temp.project, first.id, { name: 'Bilan' })).toThrow('already another actor called "Bilan"')
    editActor(temp.project, first.id, { name: 'Arena Republic' })
    expect(ensureActor(temp.project, 'Arena').id).not.toBe(first.id)
  })

  it('take no name that could turn the line it stands in', () => {
    expect(() => ensureActor(temp.project, 'a\u202Eb')).toThrow('holds an invisible control character (U+202E)')
    expect(() => temp.projects.renameMe('x\u0007', temp.project)).toThrow('U+0007')
  })

  it('give claims part by part, each once, in an order that does not change with the parts', () => {
    for (const [at, text] of ['هدنة ثالثة', 'هدنة أولى', 'هدنة ثانية', 'سوق'].entries()) createClaim(temp.project, uuidV7(at, new Uint8Array(10)), text, null)
    const all = findClaims(temp.project, 'هدنة', 10)
    expect(all).toHaveLength(3)
    expect([0, 1, 2, 3].flatMap((offset) => findClaims(temp.project, 'هدنة', 1, offset))).toEqual(all)
  })

  it('show every mention of a claim by date, undated last, and unlink them when the claim goes', () => {
    const claim = uuidV7(1, new Uint8Array(10))
    createClaim(temp.project, claim, 'العلاقات في أعلى مستوياتها', null)
    for (const article of ids) tag(article, [[0, 3]], claim)
    expect(mentions(temp.project, claim, {}, 0, 10).mentions.map((mention) => mention.published)).toEqual(['2025-01-09', '2025-03-02', null])
    expect(findClaims(temp.project, '', 5)).toMatchObject([{ mentions: 3, articles: 3, outlets: 2, first: '2025-01-09' }])
    expect(getClaimRow(temp.project, claim)).toMatchObject({ mentions: 3, outlets: 2 })
    expect(removeClaim(temp.project, claim)).toEqual({ unlinked: 3 })
    expect(() => getClaimRow(temp.project, claim)).toThrow('This claim is no longer there.')
    undo(temp.project)
    expect(mentions(temp.project, claim, {}, 0, 10).total).toBe(3)
    redo(temp.project)
    ensureTarget(temp.project, 'x')
    expect(findClaims(temp.project, '', 5)).toEqual([])
  })
})
