import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#core/spans/span.ts'
import { TextStore } from '../surface/text-store.ts'
import { SpanModel } from './span-model.ts'

const TEXT = 'x🙂'.repeat(60)
const span = (id: string, start: number, length: number, more: Partial<Span> = {}): Span => ({
  id, article: 'a', annotator: 'me', label: 'CLAIM', parts: [[start, start + length]], quote: '', prefix: '', suffix: '', attributes: {}, note: null, claim: null, codebook: 'c@1', ...more,
})
const spans = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(100), fc.integer({ min: 1, max: 15 }), fc.boolean()), { selector: ([id]) => id, maxLength: 25 })
  .map((all) => all.map(([id, start, length, other]) => span(`s${id}`, start, length, { annotator: other ? 'other' : 'me' })))
const fresh = () => new SpanModel(new TextStore(TEXT), (annotator) => (annotator === 'me' ? 0 : 1))
const summary = (model: SpanModel) => model.ordered().map((entry) => [entry.span.id, entry.start, entry.end, model.rank(entry)])

describe('the spans of the open article', () => {
  it('are the same, in the same order, whether loaded at once or changed one by one', () => {
    fc.assert(fc.property(spans, spans, fc.boolean(), (before, after, hide) => {
      const stepped = fresh()
      if (hide) stepped.hide(new Set(['other']))
      stepped.load(before, new Set())
      for (const one of after) stepped.put(one)
      for (const one of before) if (!after.some((kept) => kept.id === one.id)) stepped.drop(one.id)
      const loaded = fresh()
      loaded.load(after, new Set())
      if (hide) loaded.hide(new Set(['other']))
      expect(summary(stepped)).toEqual(summary(loaded))
      expect(stepped.at(40).map((entry) => entry.span.id)).toEqual(loaded.at(40).map((entry) => entry.span.id))
    }))
  })

  it('stand at UTF-16 positions for code points', () => {
    const model = fresh()
    const entry = model.put(span('a', 2, 2))
    expect([entry.start, entry.end]).toEqual([3, 6])
  })

  it('keep what is on its way when the project answers with something older', () => {
    const model = fresh()
    model.load([span('old', 0, 2), span('both', 5, 2)], new Set())
    model.put(span('new', 8, 3))
    model.put(span('both', 5, 4))
    model.drop('old')
    model.load([span('old', 0, 2), span('both', 5, 2)], new Set(['new', 'both', 'old']))
    expect(model.ordered().map((entry) => [entry.span.id, entry.span.parts[0]![1]])).toEqual([['both', 9], ['new', 11]])
  })

  it('of two parts are found once, between their parts not at all', () => {
    const model = fresh()
    model.put(span('a', 0, 2, { parts: [[0, 2], [10, 12]] }))
    expect(model.overlapping(0, 40).map((entry) => entry.span.id)).toEqual(['a'])
    expect(model.at(8)).toEqual([])
  })
})
