import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taughtSample } from '../../../tests/support/taught-articles.ts'
import { paragraphs } from '../text/segment.ts'
import { paragraphWords } from './candidates.ts'
import { probabilities, trainClassifier } from './classifier.ts'
import { mayPropose, NONE, trainLearner, type ArticleExample, type Learner } from './learner.ts'
import { MemoryBuilder } from './memory.ts'
import { createPhraseFinder } from './phrase-finder.ts'
import { proposalsIn } from './propose.ts'
import { settle } from './settle.ts'
import { examplesOf, rememberDecisions, type TaughtArticle } from './teaching.ts'

function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const taughtBy = (number: number): TaughtArticle => {
  const { text, spans } = taughtSample(number)
  return { article: `article ${number}`, text, marked: spans, rejected: [], readTo: text.length, outside: [] }
}

function teach(articles: readonly TaughtArticle[]) {
  const memory = new MemoryBuilder()
  for (const one of articles) rememberDecisions(memory, one)
  const known = { marked: memory.build().finder, names: createPhraseFinder<unknown>([]) }
  const examples = articles.flatMap((one) => finished(examplesOf(one, memory, known)))
  return { learner: finished(trainLearner(examples))!, examples, memory: memory.build(), known }
}

const TAUGHT = 40
const { learner, examples, memory, known } = teach(Array.from({ length: TAUGHT }, (_, number) => taughtBy(number)))

describe('the learner of labels', () => {
  it('gives held-out spans their label far better than the most frequent label would', () => {
    const { tested, right, majority } = learner.quality
    expect(tested).toBeGreaterThan(20)
    expect(majority / tested).toBeLessThan(0.5)
    expect(right / tested).toBeGreaterThan(0.9);
  })

  it('finds most spans of articles that it never saw, and is right about most of what it proposes', () => {
    let [proposed, hit, wanted, found] = [0, 0, 0, 0]
    for (let number = 1000; number < 1020; number++) {
      const { text, spans } = taughtSample(number)
      const knowledge = { rules: createPhraseFinder<never>([]), memory, learner, known }
      const proposals = settle(paragraphs(text).flatMap((range, place) => proposalsIn(paragraphWords(text, range, place), knowledge)), [])
      const isSpan = (one: { label: string; start: number; end: number }) => (other: { label: string; start: number; end: number }) => one.label === other.label && one.start === other.start && one.end === other.end
      proposed += proposals.length
      hit += proposals.filter((one) => spans.some(isSpan(one))).length
      wanted += spans.length
      found += spans.filter((one) => proposals.some(isSpan(one))).length
    }
    expect(hit / proposed).toBeGreaterThan(0.75)
    expect(found / wanted).toBeGreaterThan(0.6)
  })

  it('is the same for the same examples', () => {
    expect(finished(trainLearner(examples))!.model.weights).toEqual(learner.model.weights)
  })

  it('does not propose where it is no better than always saying the most frequent class', () => {
    expect(mayPropose(learner)).toBe(true)
    expect(mayPropose({ ...learner, quality: { tested: 10, right: 3, majority: 4 } })).toBe(false)
    expect(mayPropose({ ...learner, quality: { tested: 10, right: 4, majority: 4 } })).toBe(false)
    expect(mayPropose({ ...learner, quality: { tested: 2, right: 0, majority: 1 } })).toBe(true)
  })

  it('says nothing where there is too little to learn from', () => {
    expect(finished(trainLearner(examples.filter(({ answer }) => answer === 'CUE').slice(0, 7)))).toBeNull()
    expect(finished(trainLearner([]))).toBeNull()
  })

  it('is right about as often as it says', () => {
    const all: { probability: number; isRight: boolean }[] = []
    for (let number = 2000; number < 2040; number++) {
      const { text, spans } = taughtSample(number)
      for (const [place, range] of paragraphs(text).entries()) {
        for (const { label, start, end, probability } of proposalsIn(paragraphWords(text, range, place), { rules: createPhraseFinder<never>([]), memory: new MemoryBuilder().build(), learner, known })) {
          all.push({ probability: probability!, isRight: spans.some((one) => one.label === label && one.start === start && one.end === end) })
        }
      }
    }
    const share = (some: typeof all): number => some.filter(({ isRight }) => isRight).length / some.length
    const said = all.reduce((sum, { probability }) => sum + probability, 0) / all.length
    expect(Math.abs(said - share(all))).toBeLessThan(0.15)
    expect(share(all.filter(({ probability }) => probability >= 0.8))).toBeGreaterThan(share(all.filter(({ probability }) => probability < 0.6)))
  })
})

describe('the classifier', () => {
  it('gives shares that add up to one, whatever it is asked', () => {
    const { model } = learner as Learner
    fc.assert(fc.property(fc.array(fc.string()), (features) => {
      const shares = probabilities(model, features)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      expect(shares.every((share) => share >= 0 && Number.isFinite(share))).toBe(true)
    }))
  })

  it('a rejection lowers what it rejects', () => {
    const base: ArticleExample[] = Array.from({ length: 12 }, (_, at) => ({ article: String(at), features: [at % 2 === 0 ? 'word\nسد' : 'word\nنهر', 'form\nx'], answer: at % 2 === 0 ? 'TARGET' : NONE, weight: 1, found: true }))
    const shareOf = (all: readonly ArticleExample[]): number => {
      const model = finished(trainClassifier(all, 1))
      return probabilities(model, ['word\nسد', 'form\nx'])[model.classes.indexOf('TARGET')]!
    }
    let last = shareOf(base)
    for (let more = 1; more <= 3; more++) {
      const now = shareOf([...base, ...Array.from({ length: more * 2 }, (): ArticleExample => ({ article: 'r', features: ['word\nسد', 'form\nx'], answer: NONE, weight: 2, found: true }))])
      expect(now).toBeLessThan(last)
      last = now
    }
  })
})
