import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { relationContent, relationsOf, spansOf, stancesOf } from '../storage/annotations.ts'
import { createClaim } from './claims/registry.ts'
import { ensureActor } from './registries.ts'
import { createSpan, removeSpans, updateSpan, type NewSpan } from './spans.ts'
import { createStance, removeStance } from './stances.ts'
import { undo } from './history.ts'

const TEXT = '🔴 قال لافروف إن الصين شريك موثوق.'

let temp: TempProject
let article: string
let made = 0
beforeEach(() => { temp = tempProject(); article = addArticles(temp.project, [TEXT])[0]! })
afterEach(() => temp.remove())

const id = (): string => uuidV7(++made, new Uint8Array(10))
const span = (over: Partial<NewSpan> = {}): NewSpan =>
  ({ id: id(), article, text_sha256: temp.project.text(article).sha256, label: 'CLAIM', parts: [[16, 32]], attributes: {}, note: null, claim: null, ...over })

describe('a span', () => {
  it('keeps its quote and context by code point, past an emoji', () => {
    const made = createSpan(temp.project, span())
    expect(made).toMatchObject({ quote: 'الصين شريك موثوق', prefix: '🔴 قال لافروف إن ', suffix: '.', codebook: 'stance-claims-news@1', annotator: temp.project.me.id })
    expect(spansOf(temp.project.db, article)).toEqual([made])
  })

  it('of several parts keeps them, and joins its quote by one space', () => {
    const made = createSpan(temp.project, span({ parts: [[2, 5], [16, 21]] }))
    expect(made.quote).toBe('قال الصين')
    expect(spansOf(temp.project.db, article)[0]!.parts).toEqual([[2, 5], [16, 21]])
  })

  it.each([
    [[[16, 34]], 'lies outside the text'],
    [[[8, 8]], 'is empty'],
    [[[9, 8]], 'is reversed'],
    [[[2, 6], [5, 8]], 'overlaps'],
  ] as const)('cannot lie at %j', (parts, reason) => {
    expect(() => createSpan(temp.project, span({ parts }))).toThrow(reason)
    expect(spansOf(temp.project.db, article)).toEqual([])
  })

  it('is refused where the window shows another text, where the label is unknown, and where its id is taken', () => {
    expect(() => createSpan(temp.project, span({ text_sha256: 'another' }))).toThrow('not the one you see')
    expect(() => createSpan(temp.project, span({ label: 'constructor' }))).toThrow('has no label "constructor"')
    const first = span()
    createSpan(temp.project, first)
    expect(() => createSpan(temp.project, first)).toThrow('is there already')
  })

  it('names only speakers that are there', () => {
    const says = (actor: string | null, mention: string | null) => ({ says: { actor, mention, implied: false } })
    const elsewhere = addArticles(temp.project, ['Another text'])[0]!
    const other = createSpan(temp.project, span({ article: elsewhere, text_sha256: temp.project.text(elsewhere).sha256, parts: [[0, 3]] }))
    const made = createSpan(temp.project, span())
    for (const attributes of [says('gone', null), says(null, 'gone'), says(null, other.id)]) {
      expect(() => createSpan(temp.project, span({ attributes }))).toThrow(/no longer there|same article/)
      expect(() => updateSpan(temp.project, made.id, { attributes })).toThrow(/no longer there|same article/)
    }
    expect(createSpan(temp.project, span({ attributes: says(null, made.id) })).attributes).toEqual(says(null, made.id))
  })

  it('may only be changed by its annotator', () => {
    const made = createSpan(temp.project, span())
    temp.project.setProfile({ ...temp.projects.profile(), id: 'another', name: 'Omar' })
    expect(() => updateSpan(temp.project, made.id, { label: 'CUE' })).toThrow('made by another annotator')
    expect(() => removeSpans(temp.project, [made.id])).toThrow('made by another annotator')
  })

  it('moves, is relabelled and gets a note, each as a step that undo names', () => {
    const made = createSpan(temp.project, span())
    updateSpan(temp.project, made.id, { parts: [[16, 21]] })
    updateSpan(temp.project, made.id, { label: 'TARGET' })
    const after = updateSpan(temp.project, made.id, { note: 'راجع' })
    expect(after).toMatchObject({ quote: 'الصين', label: 'TARGET', note: 'راجع' })
    expect([undo(temp.project).done, undo(temp.project).done, undo(temp.project).done]).toEqual(['Note on Target', 'Relabel Claim as Target', 'Move the edge of Claim'])
  })
})

describe('removing a span', () => {
  it('takes along what stands on it, takes out what names it, and comes back whole', () => {
    const { project } = temp
    const source = createSpan(project, span({ label: 'SOURCE', parts: [[6, 12]] }))
    const actor = ensureActor(project, 'لافروف')
    const claim = createSpan(project, span({ attributes: { said_by: { actor: actor.id, mention: source.id, implied: false } } }))
    const fields = { article, text_sha256: project.text(article).sha256, holder: actor.id, target: null, value: 'favor', intensity: null, explicitness: null, sarcasm: null, confidence: null, reported_by: null, note: null }
    createStance(project, { ...fields, id: id(), scope: 'article', span: null, evidence: [source.id, claim.id] })
    createStance(project, { ...fields, id: id(), scope: 'span', span: source.id, evidence: [] })
    const relation = { id: id(), article, annotator: project.me.id, type: 'attribution', args: [{ role: 'source', ref: source.id }, { role: 'content', ref: claim.id }], codebook: 'c@1' }
    project.write('Relate', [{ kind: 'relation', id: relation.id, after: relationContent(relation) }])

    expect(removeSpans(project, [source.id])).toEqual({ removed: [source.id], also: 2 })
    expect(relationsOf(project.db, article)).toEqual([])
    expect(stancesOf(project.db, article)).toMatchObject([{ scope: 'article', evidence: [claim.id] }])
    expect(spansOf(project.db, article)).toMatchObject([{ id: claim.id, attributes: { said_by: { actor: actor.id, mention: null } } }])

    undo(project)
    expect(spansOf(project.db, article)).toHaveLength(2)
    expect(stancesOf(project.db, article)).toHaveLength(2)
    expect(relationsOf(project.db, article)).toEqual([relation])
  })
})

describe('removing a stance', () => {
  it('takes along the relations that stand on it', () => {
    const { project } = temp
    const fields = { article, text_sha256: project.text(article).sha256, scope: 'article', span: null, evidence: [], holder: null, target: null, value: 'favor', intensity: null, explicitness: null, sarcasm: null, confidence: null, reported_by: null, note: null } as const
    const stance = createStance(project, { ...fields, id: id() })
    const relation = { id: id(), article, annotator: project.me.id, type: 'supports', args: [{ role: 'source', ref: stance.id }], codebook: 'c@1' }
    project.write('Relate', [{ kind: 'relation', id: relation.id, after: relationContent(relation) }])
    removeStance(project, stance.id)
    expect(relationsOf(project.db, article)).toEqual([])
    undo(project)
    expect(relationsOf(project.db, article)).toEqual([relation])
  })
})

describe('a claim', () => {
  it('is made from a span in one step, and undo takes both back', () => {
    const made = createSpan(temp.project, span())
    const claim = id()
    createClaim(temp.project, claim, 'الصين شريك يعتمد عليه', made.id)
    expect(spansOf(temp.project.db, article)[0]!.claim).toBe(claim)
    expect(undo(temp.project)).toMatchObject({ done: 'Add a claim', article, focus: made.id })
    expect(spansOf(temp.project.db, article)[0]!.claim).toBeNull()
  })
})
