import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { annotationChanges, annotationsOf } from './annotations.ts'
import { undo } from './history.ts'
import { createSpan, removeSpans, updateSpan } from './spans.ts'
import { createStance } from './stances.ts'

let temp: TempProject
let article: string
let other: string
let made = 0
beforeEach(() => {
  temp = tempProject()
  ;[article, other] = addArticles(temp.project, ['قال لافروف إن الصين شريك موثوق.', 'خبر آخر من الساحل'], {}) as [string, string]
})
afterEach(() => temp.remove())

const span = (at = article) => createSpan(temp.project, {
  id: uuidV7(++made, new Uint8Array(10)), article: at, text_sha256: temp.project.text(at).sha256, label: 'CLAIM', parts: [[0, 3]], attributes: {}, note: null, claim: null,
})
const now = (): number => annotationsOf(temp.project, article).upTo

it('tells what was written since, as it is now, each once, and leaves other articles out', () => {
  const kept = span()
  const since = now()
  const first = span()
  const changed = updateSpan(temp.project, kept.id, { note: 'x' })
  span(other)
  updateSpan(temp.project, first.id, { label: 'CUE' })
  const answer = annotationChanges(temp.project, article, since)!
  expect(answer.spans).toEqual([changed, { ...first, label: 'CUE' }])
  expect(answer).toMatchObject({ upTo: now(), stances: [], removed: [] })
  expect(annotationChanges(temp.project, article, now())).toEqual({ upTo: now(), spans: [], stances: [], relations: [], removed: [] })
})

it('tells what is gone, and what an undo brought back', () => {
  const one = span()
  const stance = createStance(temp.project, {
    id: uuidV7(++made, new Uint8Array(10)), article, text_sha256: temp.project.text(article).sha256, scope: 'span', span: one.id, holder: null, target: null, value: 'favor',
    intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null,
  })
  const since = now()
  removeSpans(temp.project, [one.id])
  expect(annotationChanges(temp.project, article, since)!.removed.toSorted()).toEqual([one.id, stance.id].toSorted())
  const gone = now()
  undo(temp.project)
  expect(annotationChanges(temp.project, article, gone)).toMatchObject({ spans: [one], stances: [stance], removed: [] })
})

it('does not tell one by one where much has changed, nor to a window that knows of more than there is', () => {
  span()
  const since = now()
  for (let count = 0; count < 201; count++) span()
  expect(annotationChanges(temp.project, article, since)).toBeNull()
  expect(annotationChanges(temp.project, article, since + 1)!.spans).toHaveLength(200)
  expect(annotationChanges(temp.project, article, now() + 1)).toBeNull()
})
