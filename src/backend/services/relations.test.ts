import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { annotationChanges, annotationsOf } from './annotations.ts'
import { undo } from './history.ts'
import { checkProject } from './inspect.ts'
import { createClaim, removeClaim } from './claims/registry.ts'
import { createRelation, removeRelation, updateRelation } from './relations.ts'
import { createSpan, removeSpans } from './spans.ts'
import { stateDigest } from '../storage/digest.ts'

let temp: TempProject
let article: string
let other: string
let made = 0
beforeEach(() => {
  temp = tempProject()
  ;[article, other] = addArticles(temp.project, ['قال لافروف إن الصين شريك موثوق.', 'خبر آخر من الساحل'], {}) as [string, string]
})
afterEach(() => temp.remove())

const place = (at: string) => ({ id: uuidV7(++made, new Uint8Array(10)), article: at, text_sha256: temp.project.text(at).sha256 })
const span = (start: number, at = article, label = 'CLAIM'): string => createSpan(temp.project, { ...place(at), label, parts: [[start, start + 3]], attributes: {}, note: null, claim: null }).id
const relate = (type: string, args: { role: string; ref: string }[]) => createRelation(temp.project, { ...place(article), type, args })

describe('relations', () => {
  it('join spans of an article, are told to windows, undone and removed', () => {
    const [from, to] = [span(0), span(4)]
    const since = annotationsOf(temp.project, article).upTo
    const relation = relate('supports', [{ role: 'from', ref: from }, { role: 'to', ref: to }])
    expect(annotationsOf(temp.project, article).relations).toEqual([relation])
    expect(annotationChanges(temp.project, article, since)!.relations).toEqual([relation])
    undo(temp.project)
    expect(annotationsOf(temp.project, article).relations).toEqual([])
    expect(annotationChanges(temp.project, article, since)!.removed).toEqual([relation.id])
    const again = relate('supports', relation.args.map((arg) => ({ ...arg })))
    expect(removeRelation(temp.project, again.id)).toEqual({ removed: again.id })
    expect(annotationsOf(temp.project, article).relations).toEqual([])
  })

  it('change their type and ends, each as one step that is undone', () => {
    const [a, b, c, evidence] = [span(0, article, 'SOURCE'), span(4), span(8, article, 'CUE'), span(12, article, 'EVIDENCE')]
    const { id } = relate('attribution', [{ role: 'source', ref: a }, { role: 'content', ref: b }])
    updateRelation(temp.project, id, { args: [{ role: 'source', ref: a }, { role: 'cue', ref: c }, { role: 'content', ref: b }] })
    updateRelation(temp.project, id, { type: 'attacks', args: [{ role: 'from', ref: evidence }, { role: 'to', ref: b }] })
    const now = () => annotationsOf(temp.project, article).relations.map(({ type, args }) => [type, ...args.map(({ role }) => role)].join())
    expect(now()).toEqual(['attacks,from,to'])
    expect(undo(temp.project)).toMatchObject({ done: 'Make Attribution Attacks' })
    expect(now()).toEqual(['attribution,source,cue,content'])
    undo(temp.project)
    expect(now()).toEqual(['attribution,source,content'])
    expect(() => updateRelation(temp.project, id, { type: 'supports' })).toThrow('"supports" has no role "source"')
    expect(() => updateRelation(temp.project, id, { args: [{ role: 'source', ref: a }] })).toThrow('at least 2 ends')
  })

  it('join relations, but never lead back to themselves, nor to what is gone', () => {
    const [a, b, c] = [span(0, article, 'SOURCE'), span(4), span(8, article, 'SOURCE')]
    const inner = relate('attribution', [{ role: 'source', ref: a }, { role: 'content', ref: b }])
    const outer = relate('attribution', [{ role: 'source', ref: c }, { role: 'content', ref: inner.id }])
    expect(() => updateRelation(temp.project, inner.id, { args: [{ role: 'source', ref: a }, { role: 'content', ref: outer.id }] })).toThrow('cannot stand on itself')
    expect(() => updateRelation(temp.project, inner.id, { args: [{ role: 'source', ref: a }, { role: 'content', ref: inner.id }] })).toThrow('cannot stand on itself')
    removeSpans(temp.project, [b])
    expect(annotationsOf(temp.project, article).relations).toEqual([])
    expect(() => relate('supports', [{ role: 'from', ref: span(12) }, { role: 'to', ref: b }])).toThrow('leads to nothing')
  })

  it('lead to claims of the registry where the codebook says so, and go with them', () => {
    temp.remove()
    temp = tempProject('claims', { ...STANCE_AND_CLAIMS_IN_NEWS, relations: [{ type: 'supports', title: 'Supports', roles: ['from', 'to'], ends: { to: { claims: true, labels: [] } } }], rules: [] })
    ;[article] = addArticles(temp.project, ['قال لافروف إن الصين شريك موثوق.'], {}) as [string]
    const claim = createClaim(temp.project, uuidV7(++made, new Uint8Array(10)), 'الصين شريك', null)
    const [a, b] = [span(0), span(4)]
    expect(() => relate('supports', [{ role: 'from', ref: a }, { role: 'to', ref: b }])).toThrow('not a span of CLAIM')
    const before = stateDigest(temp.project.db)
    relate('supports', [{ role: 'from', ref: a }, { role: 'to', ref: claim.id }])
    expect(checkProject(temp.project)).toEqual({ ok: true, problems: [] })
    removeClaim(temp.project, claim.id)
    expect(annotationsOf(temp.project, article).relations).toEqual([])
    undo(temp.project)
    expect(annotationsOf(temp.project, article).relations).toHaveLength(1)
    undo(temp.project)
    expect(stateDigest(temp.project.db)).toBe(before)
  })

  it('are refused where the codebook or the article has no such thing', () => {
    const [from, elsewhere] = [span(0), span(0, other)]
    expect(() => relate('causes', [{ role: 'from', ref: from }, { role: 'to', ref: from }])).toThrow('has no relation "causes"')
    expect(() => relate('supports', [{ role: 'cue', ref: from }, { role: 'to', ref: from }])).toThrow('has no role "cue"')
    expect(() => relate('supports', [{ role: 'from', ref: from }, { role: 'to', ref: elsewhere }])).toThrow('lies in another article')
    expect(() => relate('supports', [{ role: 'from', ref: from }])).toThrow('at least 2 ends')
  })
})
