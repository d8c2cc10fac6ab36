import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { annotationChanges, annotationsOf } from './annotations.ts'
import { undo } from './history.ts'
import { createRelation, removeRelation } from './relations.ts'
import { createSpan } from './spans.ts'

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
const span = (start: number, at = article): string => createSpan(temp.project, { ...place(at), label: 'CLAIM', parts: [[start, start + 3]], attributes: {}, note: null, claim: null }).id
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

  it('are refused where the codebook or the article has no such thing', () => {
    const [from, elsewhere] = [span(0), span(0, other)]
    expect(() => relate('causes', [{ role: 'from', ref: from }, { role: 'to', ref: from }])).toThrow('has no relation "causes"')
    expect(() => relate('supports', [{ role: 'cue', ref: from }, { role: 'to', ref: from }])).toThrow('has no role "cue"')
    expect(() => relate('supports', [{ role: 'from', ref: from }, { role: 'to', ref: elsewhere }])).toThrow('of its own article')
    expect(() => relate('supports', [{ role: 'from', ref: from }])).toThrow('at least 2 ends')
  })
})
