import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { spansOf } from '../storage/annotations.ts'
import { stateDigest } from '../storage/digest.ts'
import { createSpans } from './bulk-spans.ts'
import { historyState, redo, undo } from './history.ts'
import type { NewSpan } from './spans.ts'

let temp: TempProject
let articles: string[]
let made = 0
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, ['قال لافروف إن الصين شريك.', 'الصين، ثم الصين.']) })
afterEach(() => temp.remove())

const span = (article: number, parts: NewSpan['parts'], over: Partial<NewSpan> = {}): NewSpan => ({
  id: uuidV7(++made, new Uint8Array(10)), article: articles[article]!, text_sha256: temp.project.text(articles[article]!).sha256, label: 'TARGET', parts, attributes: {}, note: null, claim: null, ...over,
})
const quotes = (): string[] => articles.flatMap((article) => spansOf(temp.project.db, article).map(({ quote }) => quote))

describe('many spans', () => {
  it('are made in several articles as one step, which one undo takes back and one redo brings again', () => {
    const before = stateDigest(temp.project.db)
    const result = createSpans(temp.project, [span(0, [[14, 19]]), span(1, [[0, 5]]), span(1, [[10, 15]])])
    expect(result.refused).toEqual([])
    expect(quotes()).toEqual(['الصين', 'الصين', 'الصين'])
    const after = stateDigest(temp.project.db)
    expect(undo(temp.project).done).toBe('Tag 3 spans')
    expect(stateDigest(temp.project.db)).toBe(before)
    redo(temp.project)
    expect(stateDigest(temp.project.db)).toBe(after)
  })

  it('come in without those that cannot be made, each of which is named with its reason', () => {
    const [good, outside, unknown] = [span(0, [[14, 19]]), span(1, [[10, 99]]), span(1, [[0, 5]], { label: 'NOTHING' })]
    expect(createSpans(temp.project, [good, outside, unknown])).toEqual({
      made: [good.id],
      refused: [{ id: outside.id, reason: expect.stringContaining('lies outside the text') }, { id: unknown.id, reason: expect.stringContaining('no label "NOTHING"') }],
    })
    expect(quotes()).toEqual(['الصين'])
  })

  it('may name a speaker by a span of the same step, in either order', () => {
    const source = span(0, [[4, 10]], { label: 'SOURCE' })
    const speaks = (mention: string): NewSpan => span(0, [[14, 24]], { label: 'CLAIM', attributes: { speaker: { actor: null, mention, implied: false } } })
    expect(createSpans(temp.project, [speaks(source.id), source, speaks(source.id)]).refused).toEqual([])
  })

  it('fall with the span that names their speaker, also in a chain', () => {
    const lost = span(0, [[4, 999]], { label: 'SOURCE' })
    const first = span(0, [[14, 24]], { attributes: { speaker: { actor: null, mention: lost.id, implied: false } } })
    const second = span(0, [[14, 19]], { attributes: { speaker: { actor: null, mention: first.id, implied: false } } })
    expect(createSpans(temp.project, [second, first, lost])).toEqual({ made: [], refused: expect.arrayContaining([expect.objectContaining({ id: second.id })]) })
    expect(quotes()).toEqual([])
  })

  it('write nothing, not even a step, where none can be made', () => {
    createSpans(temp.project, [span(0, [[4, 999]])])
    expect(historyState(temp.project).undo).toBe('Import 2 texts')
  })
})
