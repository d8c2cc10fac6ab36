import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../storage/digest.ts'
import { editMetadata } from './articles.ts'
import { redo, undo } from './history.ts'
import { ensureActor } from './registries.ts'
import { createSpan, removeSpans, updateSpan } from './spans.ts'
import { authors, redoStep, timeline, undoSince, undoStep, written } from './timeline.ts'

let temp: TempProject
let articles: string[]
let count = 0
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, ['قالت الوزيرة إن السد آمن 🌊 اليوم.', 'The ministry denied it.']) })
afterEach(() => temp.remove())

const tag = (label: string, article = articles[0]!, end = 5): string => {
  const { project } = temp
  return createSpan(project, { id: uuidV7(++count, new Uint8Array(10)), article, text_sha256: project.text(article).sha256, label, parts: [[0, end]], attributes: {}, note: null, claim: null }).id
}
const whys = (filter: Parameters<typeof timeline>[1] = {}): string[] => timeline(temp.project, filter, null, 50).rows.map((row) => row.why)
const numberOf = (why: string): number => timeline(temp.project, {}, null, 50).rows.find((row) => row.why === why && row.kind === 'do')!.number

describe('the timeline', () => {
  it('lists what was done, newest first, with where it was and what it wrote', () => {
    tag('CLAIM')
    const [first, second] = timeline(temp.project, {}, null, 50).rows
    expect(first).toMatchObject({ why: 'Tag Claim', kind: 'do', state: 'done', can: 'undo', article: { id: articles[0] } })
    expect(first!.about).toContain('span')
    expect(second).toMatchObject({ why: 'Import 2 texts', article: null })
  })

  it('goes on page by page without a gap', () => {
    for (const label of ['CLAIM', 'SOURCE', 'CUE', 'TARGET']) tag(label)
    const first = timeline(temp.project, {}, null, 2)
    const rest = timeline(temp.project, {}, first.rows.at(-1)!.number, 50)
    expect(first.more).toBe(true)
    expect(rest.more).toBe(false)
    expect([...first.rows, ...rest.rows].map((row) => row.why)).toEqual(whys())
  })

  it('is narrowed by article (also for what is gone from it), by subject, by words, by state and by day', () => {
    const span = tag('CLAIM')
    tag('SOURCE', articles[1]!)
    removeSpans(temp.project, [span])
    ensureActor(temp.project, 'وزارة المياه')
    expect(whys({ article: articles[0]! })).toEqual(['Remove Claim', 'Tag Claim', 'Import 2 texts'])
    expect(whys({ about: ['actor'] })).toHaveLength(1)
    expect(whys({ text: 'TAG' })).toEqual(['Tag Source', 'Tag Claim'])
    undo(temp.project)
    expect(whys({ states: ['undone'] })).toHaveLength(1)
    expect(whys({ to: '2000-01-01' })).toEqual([])
    expect(whys({ authors: ['nobody'] })).toEqual([])
    expect(authors(temp.project)).toMatchObject([{ id: temp.project.me.id }])
  })

  it('shows what a step changed, field by field', () => {
    editMetadata(temp.project, [articles[1]!], { outlet: 'Harbour Post' })
    const { total, rows } = written(temp.project, numberOf('Edit outlet of 1 article'), 0, 10)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ kind: 'article', what: 'changed', fields: [{ name: 'outlet', before: null, after: 'Harbour Post' }] })
  })
})

describe('what a step wrote', () => {
  it('names people and claims in place of ids, and gives each attribute its own line', () => {
    const span = tag('CLAIM')
    const actor = ensureActor(temp.project, 'وزارة المياه')
    updateSpan(temp.project, span, { attributes: { verifiable: 'yes', speaker: { actor: actor.id, mention: null, implied: true } } })
    const { rows } = written(temp.project, numberOf('Edit Claim'), 0, 10)
    expect(rows[0]!.fields).toHaveLength(2)
    expect(rows[0]!.fields).toEqual(expect.arrayContaining([{ name: 'verifiable', before: null, after: 'yes' }, { name: 'speaker', before: null, after: 'وزارة المياه (implied)' }]))
  })
})

describe('undo from the timeline', () => {
  it('takes back one step and leaves those after it', () => {
    tag('CLAIM')
    tag('SOURCE', articles[1]!)
    const after = stateDigest(temp.project.db)
    expect(undoStep(temp.project, numberOf('Tag Claim'))).toMatchObject({ done: 'Tag Claim', undo: 'Tag Source' })
    expect(written(temp.project, numberOf('Tag Claim'), 0, 10).total).toBeGreaterThan(0)
    redoStep(temp.project, numberOf('Tag Claim'))
    expect(stateDigest(temp.project.db)).toBe(after)
  })

  it('brings back a step that something else was done after', () => {
    tag('CLAIM')
    const after = stateDigest(temp.project.db)
    undo(temp.project)
    tag('SOURCE', articles[1]!)
    expect(redo(temp.project).done).toBeNull()
    redoStep(temp.project, numberOf('Tag Claim'))
    undoStep(temp.project, numberOf('Tag Source'))
    expect(stateDigest(temp.project.db)).toBe(after)
  })

  it('refuses a step that later work stands on, writes nothing, and can be asked again when that is gone', () => {
    const span = tag('CLAIM')
    updateSpan(temp.project, span, { note: 'look again' })
    const before = stateDigest(temp.project.db)
    expect(() => undoStep(temp.project, numberOf('Tag Claim'))).toThrow('Take that back first.')
    expect(stateDigest(temp.project.db)).toBe(before)
    undo(temp.project)
    expect(undoStep(temp.project, numberOf('Tag Claim')).done).toBe('Tag Claim')
  })

  it('takes back all since a step, and says where it stopped', () => {
    tag('CLAIM')
    const before = stateDigest(temp.project.db)
    tag('SOURCE')
    tag('CUE', articles[1]!)
    tag('TARGET', articles[1]!)
    expect(undoSince(temp.project, numberOf('Tag Source'))).toEqual({ done: 3, stopped: null })
    expect(stateDigest(temp.project.db)).toBe(before)
  })

  it('refuses what is not in force, and what is not there', () => {
    tag('CLAIM')
    undo(temp.project)
    expect(() => undoStep(temp.project, numberOf('Tag Claim'))).toThrow('nothing to take back')
    expect(() => undoStep(temp.project, 9_999)).toThrow('This step')
  })
})
