import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { FIELDS, mayBeNone, PRESENT, readDates, valueProblem, type Facet } from './facets.ts'
import { asksNothing, parseSearch, printSearch, type Item, type Placed } from './language.ts'

const bare = ({ start: _, end: __, ...item }: Placed): Item => item as Item
const items = (typed: string): Item[] => parseSearch(typed).items.map(bare)
const facets = (typed: string): readonly Facet[] => parseSearch(typed).facets

describe('chips', () => {
  it.each<[string, Facet]>([
    ['label:CLAIM', { field: 'label', values: ['CLAIM'], excluded: false }],
    ['-label:CLAIM,CUE', { field: 'label', values: ['CLAIM', 'CUE'], excluded: true }],
    ['holder:"وزارة المياه",الحكومة', { field: 'holder', values: ['وزارة المياه', 'الحكومة'], excluded: false }],
    ['holder:«وزارة المياه»', { field: 'holder', values: ['وزارة المياه'], excluded: false }],
    ['صاحب:«وزارة المياه»', { field: 'holder', values: ['وزارة المياه'], excluded: false }],
    ['Outlet:none', { field: 'outlet', values: [null], excluded: false }],
    ['outlet:"none"', { field: 'outlet', values: ['none'], excluded: false }],
    ['without:annotation', { field: 'has', values: ['annotation'], excluded: true }],
    ['-without:annotation', { field: 'has', values: ['annotation'], excluded: false }],
    ['note:"said \\"no\\""', { field: 'note', values: ['said "no"'], excluded: false }],
    ['\u200Fتاريخ:2024-01..2024-03', { field: 'date', values: ['2024-01..2024-03'], excluded: false }],
    ['holder:"وزارة', { field: 'holder', values: ['وزارة'], excluded: false }],
  ])('%s', (typed, facet) => expect(facets(typed)).toEqual([facet]))

  it('stand among words and patterns, each with its place', () => {
    const typed = 'اتفاق label:CLAIM "لم يغلق" /س+د/i -هدنة'
    const { items: found, words, pattern } = parseSearch(typed)
    expect(found.map(({ start, end }) => typed.slice(start, end))).toEqual(['اتفاق', 'label:CLAIM', '"لم يغلق"', '/س+د/i', '-هدنة'])
    expect(words.clauses.map((clause) => clause.words.join('+') + (clause.excluded ? ' x' : ''))).toEqual(['اتفاق', 'لم+يغلق', 'هدنه x'])
    expect(pattern).toEqual({ source: 'س+د', flags: 'iu' })
  })

  it('are only what names a field: other colons stand between words', () => {
    expect(items('قال:نعم 10:30 https://news.example')).toEqual(['قال:نعم', '10:30', 'https://news.example'].map((typed) => ({ kind: 'words', typed })))
  })
})

describe('what cannot be understood is told with its place', () => {
  it.each([
    ['x label:', 8, 'needs a value'],
    ['label:A,', 8, 'needs a value'],
    ['label:none', 6, 'cannot be none'],
    ['date:2024-13', 5, 'no date'],
    ['date:2024-05..2024-03', 5, 'ends before'],
    ['progress:finished', 9, 'in_progress'],
    ['has:stances', 4, 'stance'],
    ['language:Arabic!', 9, 'short name'],
    ['a /b(c/', 4, 'Unterminated group'],
    ['/a/ /b/', 4, 'One pattern'],
    ['-/a/', 0, 'cannot be excluded'],
    ['/abc', 4, 'no closing /'],
  ])('%s', (typed, start, reason) => {
    expect(parseSearch(typed).problems).toEqual([expect.objectContaining({ start, reason: expect.stringContaining(reason) })])
  })
})

test('dates are as precise as they were typed', () => {
  expect(readDates('2024')).toEqual({ from: '2024', to: '2024' })
  expect(readDates('2024-03..')).toEqual({ from: '2024-03', to: null })
  expect(readDates('..2024-03-05')).toEqual({ from: null, to: '2024-03-05' })
  expect([readDates('..'), readDates('2024-02-30'), readDates('March')]).toEqual([null, null, null])
})

test('asking nothing is known', () => {
  expect(['', '-word', 'drop:a', '؟'].map((typed) => asksNothing(parseSearch(typed)))).toEqual([true, true, true, true])
  expect(['word', 'label:A', '/a/', '-label:A'].map((typed) => asksNothing(parseSearch(typed)))).toEqual([false, false, false, false])
})

const SAMPLES: Partial<Record<Facet['field'], readonly string[]>> = {
  date: ['2024', '2024-01..2024-02-03', '..2023'], progress: ['new', 'done'], has: PRESENT, language: ['ar', 'en-GB'], attribute: ['kind', 'kind=a "b"'],
}
const value = (field: Facet['field']): fc.Arbitrary<string> => {
  const samples = SAMPLES[field]
  return samples ? fc.constantFrom(...samples) : fc.oneof(hostileText(), fc.constantFrom('none', 'وزارة المياه', 'a,b', '«x»', '\\', '"')).filter((text) => valueProblem(field, text) === null)
}
const facet = (): fc.Arbitrary<Item> => fc.constantFrom(...FIELDS).chain((field) => fc.record({
  kind: fc.constant('facet' as const),
  facet: fc.record({
    field: fc.constant(field), excluded: fc.boolean(),
    values: fc.array(mayBeNone(field) ? fc.option(value(field)) : value(field), { minLength: 1, maxLength: 3 }),
  }),
}))
const word = (): fc.Arbitrary<Item> =>
  fc.tuple(fc.constantFrom('', '-'), fc.constantFrom('اتفاق', '"لم يغلق"', 'كوفيد-19', '«هدنة»'), fc.constantFrom('', '*')).map((parts) => ({ kind: 'words', typed: parts.join('') }))

test('what is printed is read as it was', () => {
  fc.assert(fc.property(fc.array(fc.oneof(facet(), word())), (wanted) => {
    const { problems } = parseSearch(printSearch(wanted))
    expect(problems).toEqual([])
    expect(items(printSearch(wanted))).toEqual(wanted)
  }), { numRuns: 500 })
})

test('whatever is typed is read, printed and read the same, and places lie within it', () => {
  const noise = fc.array(fc.oneof(hostileText(), fc.constantFrom('label:', '-', ':', ',', '"', '»', '/', '\\', 'holder:"a"', 'x', ' ', '*')), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (typed) => {
    const { items: found, problems } = parseSearch(typed)
    for (const { start, end } of [...found, ...problems]) expect(start >= 0 && start <= end && start <= typed.length).toBe(true)
    if (problems.length === 0) expect(items(printSearch(found))).toEqual(found.map(bare))
  }), { numRuns: 500 })
})
