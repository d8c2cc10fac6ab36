import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { createSpans } from './bulk-spans.ts'
import { identicalPlaces, type IdenticalQuestion } from './identical.ts'
import { createSpan } from './spans.ts'

const TEXTS = [
  'قالت أرينا إن بيلان وأرينا شريكتان. 🔴 ثم قالت أرينا: لا.',
  'في أرينا أيضاً، وفي ارينا.',
  'لا شيء هنا.',
  'وبأرينا نبدأ، ومن أرينا.',
]

let temp: TempProject
let articles: string[]
let made = 0
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, TEXTS) })
afterEach(() => temp.remove())

function mark(article: number, quote: string, label = 'TARGET'): string {
  const start = [...TEXTS[article]!.slice(0, TEXTS[article]!.indexOf(quote))].length
  return createSpan(temp.project, {
    id: uuidV7(++made, new Uint8Array(10)), article: articles[article]!, text_sha256: temp.project.text(articles[article]!).sha256, label, parts: [[start, start + [...quote].length]], attributes: {}, note: null, claim: null,
  }).id
}
const ask = (span: string, over: Partial<IdenticalQuestion> = {}) => identicalPlaces(temp.project, { span, where: 'here', clitics: true, after: 0, limit: 100, ...over })

describe('identical mentions', () => {
  it('are the other places of the article, read by code points past an emoji, each with its words around', async () => {
    const { places, articles: count, next, already } = await ask(mark(0, 'أرينا'))
    expect(places.map(({ parts, quote }) => [parts, quote])).toEqual([[[[21, 26]], 'أرينا'], [[[46, 51]], 'أرينا']])
    expect(places[1]).toMatchObject({ article: articles[0], before: expect.stringMatching(/ثم قالت $/), after: expect.stringContaining('لا') })
    expect({ count, next, already }).toEqual({ count: 1, next: null, already: 0 })
  })

  it('are whole words where clitics are not taken off', async () => {
    const { places } = await ask(mark(0, 'أرينا'), { clitics: false })
    expect(places.map(({ parts }) => parts)).toEqual([[[46, 51]]])
  })

  it('leave out what has the label already, and say how many those are', async () => {
    const span = mark(0, 'أرينا')
    const [first] = (await ask(span)).places
    createSpans(temp.project, [{ id: uuidV7(++made, new Uint8Array(10)), article: first!.article, text_sha256: first!.text_sha256, label: 'TARGET', parts: first!.parts, attributes: {}, note: null, claim: null }])
    expect(await ask(span)).toMatchObject({ places: [{ parts: [[46, 51]] }], already: 1 })
    mark(0, 'أرينا: لا', 'CLAIM')
    expect((await ask(span)).places).toHaveLength(1)
  })

  it('are found in the other articles page by page, whole articles at a time, and none twice', async () => {
    const span = mark(0, 'أرينا')
    const first = await ask(span, { where: 'elsewhere', limit: 1 })
    expect(first).toMatchObject({ articles: 3 })
    expect(first.places.map((place) => [articles.indexOf(place.article), place.quote])).toEqual([[1, 'أرينا'], [1, 'ارينا']])
    const second = await ask(span, { where: 'elsewhere', limit: 1, after: first.next! })
    expect(second.places.map((place) => [articles.indexOf(place.article), place.quote])).toEqual([[3, 'أرينا'], [3, 'أرينا']])
    expect((await ask(span, { where: 'elsewhere', after: second.next! })).places).toEqual([])
  })

  it('can each be tagged: every place reads back as it was shown', async () => {
    const span = mark(0, 'أرينا')
    const places = [...(await ask(span)).places, ...(await ask(span, { where: 'elsewhere' })).places]
    const spans = places.map(({ article, text_sha256, parts }) => ({ id: uuidV7(++made, new Uint8Array(10)), article, text_sha256, label: 'TARGET', parts, attributes: {}, note: null, claim: null }))
    expect(createSpans(temp.project, spans).refused).toEqual([])
    expect((await ask(span)).places).toEqual([])
    expect((await ask(span, { where: 'elsewhere' })).places).toEqual([])
  })

  it('are refused for a span without words and for one of several parts', async () => {
    await expect(ask(mark(0, ':'))).rejects.toThrow('holds no word')
    const split = createSpan(temp.project, { id: uuidV7(++made, new Uint8Array(10)), article: articles[0]!, text_sha256: temp.project.text(articles[0]!).sha256, label: 'CLAIM', parts: [[0, 4], [5, 10]], attributes: {}, note: null, claim: null })
    await expect(ask(split.id)).rejects.toThrow('several parts')
  })

  it('stop being looked for when that is given up', async () => {
    const given = new AbortController()
    given.abort()
    await expect(identicalPlaces(temp.project, { span: mark(0, 'أرينا'), where: 'elsewhere', clitics: true, after: 0, limit: 10 }, given.signal)).rejects.toThrow()
  })
})
