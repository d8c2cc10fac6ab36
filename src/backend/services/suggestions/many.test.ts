import { afterEach, beforeEach, expect, it } from 'vitest'
import { taughtSample } from '../../../../tests/support/taught-articles.ts'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Part } from '#core/spans/span.ts'
import { createSpans } from '../bulk-spans.ts'
import { engineOf } from './engine.ts'

let temp: TempProject
let made = 0
beforeEach(() => { temp = tempProject() })
afterEach(() => temp.remove())

function mark(article: string, spans: readonly { readonly label: string; readonly part: Part }[]): void {
  const text_sha256 = temp.project.text(article).sha256
  createSpans(temp.project, spans.map(({ label, part }) => ({ id: uuidV7(++made, new Uint8Array(10)), article, text_sha256, label, parts: [part], attributes: {}, note: null, claim: null })))
}

it('one article with very many spans does not keep the others from being learnt from', async () => {
  for (let number = 0; number < 20; number++) {
    const { text, spans } = taughtSample(number)
    mark(addArticles(temp.project, [text])[0]!, spans.map(({ label, start, end }) => ({ label, part: [start, end] })))
  }
  const [long] = addArticles(temp.project, ['كلمة '.repeat(12_000)])
  mark(long!, Array.from({ length: 12_000 }, (_, at) => ({ label: 'RATIONALE', part: [at * 5, at * 5 + 4] })))
  const taught = await engineOf(temp.project).training(null).upToDate()
  expect(taught.articles).toBe(21)
  expect(taught.labels!.model.classes).toContain('SOURCE')
}, 60_000)
