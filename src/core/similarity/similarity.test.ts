import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf } from './features.ts'
import { lightStem } from './light-stem.ts'
import { matchedWords } from './matched-words.ts'
import { findNames, namesOf, type Names } from './names.ts'
import { NAMES, OTHERS, SAME } from './pairs.fixture.ts'
import { countOf, documentOf, PostingLists } from './posting-lists.ts'
import { SimilarityIndex } from './similarity-index.ts'

const SENTENCES = [...SAME.map(([, elsewhere]) => elsewhere), ...OTHERS]

function indexOf(texts: readonly string[]): SimilarityIndex {
  const index = new SimilarityIndex(18)
  for (const text of texts) index.add(featuresOf(text))
  for (const _ of index.renew()) { /* to its end */ }
  return index
}

/** Place (from 1) of the sentence that says the same, for every claim. */
const ranks = (names: Names | null): number[] => {
  const index = indexOf(SENTENCES)
  return SAME.map(([claim], at) => index.nearest(featuresOf(claim, names), SENTENCES.length).findIndex(({ document }) => document === at) + 1 || SENTENCES.length)
}

describe('the proposals', () => {
  const names = namesOf(NAMES)
  it('have the right sentence among the first five', () => expect(ranks(names).filter((rank) => rank > 5)).toEqual([]))
  it('are better with names left out than with them', () => {
    const titled = SAME.map(([claim, same]) => [`أكدت وزيرة الموارد المائية ليلى السرّاج لرئيس وفد بيلان كمال دُرّي أن ${claim}`, same] as const)
    const index = indexOf(SENTENCES)
    const first = (masked: Names | null): number => titled.filter(([claim], at) => index.nearest(featuresOf(claim, masked), 1)[0]?.document === at).length
    expect(first(names)).toBeGreaterThan(first(null))
    expect(first(names)).toBeGreaterThanOrEqual(18)
  })
  it('say which words tie them, and names are none', () => {
    const [claim, text] = SAME[0]!
    expect(matchedWords(claim, text, names).map(([start, end]) => [...text].slice(start, end).join(''))).toEqual(['العلاقات', 'مستوى'])
    const emoji = '🌾 ارتفع سعر 🌾 القمح'
    expect(matchedWords('سعر القمح', emoji, names).map(([start, end]) => [...emoji].slice(start, end).join(''))).toEqual(['سعر', 'القمح'])
  })
  it('leave out what was removed and what is not accepted', () => {
    const index = indexOf(['سعر القمح ارتفع', 'سعر القمح انخفض', 'سعر القمح ثابت'])
    index.remove(0)
    expect(index.nearest(featuresOf('سعر القمح ارتفع'), 5, (document) => document !== 1).map(({ document }) => document)).toEqual([2])
  })
  it('of a text with itself are the first, with a cosine of one', () => fc.assert(fc.property(fc.shuffledSubarray(SENTENCES, { minLength: 3 }), (texts) => {
    const index = indexOf(texts)
    for (const [at, text] of texts.entries()) {
      const [best] = index.nearest(featuresOf(text), 1)
      expect(best?.document).toBe(at)
      expect(best?.letters).toBeCloseTo(1, 4)
      expect(best?.words).toBeCloseTo(1, 4)
    }
  }), { numRuns: 20 }))
})

describe('names', () => {
  const names = namesOf(['ليلى السرّاج', 'الصين', 'شي'])
  const found = (words: string): number[] => [...findNames(words.split(' '), names)]
  it('are found with what is written onto their front', () => {
    expect(found('قالت ليلي السراج وللصين والصين')).toEqual([0, 2, 0, 1, 1])
  })
  it('of two letters are no names', () => expect(found('شي')).toEqual([0]))
  it('part the words on their sides, and count where nothing else is said', () => {
    const plain = featuresOf('زار الصين امس', names)
    expect(plain.names).toEqual(['الصين'])
    expect(plain.words.size).toBe(2)
    expect(featuresOf('الصين', names).words.size).toBe(1)
  })
})

describe('posting lists', () => {
  it('hold what was added, in order, whatever its spread', () => fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 80 })), { maxLength: 400 }), (postings) => {
    const lists = new PostingLists(3)
    for (const [document, [feature, count]] of postings.entries()) lists.add(feature, document, count)
    for (let bucket = 0; bucket < 8; bucket++) {
      const wanted = [...postings.entries()].filter(([, [feature]]) => (feature & 7) === bucket).map(([document, [, count]]) => [document, Math.min(count, 63)])
      expect([...lists.list(bucket)].map((posting) => [documentOf(posting), countOf(posting)])).toEqual(wanted)
      expect(lists.count(bucket)).toBe(wanted.length)
    }
  })))
})

it.each([['والعلاقات', 'علاق'], ['بالعلاقة', 'علاق'], ['للصين', 'صين'], ['العامين', 'عام'], ['باب', 'باب'], ['prices', 'pric'], ['price', 'price'], ['2024', '2024']])('the rough stem of %s is %s', (word, stem) => {
  expect(lightStem(word.replace('ة', 'ه'))).toBe(stem)
})
